# A level shown on the learner's phone and signed on the lead's.

corridor-show = Meiner Leitung zeigen
corridor-title = Zeigen Sie dies Ihrer Leitung
corridor-code = QR-Code, der die Seite öffnet, auf der Ihre Leitung abzeichnet
corridor-how = Ihre Leitung richtet die Handykamera darauf und zeichnet auf der Seite ab, die sich öffnet.
corridor-signers = Abzeichnen können: { $names }
corridor-address = Ohne Kamera führt diese Adresse auf dieselbe Seite:
corridor-secret = Der Code enthält diese Adresse und sonst nichts. Mehr sieht damit nur, wer abzeichnen darf.
corridor-again = Abgezeichnet? Stempel anzeigen
corridor-awaits = Der Stempel erscheint hier, sobald abgezeichnet ist.
corridor-no-cohort = Das kann gerade niemand abzeichnen: Sie sind in keiner laufenden Kohorte, die daran arbeitet. Ihre Registratur weiß, welche als nächste beginnt.
corridor-no-lead = Das kann gerade niemand abzeichnen: Ihre Kohorte hat keine Leitung. Fragen Sie Ihre Registratur, wer sie übernimmt.
corridor-done = Stufe { $level } gehört Ihnen
corridor-done-words = Gut gemacht! Abgezeichnet von { $name } am { $day }.
corridor-half = Eine Unterschrift ist da
corridor-half-words = Abgezeichnet von { $name }. Die Stufe zählt, sobald auch eine zweite Person abgezeichnet hat.
corridor-on-hold = Diese Stufe ruht
corridor-see = Abzeichnung ansehen
corridor-back = Zurück zu Ihrem Lernpass
# What was said, and of which piece: "Grace accepted Communication, level 2: Ward handover".
corridor-about = { $said }: { $title }
corridor-own = Dieser Code gehört Ihnen
corridor-own-words = Für sich selbst zeichnet niemand ab. Lassen Sie eine dieser Personen den Code scannen: { $names }
corridor-own-nobody = Für sich selbst zeichnet niemand ab, und auch sonst kann das gerade niemand: Keine Ihrer laufenden Kohorten arbeitet daran, oder es fehlt ihr die Leitung. Ihre Registratur hilft weiter.
corridor-own-show = Code anzeigen
corridor-closed = Hier können Sie nicht abzeichnen
corridor-closed-words = Ein solcher Code öffnet sich für die Leitung der laufenden Kohorte und für alle, die sie vertreten. Wenn Sie dazugehören sollten, bitten Sie die Registratur, Sie einzutragen, oder melden Sie sich mit Ihrem eigenen Konto an.
corridor-after = Lernpass von { $name }
corridor-undo = Nicht richtig? Mit Grund widerrufen

# The heat map: order and part.
heat-sort = Reihenfolge
heat-sort-name = Nach Namen
heat-sort-progress = Meiste Stufen zuerst
heat-sort-activity = Am längsten still zuerst
heat-sort-waiting = Am längsten wartend zuerst
heat-only = Anzeigen
heat-only-all = Alle
heat-only-stalled = Seit { $weeks ->
    [one] { $weeks } Woche
   *[other] { $weeks } Wochen
} kein Nachweis
heat-only-waiting = Wer auf Prüfung wartet
heat-button = Anzeigen
# "Who waits for review, by name: 3 of 12".
heat-part = Lernende { $from } bis { $to } von { $all }
heat-shown = { $part } · { $order } · { $shown } von { $all }
heat-home = Alle nach Namen

# Words of earlier returns, to be used again.
phrases-title = Ihre früheren Worte
phrases-take = Tippen Sie an, was Sie wieder sagen möchten; ändern können Sie es danach noch.
phrases-copy = Kopieren Sie, was Sie wieder sagen möchten.
