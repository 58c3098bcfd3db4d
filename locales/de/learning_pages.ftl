# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] Die Stufe kann nach einem weiteren angenommenen Nachweis mit vollständigem Lernzyklus abgezeichnet werden.
   *[other] Die Stufe kann nach { $count } weiteren angenommenen Nachweisen abgezeichnet werden, davon { $cycles } mit vollständigem Lernzyklus.
}
ready-rule = { $needed ->
    [0] Verlangt keinen Nachweis.
    [one] Verlangt einen angenommenen Nachweis; bisher angenommen: { $accepted }.
   *[other] Verlangt { $needed } angenommene Nachweise; bisher angenommen: { $accepted }.
}
ready-rule-cycles = { $count ->
    [one] Ein Nachweis braucht einen vollständigen Lernzyklus.
   *[other] { $count } Nachweise brauchen einen vollständigen Lernzyklus.
}
ready-rule-renewal = { $needed ->
    [0] Die Erneuerung verlangt keinen neuen Nachweis.
    [one] Die Erneuerung verlangt einen angenommenen Nachweis, der neuer ist als die letzte Unterschrift.
   *[other] Die Erneuerung verlangt { $needed } angenommene Nachweise, die neuer sind als die letzte Unterschrift.
}

# Signing from a passport

signing-framework = { $title }, Version { $version }
signing-evidence-hint = Was noch wartet und angehakt ist, wird mit Ihrer Unterschrift angenommen.
signing-registrar = Sie leiten die Kohorte dieser Person nicht. Weil Sie zur Registratur gehören, können Sie Vorkenntnisse anerkennen; nennen Sie dafür Ihren Grund.
signing-renews = Diese Stufe ist abgezeichnet und gilt bis { $day }. Erneutes Abzeichnen erneuert sie: Der neue Stempel kommt hinzu, der alte bleibt im Register.
signing-signed = Diese Stufe ist schon abgezeichnet, seit { $day }, ohne Ablauf. Sie braucht kein neues Abzeichnen.
signing-on-hold = Diese Stufe wurde am { $day } abgezeichnet und ruht, bis die Registratur entscheidet.
signing-half = Diese Stufe wurde am { $day } abgezeichnet und wartet auf eine zweite Unterschrift.
signing-expired = Diese Stufe war abgezeichnet und lief am { $day } ab. Erneutes Abzeichnen erneuert sie: Der alte Stempel bleibt im Register.
signing-revoked = Diese Stufe war schon abgezeichnet und wurde am { $day } widerrufen: { $reason }
done-signed = Abgezeichnet. Sie erhalten eine Quittung per Mail.
done-signed-first = Abgezeichnet. Es zählt, sobald auch eine zweite Person abgezeichnet hat.

# Passport

passport-sign = Stufe { $level } abzeichnen
passport-recognise = Vorkenntnisse anerkennen
passport-assess = Ihre Selbsteinschätzung
passport-json = Daten (JSON)
passport-as-of-wrong = Wählen Sie einen Tag bis heute, zum Beispiel { $day }.
passport-empty-other-title = Noch keine Stempel
passport-empty-other-words = Sobald { $name } einer Kohorte beitritt, erscheinen hier deren Kompetenzen, jede mit Platz für drei Stempel.
next-returned = „{ $title }“ kam zurück: { $comment }
next-returned-plain = „{ $title }“ kam zu Ihnen zurück.
next-returned-button = Ändern
next-in-part = „{ $title }“ wurde teilweise angenommen. Was fehlt: { $comment }
next-renew = { $competency }, Stufe { $level } gilt bis { $day }. Tragen Sie etwas Neueres ein, damit sie erneuert werden kann.
next-draft = Ihr Entwurf „{ $title }“ ist noch nicht eingereicht.
next-draft-button = Damit weitermachen
next-pieces = { $pieces ->
    [one] { $competency }, Stufe { $level }: noch ein angenommener Nachweis.
   *[other] { $competency }, Stufe { $level }: noch { $pieces } angenommene Nachweise.
}
next-cycles = { $pieces ->
    [one] { $competency }, Stufe { $level }: noch ein angenommener Nachweis, mit vollständigem Lernzyklus.
   *[other] { $competency }, Stufe { $level }: noch { $pieces } angenommene Nachweise, davon { $cycles } mit vollständigem Lernzyklus.
}
next-ready = { $competency }, Stufe { $level }: Alles, was sie verlangt, ist angenommen. Bitten Sie Ihre Leitung, sie abzuzeichnen.
next-waits = { $competency }, Stufe { $level } wartet auf Ihre Leitung. Gerade ist nichts zu tun.
next-done = Sie haben jede Stufe, auf die { $cohort } hinarbeitet.

# Drafts that were begun and not submitted

unfinished-title = { $count ->
    [one] Sie haben einen unfertigen Entwurf:
   *[other] Sie haben unfertige Entwürfe:
}
unfinished-go-on = Mit „{ $title }“ weitermachen
unfinished-saved = gespeichert am
unfinished-waits = Neuere Worte warten in diesem Browser
unfinished-all = Alle Ihre Entwürfe

# Queue

queue-jump = Zur Entscheidung
queue-chain-steps = { $count ->
    [one] { $count } Nachweis
   *[other] { $count } Nachweise
}
queue-part = Teilweise annehmen
slot-and-waiting = { $said }; neuer Nachweis wartet auf Prüfung
slot-and-returned = { $said }; neuer Nachweis kam zurück
slot-in-part = Teilweise angenommen
queue-part-hint = Etwas ist da, aber für die Stufe genügt es nicht. Sagen Sie, was fehlt.

# Appeals

appeal-about-signoff = { $competency }, Stufe { $level }
appeal-claim = { $competency }, Stufe { $level }
appeal-decided-by = Was { $name } entschieden hat
appeal-made = { $name } sieht das anders und hat um erneute Prüfung gebeten
appeal-upheld-by = { $name } hat der lernenden Person recht gegeben
appeal-rejected-by = { $name } hat entschieden: Es bleibt dabei
appeal-upheld = { $name } hat am { $day } entschieden: Es ist noch einmal zu prüfen
appeal-undone = { $name } hat am { $day } entschieden: Die Stufe gilt wieder
appeal-undo = Die Stufe gilt wieder
appeal-rejected = { $name } hat am { $day } entschieden: Es bleibt dabei
appeal-open = Beide Seiten lesen
appeal-yours = Sie selbst haben so entschieden. Jemand anderes aus der Registratur prüft es.
appeal-choose = Wählen Sie, was jetzt geschieht.
done-appealed = Ihr Einspruch liegt bei der Registratur. Sie erhalten eine Mail, wenn entschieden ist.
done-appeal-decided = Ihre Entscheidung ist gespeichert. Die lernende Person erhält eine Mail.

# Evidence

evidence-read-version = Version { $number }
evidence-former = Das ist Version { $number } von { $all }, so wie sie eingereicht wurde.
evidence-version-of = Das ist Version { $number } von { $all }; die früheren sind unten aufbewahrt.
evidence-beside = Stufen und Verlauf
signoff-stamp = Stempel
evidence-newest = Neueste ansehen
evidence-for-lead = { $name } für { $lead }
evidence-left-closed = „{ $cohort }“ wurde am { $day } abgeschlossen, bevor jemand hierauf geantwortet hat. Der Nachweis bleibt, wie Sie ihn eingereicht haben, und wartet wieder auf die Leitung, wenn die Kohorte wieder geöffnet wird. Wenn Sie jetzt in einer anderen Kohorte lernen, können Sie ihn ändern und dort einreichen.
evidence-left-over = Die Tage nach dem Ende von „{ $cohort }“, in denen die Leitung hierauf antworten konnte, waren am { $day } vorbei. Der Nachweis bleibt, wie Sie ihn eingereicht haben, und wartet wieder auf die Leitung, wenn die Kohorte ein späteres Ende bekommt. Wenn Sie jetzt in einer anderen Kohorte lernen, können Sie ihn ändern und dort einreichen.
evidence-left-closed-other = Der Nachweis wartete noch, als „{ $cohort }“ am { $day } abgeschlossen wurde. Niemand kann darauf antworten, bis die Kohorte wieder geöffnet wird.
evidence-left-over-other = Der Nachweis wartete noch, als am { $day } die Tage vorbei waren, in denen die Leitung von „{ $cohort }“ antworten konnte. Niemand kann darauf antworten, bis die Kohorte ein späteres Ende bekommt.
evidence-clock-ahead = { $minutes ->
    [one] Die Uhr des Geräts, auf dem das geschrieben wurde, ging eine Minute vor. Hier kam es am { $received } an.
   *[other] Die Uhr des Geräts, auf dem das geschrieben wurde, ging { $minutes } Minuten vor. Hier kam es am { $received } an.
}
evidence-clock-behind = { $minutes ->
    [one] Die Uhr des Geräts, auf dem das geschrieben wurde, ging eine Minute nach. Hier kam es am { $received } an.
   *[other] Die Uhr des Geräts, auf dem das geschrieben wurde, ging { $minutes } Minuten nach. Hier kam es am { $received } an.
}
evidence-event-hidden = { $name } hat „{ $file }“ verborgen
evidence-event-shown = { $name } hat „{ $file }“ wieder sichtbar gemacht
file-location-removed = Der Aufnahmeort wurde entfernt.
file-metadata-removed = Was die Kamera hineingeschrieben hatte, wurde entfernt.
file-type-differs = Der Name nannte einen anderen Typ als der Inhalt. Benannt ist die Datei jetzt nach dem Inhalt.
file-type-image-jpeg = JPEG-Foto
file-type-image-png = PNG-Bild
file-type-image-webp = WebP-Bild
file-type-application-pdf = PDF-Dokument
file-type-audio-mpeg = MP3-Aufnahme
file-type-audio-mp4 = M4A-Aufnahme
file-type-audio-ogg = Ogg-Aufnahme
file-type-audio-wav = WAV-Aufnahme
file-type-audio-webm = WebM-Aufnahme
file-type-video-mp4 = MP4-Video
file-type-video-quicktime = QuickTime-Video
file-type-video-webm = WebM-Video
file-type-text-plain = Text
file-type-text-markdown = Markdown-Text
file-type-other = Datei
evidence-forked-other = Der Nachweis wurde an zwei Stellen zugleich geändert. Wer ihn geschrieben hat, wählt, welche Version gilt; bis dahin wird die neueste geprüft.
evidence-hide = Eine Datei zeigt eine Person, die nicht zugestimmt hat
evidence-hide-words = Sie wird sofort verborgen, für alle. Das Register hält fest, wer es war und warum; die Registratur kann sie zurückholen.
evidence-hide-file = Welche Datei
evidence-hide-reason = Zum Beispiel „Ein Patientengesicht ist zu erkennen“.
evidence-hide-button = Verbergen oder zurückholen
evidence-bring-back = Zurückholen: { $name }
done-joined = Diese Version gilt jetzt, und Ihre Leitung sieht sie. Die anderen bleiben im Verlauf.
done-discarded = Der Entwurf ist weg.
done-quarantined = Die Datei ist verborgen.
done-released = Die Datei ist wieder sichtbar.
done-saved-without-files = Entwurf gespeichert. Hängen Sie Ihre Dateien noch einmal an, bevor Sie einreichen.

# Self-assessment and sessions

assessment-choose = Wählen Sie bei mindestens einer Kompetenz etwas aus.
assessment-last = Letztes Mal: { $day }
assessment-wrong = Wählen Sie eine der vier Möglichkeiten.
done-assessed = Gespeichert. Es steht neben Ihren Stempeln.
done-session-ended = Dort abgemeldet.
done-portrait = Ihr Porträt ist gespeichert.
done-portrait-gone = Ihr Porträt ist entfernt.
account-portrait = Ihr Porträt
account-portrait-words = Ein Foto für Ihren Lernpass, wenn Sie möchten. Wer Ihren Lernpass sehen darf, sieht es. Ort, Kamera und alles in der Datei außer dem Bild werden entfernt.
account-portrait-alt = Ihr Porträt
account-portrait-file = Foto
account-portrait-hint = JPEG, PNG oder WebP, bis { $most } MB. Es wird um die Mitte auf das Format eines Passfotos zugeschnitten.
account-portrait-printed = Auf den Umschlag meines Lernpasses drucken
account-portrait-save = Porträt speichern
account-portrait-remove = Porträt entfernen
account-portrait-choose = Wählen Sie ein Foto.
account-portrait-too-large = Das Foto ist größer als { $most } MB. Wählen Sie ein kleineres.
account-portrait-wrong = Wählen Sie ein anderes Foto: { $problem }.
account-end-session = Dort abmelden
kept-files = Die Dateien konnten nicht aufbewahrt werden. Hängen Sie sie noch einmal an, bevor Sie einreichen: { $names }
kept-save = Als Entwurf speichern

# Logging evidence

log-file-sending = Unterwegs …
log-file-remove = Entfernen
log-file-later = Noch nicht gesendet
log-part-saved = Worte gespeichert, ein Foto oder eine Datei ist noch nicht gesendet
log-sending-files = Erst wird das Foto oder die Datei gesendet …
log-sending-words = Wird gesendet …
log-offline = Keine Verbindung. Was Sie getippt haben, bleibt in diesem Browser: Lassen Sie diese Seite offen, und es geht hinaus, sobald die Verbindung wieder da ist.
log-stop = Noch nicht senden
log-field-links = Links
log-field-links-hint = Adressen von Dingen anderswo, eine je Feld. Beim Speichern kommen weitere Felder hinzu.
log-field-link = Link { $number }
log-discard = Diesen Entwurf verwerfen
log-discard-words = Was Sie hier geschrieben haben, ist dann endgültig weg. Dateien, die sonst nirgends angehängt sind, werden nach einigen Wochen entfernt.
log-discard-revision-words = Ihre Änderungen sind dann endgültig weg. Was Sie eingereicht haben, bleibt, wie es ist.
log-discard-button = Verwerfen

# What a peer may read

shown-title = Für Sie sichtbar
shown-words = Nachweise der Kohorten, in denen Sie Peer sind. Lesen Sie, kommentieren Sie, und stehen Sie für das ein, was Sie gesehen haben. Eine Stufe ändert das nie.
shown-empty-title = Noch ist nichts für Sie sichtbar
shown-empty-words = Wenn Lernende Ihrer Kohorten Nachweise einreichen, erscheinen sie hier.
