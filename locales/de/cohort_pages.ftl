## The list and a cohort

cohorts-join = Mit Code beitreten
cohort-dates = { $from } bis { $until }
cohort-about = { $framework }, Version { $version } · { $taken } von { $places ->
    [one] einem Platz
   *[other] { $places } Plätzen
} vergeben
cohort-about-waiting = { $about } · { $waiting } auf der Warteliste
cohort-wait-for-review = { $count } { $count ->
    [one] Nachweis wartet auf Prüfung
   *[other] Nachweise warten auf Prüfung
}
cohort-nobody-signs = Hier kann niemand abzeichnen
cohort-live = Läuft
cohort-to-come = Beginnt am { $day }
cohort-grace = Beendet, Abzeichnen bis { $day }
cohort-ended = Beendet, noch nicht abgeschlossen
cohort-closed-on = Abgeschlossen am { $day }
cohort-framework = { $title }, Version { $version }
cohort-places = { $taken } von { $places ->
    [one] einem Platz
   *[other] { $places } Plätzen
} vergeben
cohort-csv = Als Tabelle herunterladen
cohort-edit-button = Titel, Daten oder Leitung ändern
cohort-digest = Mail dieser Woche an die Leitung
cohort-close-note = Ein Schlusswort (freiwillig)
cohort-invite-end = Diesen Link und Code beenden
cohort-invite-works = Gilt bis { $day }, für { $uses ->
    [one] noch eine Person
   *[other] noch { $uses } Personen
}.
cohort-add-hint = Eine Person, die hier ein Konto hat.
cohort-add-unknown = Niemand hier hat diese Adresse. Schicken Sie der Person den Einladungslink, oder bitten Sie die Registratur, sie zuerst ins Verzeichnis aufzunehmen.
cohort-no-such-role = Wählen Sie lernende Person oder Leitung.
cohort-tile-levels = Stufen abgezeichnet
cohort-tile-of = { $done } von { $all }
cohort-tile-waiting = { $count ->
    [one] Nachweis wartet auf Prüfung
   *[other] Nachweise warten auf Prüfung
}
cohort-tile-stalled = { $count ->
    [one] lernende Person
   *[other] Lernende
} seit { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
} ohne Nachweis
cohort-tile-target = { $count ->
    [one] lernende Person
   *[other] Lernende
} überall auf { $level ->
    [0] der Zielstufe
   *[other] Stufe { $level }
}
cohort-stalled-words = Seit { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
} kein Nachweis.
cohort-invite-address = An eine E-Mail-Adresse senden
cohort-invite-address-hint = Wer hier noch kein Konto hat, wird gebeten, sich dafür an Sie zu wenden.
cohort-invite-mail = Einladung senden
cohort-cell = { $name }, { $competency }: { $level ->
    [0] noch keine Stufe
   *[other] Stufe { $level }
}
cohort-cell-waiting = { $cell }, wartet auf Prüfung
cohort-cell-returned = { $cell }, zurückgegeben
cohort-cell-suspended = { $cell }, ruht
cohort-stalled-all = Alle { $count } ansehen
cohort-stalled-never = noch nichts eingereicht
cohort-stalled-since = letzter Nachweis vor { $weeks ->
    [one] einer Woche
   *[other] { $weeks } Wochen
}
cohort-attendance = bei { $attended } von { $taken ->
    [one] einem Treffen
   *[other] { $taken } Treffen
}
cohort-session-about = { $attended } anwesend
cohort-session-apologised = { $apologised } entschuldigt
cohort-session-absent = { $absent } abwesend
cohort-session-next = als Nächstes
cohort-away = Während die Leitung abwesend ist
cohort-away-words = Jemand anderes prüft und zeichnet hier einige Tage lang ab. Das Register zeigt beide Namen.
cohort-away-lead = Wer abwesend ist
cohort-away-to = Vertretung
cohort-away-button = Vertretung eintragen
cohort-away-end = Beenden
cohort-away-nobody = Sonst hat niemand die Rolle Leitung.
cohort-away-line = { $to } vertritt { $lead }, { $from } bis { $until }
cohort-away-none = Jemanden wählen
cohort-lead-closed = Das Konto ist geschlossen. Wählen Sie eine andere Person.
cohort-field-version-hint = Stufen, die unter einer früheren Version erworben wurden, gelten weiter.
cohort-away-choose = Wählen Sie, wer die Vertretung übernimmt.
cohort-no-place-full = { $places ->
    [one] Der einzige Platz ist vergeben
   *[other] Alle { $places } Plätze sind vergeben
}. Fügen Sie Plätze hinzu, oder warten Sie, bis einer frei ist.
cohort-no-place-over = Die Kohorte endete am { $day }. Geben Sie ihr einen späteren letzten Tag, bevor jemand einen Platz bekommt.
cohort-no-place-edit = Plätze oder Daten ändern
cohort-no-day = Geben Sie einen Tag ein, zum Beispiel 3. März 2026.
cohort-no-first-day = Geben Sie den ersten Tag ein, zum Beispiel 3. März 2026.
cohort-no-last-day = Geben Sie den letzten Tag ein, zum Beispiel 30. Juni 2026.
cohort-no-title = Geben Sie der Kohorte einen Titel.
cohort-away-no-first-day = Geben Sie ein, ab welchem Tag die Vertretung gilt, zum Beispiel 3. März 2026.
cohort-away-no-last-day = Geben Sie ein, bis zu welchem Tag sie gilt, zum Beispiel 17. März 2026.
cohort-no-number = Geben Sie eine Anzahl Plätze ein, zum Beispiel 12.
cohort-no-days = Geben Sie eine Anzahl Tage ein, zum Beispiel 14.
cohort-no-such-unit = Wählen Sie einen Bereich aus der Liste oder keinen.
cohort-field-grace = Nachfrist in Tagen
cohort-field-grace-hint = Wie lange die Leitung nach dem letzten Tag noch abzeichnen darf.
cohort-field-unit = Bereich
cohort-field-unit-hint = Wer den Bereich als Sponsor begleitet, sieht, wie es der Kohorte geht.
cohort-field-unit-none = kein Bereich
cohort-field-targets = Andere Zielstufe in einzelnen Kompetenzen
cohort-field-targets-as-all = wie für alle
cohort-no-framework-chosen = Wählen Sie einen Kompetenzrahmen.
cohort-no-lead-chosen = Wählen Sie, wer leitet: ein oder zwei Personen.
cohort-many-leads = Eine Kohorte leiten ein oder zwei Personen. Entfernen Sie einige Haken.
cohort-level-choice = Stufe { $level }
cohort-version-choice = { $title }, Version { $version }
cohort-version-now = { $title }, Version { $version } (wie jetzt)

account-away-line = { $to } zeichnet für Sie ab, vom { $from } bis zum { $until }.

## As a learner sees it

cohort-with-you = Wer mit Ihnen lernt
cohort-with-you-words = Wo jemand steht, wissen nur die Person selbst und die Leitung.
cohort-own-levels = Stufen in Ihrem Lernpass abgezeichnet
cohort-own-attendance = Treffen besucht
cohort-own-waiting = { $count ->
    [one] Stufe wartet auf Prüfung
   *[other] Stufen warten auf Prüfung
}
cohort-you-wait = Noch gibt es keinen Platz für Sie. Sie stehen auf Platz { $place } der Warteliste; die Leitung vergibt Plätze, sobald welche frei werden.
cohort-you-attended = Sie waren dabei.
cohort-you-contributed = Sie waren dabei und haben mitgewirkt.
cohort-you-apologised = Sie hatten sich entschuldigt.
cohort-you-absent = Sie waren nicht da.
cohort-leave = Diese Kohorte verlassen
cohort-leave-words = Was Sie erworben haben, bleibt in Ihrem Lernpass. Um zurückzukommen, brauchen Sie eine Einladung.

## Sessions

session-edit = Planung ändern
session-zone = Uhrzeiten in { $zone }.
session-hours = { $weekday }, { $day }, { $from } bis { $until } ({ $zone })
session-hours-over = { $weekday }, { $day }, { $from } bis { $until } am Tag darauf ({ $zone })
session-agenda-hint = Eine Zeile je Punkt. Alle in der Kohorte sehen sie.
session-no-from = Geben Sie ein, wann es beginnt, zum Beispiel 14:30.
session-no-until = Geben Sie ein, wann es endet, zum Beispiel 16:00.
session-ends-early = Das Treffen muss nach seinem Beginn enden.
session-is-cancelled = Abgesagt
session-is-cancelled-because = Abgesagt: { $reason }
session-cancel = Dieses Treffen absagen
session-cancel-words = Es bleibt als abgesagt in der Liste und zählt für niemandes Anwesenheit.
session-cancel-reason = Warum (freiwillig)
session-cancel-button = Treffen absagen
session-mark-unknown = Wählen Sie anwesend, entschuldigt oder abwesend.
session-no-marks = Bei niemandem ist etwas gewählt, deshalb wurde nichts gespeichert. Wählen Sie für mindestens eine Person anwesend, entschuldigt oder abwesend.
session-together = Gemeinsam abzeichnen
session-together-words = Wählen Sie eine Stufe. Dann sehen Sie, was alle dafür vorzuweisen haben, und zeichnen für die ab, die da sind.
session-together-competency = Kompetenz
session-together-level = Stufe
session-together-look = Sehen, wer so weit ist
together-title = Gemeinsam abzeichnen
together-level = Stufe { $level }, { $name }
together-asks = Was die Stufe verlangt
together-rule = Nötig: { $pieces ->
    [0] kein Nachweis
    [one] ein Nachweis
   *[other] { $pieces } Nachweise
}{ $cycles ->
    [0] {""}
    [one] , davon einer mit vollständigem Lernzyklus
   *[other] , davon { $cycles } mit vollständigem Lernzyklus
}.
together-who = Für wen
together-who-hint = Nachweise, die für diese Stufe warten, werden mit Ihrer Unterschrift angenommen. Jede Person wird für sich beurteilt.
together-nobody-ready = Diese Stufe kann hier gerade für niemanden abgezeichnet werden. Neben jedem Namen steht, warum.
together-nobody = Wählen Sie mindestens eine lernende Person.
together-holds = Hat diese Stufe schon
together-nothing = Noch nichts für diese Stufe eingereicht
together-piece-waits = { $title } (wartet auf Prüfung)
together-piece-accepted = { $title } (angenommen)
together-piece-returned = { $title } (zurückgegeben)
together-piece-part = { $title } (teilweise angenommen)
together-piece-meanwhile = { $title } (Stufe inzwischen abgezeichnet)
together-comment = Ein Wort an alle (freiwillig)
together-comment-hint = Es steht auf jeder Abzeichnung.
together-button = Für die Gewählten abzeichnen
together-back = Zurück zum Treffen
together-signed = Abgezeichnet
together-not-signed = Nicht abgezeichnet
together-see-signoff = Abzeichnung von { $name } ansehen
together-see-passport = Lernpass von { $name } ansehen
together-summary = { $signed ->
    [0] Für niemanden abgezeichnet
    [one] Für eine Person abgezeichnet
   *[other] Für { $signed } Personen abgezeichnet
}{ $not ->
    [0] {""}
    [one] , für eine nicht
   *[other] , für { $not } nicht
}

## Joining

join-title = Einer Kohorte beitreten
join-code = Code
join-code-hint = Zwölf Buchstaben und Ziffern von Ihrer Leitung, zum Beispiel H7RK-2MPD-X9QT. Auf die Striche kommt es nicht an.
join-look = Nachsehen
join-none = Dieser Code gilt nicht. Prüfen Sie jedes Zeichen, oder bitten Sie Ihre Leitung um einen neuen.
join-about = { $framework } · { $dates } · Leitung: { $leads }
join-about-nobody = { $framework } · { $dates }
join-spent = Diese Einladung gilt nicht mehr. Bitten Sie die Person, die sie geschickt hat, um eine neue.
join-already = Sie sind schon in dieser Kohorte.

## Sponsors

nav-sponsor = Übersicht
nav-shown = Für Sie
sponsor-title = Übersicht
sponsor-empty-title = Noch nichts zu zeigen
sponsor-empty-words = Hier stehen die Kohorten, die Sie als Sponsor begleiten: wie viele lernen, wie viele Stufen sie erreicht haben, wie viele kommen. Nie, wer.
sponsor-csv = Als Tabelle herunterladen
sponsor-no-names = Nur Zahlen: Wer die Lernenden sind, wird hier nicht gezeigt.
sponsor-no-learners = Noch keine Lernenden.
sponsor-reached = Lernende auf jeder Stufe
sponsor-competency = Kompetenz
sponsor-months = Abgezeichnete Stufen in den letzten zwölf Monaten
sponsor-month = Monat
sponsor-signed = Abgezeichnete Stufen
sponsor-cohort = Kohorte
sponsor-learners = Lernende
sponsor-levels = Abgezeichnete Stufen
sponsor-attendance = Anwesenheit
sponsor-evidence = Nachweise in 30 Tagen
sponsor-percent = { $percent } %
sponsor-tile-cohorts = { $count ->
    [one] Kohorte
   *[other] Kohorten
}
sponsor-tile-learners = { $count ->
    [one] lernende Person
   *[other] Lernende
}
sponsor-tile-levels = Stufen abgezeichnet
sponsor-tile-active = mit Nachweisen in den letzten 30 Tagen
sponsor-tile-attendance = Anwesenheit bei Treffen

## What just happened

done-cohort-opened = Die Kohorte ist eröffnet. Als Nächstes laden Sie Lernende ein.
done-cohort-saved = Gespeichert.
done-cohort-closed = Die Kohorte ist abgeschlossen und ihr Stand eingefroren.
done-cohort-reopened = Die Kohorte ist wieder offen.
done-member-added = Die Person ist in der Kohorte.
done-member-waits = Kein Platz ist frei, oder andere warten darauf. Die Person steht auf der Warteliste.
done-member-removed = Die Person ist nicht mehr in der Kohorte.
done-member-admitted = Die Person hat jetzt einen Platz.
done-invitation = Ein neuer Link und ein neuer Code sind bereit. Frühere gelten nicht mehr.
done-invitation-mailed = Die Einladung ist unterwegs.
done-invitations-ended = Keine Einladung in diese Kohorte gilt mehr.
done-stands-in = Das ist vermerkt. Die Vertretung kann in diesen Tagen prüfen und abzeichnen.
done-stand-in-ended = Die Vertretung ist beendet.
done-left = Sie haben die Kohorte verlassen.
done-place = Willkommen. Sie haben einen Platz.
done-place-waits = Sie stehen auf der Warteliste.
done-session-planned = Das Treffen ist geplant.
done-session-saved = Die Planung ist geändert.
done-session-cancelled = Das Treffen ist abgesagt.
done-attendance = Die Anwesenheit ist gespeichert.
