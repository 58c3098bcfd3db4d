## Words that all mails share

mail-hello = Guten Tag { $name },
mail-hello-nobody = Guten Tag,
mail-day = { mail-weekday-name }, { $day }. { mail-month-name } { $year }
mail-day-short = { $day }. { mail-month-abbreviated }
mail-month = { mail-month-name } { $year }
mail-month-short = { mail-month-abbreviated }
mail-moment = { $day }, { $time }
mail-weekday-name = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
mail-month-name = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
mail-month-abbreviated = { $month ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
}
mail-step = { $competency }, Stufe { $level } ({ $name })
mail-list-more = { $front }, { $item }
mail-list-last = { $front } und { $item }
mail-days = { $days ->
    [0] seit heute
    [one] { $days } Tag
   *[other] { $days } Tage
}
mail-period = { $from } bis { $to }
mail-of = { $part } von { $whole }
mail-link-fallback = Wenn der Knopf nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:
mail-foundational = Grundkompetenz
mail-signatures = { $signer } am { $day }
mail-signatures-two = { $signer } am { $day }, gegengezeichnet von { $second } am { $second-day }
mail-answered = { $lead }, { $at }

# The words of the passport's page, as they stand in the middle of a line.
mail-state-none = nicht begonnen
mail-state-evidence = Nachweis liegt vor
mail-state-in-part = teilweise angenommen
mail-state-in-review = wartet auf Prüfung
mail-state-half = wartet auf zweite Unterschrift
mail-state-returned = kam zurück
mail-state-signed = abgezeichnet
mail-state-expired = abgelaufen
mail-state-revoked = widerrufen
mail-state-suspended = ruht
mail-state-earned = zählt nicht

mail-heat-waiting = w
mail-heat-returned = z
mail-heat-legend = 1, 2, 3: Stufe abgezeichnet · w: wartet auf Sie · z: zurückgegeben · Punkt: noch nichts
mail-heat-cut-columns = { $count ->
    [one] Eine weitere Kompetenz steht
   *[other] { $count } weitere Kompetenzen stehen
} auf der Seite der Kohorte.
mail-heat-cut-rows = { $count ->
    [one] Eine weitere lernende Person steht
   *[other] { $count } weitere Lernende stehen
} auf der Seite der Kohorte.

mail-footer-sent = Gesendet von Stampbook auf { $place } an { $address }
mail-footer-sent-example = Gesendet von Stampbook auf { $place }
mail-footer-always = Diese Mail schützt Ihr Konto und Ihre Unterschriften, deshalb lässt sie sich nicht abbestellen.
mail-footer-unsubscribe = Diese Mails abbestellen
mail-footer-preferences = Auswählen, welche Mails Sie erhalten

## Sign-in link

mail-sign-in-subject = Ihr Link zur Anmeldung
mail-sign-in-kicker = Anmeldung
mail-sign-in-headline = Hier kommen Sie hinein
mail-sign-in-intro = Jemand, hoffentlich Sie, möchte sich mit dieser Adresse anmelden.
mail-sign-in-from = Die Anfrage kam von { $device }.
mail-sign-in-button = Anmelden
mail-sign-in-valid = Der Link gilt einmal, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} lang.
mail-sign-in-not-you = Wenn Sie das nicht waren, tun Sie nichts: Ohne den Link kommt niemand hinein.

## Another address

mail-address-subject = Die E-Mail-Adresse Ihres Kontos wurde geändert
mail-address-kicker = Ihr Konto
mail-address-headline = Ihre E-Mail-Adresse wurde geändert
mail-address-intro = { $by } hat am { $at } die E-Mail-Adresse Ihres Kontos bei { $organisation } geändert. Von jetzt an melden Sie sich mit der neuen Adresse an, und Ihre Mails gehen dorthin.
mail-address-unknown = Wenn Sie davon nichts wissen, sagen Sie sofort { $organisation } Bescheid: Wer die neue Adresse liest, kann sich in Ihrem Namen anmelden.

## Set a password

mail-password-subject-invitation = Ihr Konto bei { $organisation }
mail-password-subject-reset = Neues Passwort festlegen
mail-password-kicker = Ihr Konto
mail-password-headline-invitation = Willkommen bei Ihrem Lernpass
mail-password-headline-reset = Neues Passwort festlegen
mail-password-intro-invitation = { $by } hat bei { $organisation } ein Konto für Sie eröffnet. Es enthält Ihre Nachweise, Ihre Abzeichnungen und den Lernpass, den Sie mitnehmen können.
mail-password-intro-invitation-nobody = Bei { $organisation } wurde ein Konto für Sie eröffnet. Es enthält Ihre Nachweise, Ihre Abzeichnungen und den Lernpass, den Sie mitnehmen können.
mail-password-intro-reset = Jemand, hoffentlich Sie, hat um ein neues Passwort für Ihr Konto bei { $organisation } gebeten.
mail-password-button-invitation = Passwort wählen
mail-password-button-reset = Neues Passwort festlegen
mail-password-valid = Der Link gilt einmal, bis { $until }.
mail-password-not-you = Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.

## Evidence waits

mail-waiting-subject = { $learner } hat „{ $title }“ eingereicht
mail-waiting-subject-revised = { $learner } hat „{ $title }“ überarbeitet
mail-waiting-subject-several = { $learner } hat { $count } Nachweise eingereicht
mail-waiting-kicker = Zur Prüfung
mail-waiting-headline = { $learner } wartet auf Sie
mail-waiting-intro = { $learner } ({ $cohort }) hat Ihnen einen Nachweis zur Prüfung eingereicht.
mail-waiting-intro-revised = { $learner } ({ $cohort }) hat einen zurückgegebenen Nachweis überarbeitet.
mail-waiting-intro-several = { $learner } hat Ihnen { $count } Nachweise zur Prüfung eingereicht.
mail-waiting-revised = nach der Rückgabe überarbeitet
mail-waiting-claims = Spricht für
mail-waiting-happened = Geschehen am
mail-waiting-submitted = Eingereicht
mail-waiting-attachments = Dateien
mail-waiting-attachments-count = { $count ->
    [one] eine Datei
   *[other] { $count } Dateien
}
mail-waiting-button = Lesen und antworten
mail-waiting-queue = { $count ->
    [one] Ein Nachweis wartet jetzt auf Ihre Antwort.
   *[other] { $count } Nachweise warten jetzt auf Ihre Antwort.
}
mail-waiting-queue-link = Prüfliste öffnen

## Evidence returned

mail-returned-subject = „{ $title }“ kam zu Ihnen zurück
mail-returned-subject-several = { $count } Nachweise kamen zu Ihnen zurück
mail-returned-kicker = Zurückgegeben
mail-returned-headline = „{ $title }“ kam zurück
mail-returned-headline-several = { $count } Nachweise kamen zurück
mail-returned-intro = { $lead } hat Ihren Nachweis gelesen und bittet um etwas mehr. Was Sie geschrieben haben, ist aufbewahrt: Überarbeiten Sie es, und reichen Sie es noch einmal ein.
mail-returned-intro-several = { $count ->
    [one] { $leads } hat Ihre Nachweise gelesen und bittet
   *[other] { $leads } haben Ihre Nachweise gelesen und bitten
} um etwas mehr. Was Sie geschrieben haben, ist aufbewahrt: Überarbeiten Sie jeden Nachweis, und reichen Sie ihn noch einmal ein.
mail-returned-what = Zu ergänzen oder zu ändern
mail-returned-accepted = Schon angenommen
mail-part-subject = „{ $title }“ wurde teilweise angenommen
mail-part-kicker = Teilweise angenommen
mail-part-headline = „{ $title }“ wurde teilweise angenommen
mail-part-subject-several = { $count } Nachweise wurden teilweise angenommen
mail-part-headline-several = { $count } Nachweise wurden teilweise angenommen
mail-part-intro = { $lead } hat Ihren Nachweis gelesen, einen Teil angenommen und sagt, was noch fehlt. Was Sie geschrieben haben, ist aufbewahrt: Ergänzen Sie es, und reichen Sie es noch einmal ein.
mail-part-what = Teilweise angenommen, und was fehlt
mail-part-button = Fehlendes ergänzen
mail-returned-button = Überarbeiten

## Evidence accepted

mail-accepted-subject = „{ $title }“ wurde angenommen
mail-accepted-subject-several = { $count } Nachweise wurden angenommen
mail-accepted-kicker = Angenommen
mail-accepted-headline = „{ $title }“ wurde angenommen
mail-accepted-intro = Gelesen und angenommen von { $lead }.
mail-accepted-needed = Was noch fehlt
mail-accepted-button = Nachweis ansehen

## Level signed

mail-signed-subject = Abgezeichnet: { $step }
mail-signed-subject-several = { $count } Stufen wurden für Sie abgezeichnet
mail-signed-kicker = Abgezeichnet
mail-signed-headline = Stufe { $level } in „{ $competency }“
mail-signed-intro = { $signer } hat am { $day } Stufe { $level } ({ $name }) in „{ $competency }“ für Sie abgezeichnet.
mail-signed-intro-two = { $signer } hat am { $day } Stufe { $level } ({ $name }) in „{ $competency }“ für Sie abgezeichnet, und { $second } hat am { $second-day } gegengezeichnet. Seit diesem Tag zählt die Stufe.
mail-signed-intro-several = Für jede steht ein neuer Stempel in Ihrem Lernpass.
mail-signed-by = Abgezeichnet von { $signatures }
mail-signed-cohort = Kohorte
mail-signed-comment = { $signer } schreibt
mail-signed-expires = Gilt bis
mail-signed-totals = { $signed } von { $possible } Stufen abgezeichnet
mail-signed-next = Ein nächster Schritt könnte sein: { $step }.
mail-signed-next-waits = Was Sie für { $step } eingereicht haben, wartet schon auf eine Antwort.
mail-signed-button = Lernpass öffnen

## Sign-off receipt

mail-receipt-subject = Quittung: { $step } für { $learner } von Ihnen abgezeichnet
mail-receipt-subject-second = Quittung: { $step } für { $learner } von Ihnen gegengezeichnet
mail-receipt-subject-several = Quittungen: { $count } Stufen von Ihnen abgezeichnet
mail-receipt-kicker = Quittung
mail-receipt-headline = Sie haben eine Stufe abgezeichnet
mail-receipt-headline-first = Sie haben zuerst abgezeichnet: Die zweite Unterschrift fehlt
mail-receipt-headline-second = Sie haben eine Stufe gegengezeichnet
mail-receipt-headline-several = Sie haben { $count } Stufen abgezeichnet
mail-receipt-intro = Genau das wurde in Ihrem Namen abgezeichnet. Heben Sie es für Ihre Unterlagen auf.
mail-receipt-intro-second = Genau das wurde in Ihrem Namen abgezeichnet. Die zweite Unterschrift fehlt: Es zählt, sobald auch eine zweite, unbeteiligte Person abgezeichnet hat.
mail-receipt-intro-countersigned = Genau das wurde in Ihrem Namen abgezeichnet, als zweite von zwei Unterschriften. Die erste kam von { $signature }. Mit Ihrer Unterschrift zählt es. Heben Sie es für Ihre Unterlagen auf.
mail-receipt-intro-several = Genau das wurde in Ihrem Namen abgezeichnet. Heben Sie es für Ihre Unterlagen auf.
mail-receipt-first = Erste Unterschrift
mail-receipt-second = Zweite Unterschrift
mail-receipt-missing = fehlt; es zählt, sobald auch eine zweite Person abgezeichnet hat
mail-receipt-learner = Für
mail-receipt-level = Stufe
mail-receipt-framework = Rahmen
mail-receipt-framework-version = { $framework }, Version { $version }
mail-receipt-descriptor = Verlangt
mail-receipt-evidence = Nachweis
mail-receipt-evidence-line = „{ $title }“, Version { $revision }
mail-receipt-evidence-line-dated = „{ $title }“, Version { $revision }, geschehen am { $day }
mail-receipt-no-evidence = keiner
mail-receipt-prior = Anerkannt
mail-receipt-comment = Kommentar
mail-receipt-cohort = Kohorte
mail-receipt-behalf = In Vertretung von
mail-receipt-when = Zeitpunkt
mail-receipt-device = Gerät
mail-receipt-expires = Gilt bis
mail-receipt-id = Kennung
mail-receipt-button = Abzeichnung öffnen
mail-receipt-not-me = Waren Sie das nicht?
mail-receipt-not-me-why = Wenn Sie das nicht abgezeichnet haben, melden Sie es mit dem Link unten. Er gilt einmal, und die Abzeichnung ruht dann, bis die Registratur entscheidet.
mail-receipt-not-me-why-several = Wenn Sie eine davon nicht abgezeichnet haben, melden Sie es mit ihrem Link „Das war ich nicht“. Der Link gilt einmal, und die Abzeichnung ruht dann, bis die Registratur entscheidet.
mail-receipt-not-me-button = Das war ich nicht

## Second signature

mail-second-subject = Ihre Unterschrift ist gefragt: { $step }, { $learner }
mail-second-kicker = Zweite Unterschrift
mail-second-headline = { $learner } braucht eine zweite Unterschrift
mail-second-intro = { $signer } hat am { $day } { $step } für { $learner } abgezeichnet. Der Kompetenzrahmen verlangt eine zweite, unbeteiligte Person, und gefragt sind Sie.
mail-second-descriptor = Was die Stufe verlangt
mail-second-button = Lesen und entscheiden

## Waiting list

mail-place-kicker = Warteliste
mail-place-free-headline = In { $cohort } ist ein Platz frei
mail-place-free-intro = { $free ->
    [one] Ein Platz ist frei
   *[other] { $free } Plätze sind frei
}, und { $waiting ->
    [one] eine Person wartet
   *[other] { $waiting } Personen warten
} darauf. Niemand rückt von selbst nach: Den Platz vergeben Sie.
mail-place-free-first = { $first } wartet am längsten.
mail-place-free-button = Kohorte öffnen
mail-place-given-subject = Sie haben einen Platz in { $cohort }
mail-place-given-headline = Sie haben einen Platz
mail-place-given-intro = { $by } hat Ihnen einen Platz in { $cohort } gegeben. Sie standen auf der Warteliste.
mail-place-given-button = Kohorte öffnen

## Session cancelled

mail-session-cancelled-subject = Abgesagt: { $title }, { $when }
mail-session-cancelled-kicker = Treffen abgesagt
mail-session-cancelled-headline = „{ $title }“ ist abgesagt
mail-session-cancelled-intro = { $by } hat dieses Treffen von { $cohort } abgesagt. Es findet nicht statt.
mail-session-cancelled-when = Geplant war
mail-session-cancelled-place = Wo
mail-session-cancelled-next = Das nächste
mail-session-cancelled-then = { $title }, { $when }
mail-session-cancelled-button = Kohorte öffnen

## Cohort invitation

mail-invitation-subject = Einladung zu { $cohort }
mail-invitation-kicker = Einladung
mail-invitation-headline = Sie sind zu { $cohort } eingeladen
mail-invitation-intro = { $by } lädt Sie ein, bei { $organisation } zusammen mit anderen „{ $framework }“ durchzuarbeiten.
mail-invitation-leads = Leitung
mail-invitation-starts = Beginnt
mail-invitation-ends = Endet
mail-invitation-places = Freie Plätze
mail-invitation-waiting-list = keine: Sie kämen auf die Warteliste
mail-invitation-code = Code
mail-invitation-answer-by = Antwort bis
mail-invitation-button = Kohorte beitreten
mail-invitation-account = Zum Beitreten brauchen Sie hier ein Konto. Wenn Sie noch keines haben, bitten Sie { $by }, eines für Sie eröffnen zu lassen.

## Lead's week

mail-lead-subject-waiting = { $waiting ->
    [one] Ein Nachweis wartet auf Sie
   *[other] { $waiting } Nachweise warten auf Sie
}
mail-lead-subject-stalled = { $stalled ->
    [one] Um eine lernende Person ist es still geworden
   *[other] Um { $stalled } Lernende ist es still geworden
}
mail-lead-subject-quiet = Ihre Kohorten in dieser Woche
mail-lead-kicker = Ihre Woche
mail-lead-headline-waiting = { $waiting ->
    [one] Ein Nachweis wartet auf Sie
   *[other] { $waiting } Nachweise warten auf Sie
}
mail-lead-headline-clear = Ihre Prüfliste ist leer
mail-lead-tile-waiting = zu prüfen
mail-lead-tile-submitted = eingereicht
mail-lead-tile-signed = abgezeichnet
mail-lead-tile-quiet = still geworden
mail-lead-waiting = Wer am längsten wartet
mail-lead-waiting-since = seit { $day }
mail-lead-waiting-more = { $count ->
    [one] und einer mehr in der Prüfliste
   *[other] und { $count } mehr in der Prüfliste
}
mail-lead-stalled = Um wen es still geworden ist
mail-lead-stalled-line = { $weeks ->
    [one] seit einer Woche kein Nachweis
   *[other] seit { $weeks } Wochen kein Nachweis
}
mail-lead-stalled-last = zuletzt am { $day }
mail-lead-stalled-never = bisher keiner
mail-lead-heat = Wo die Kohorte steht
mail-lead-session = Nächstes Treffen
mail-lead-button = Prüfliste öffnen
mail-lead-button-clear = Ihre Kohorten öffnen

## Learner's week

mail-learner-subject-returned = { $returned ->
    [one] Ein Nachweis kam zu Ihnen zurück
   *[other] { $returned } Nachweise kamen zu Ihnen zurück
}
mail-learner-subject-next = Was als Nächstes kommt: { $step }
mail-learner-subject-signed = { $signed ->
    [one] Eine Stufe wurde für Sie abgezeichnet
   *[other] { $signed } Stufen wurden für Sie abgezeichnet
}
mail-learner-subject = Ihr Lernpass in dieser Woche
mail-learner-kicker = Ihre Woche
mail-learner-headline = { $signed } von { $possible } Stufen abgezeichnet
mail-learner-headline-start = Ihr Lernpass wartet auf den ersten Stempel
mail-learner-new = Neue Stempel
mail-learner-returned = Zu Ihnen zurückgekommen
mail-learner-returned-by = { $lead }, { $day }
mail-learner-revise = Überarbeiten
mail-learner-next = Was als Nächstes kommt
mail-needs-nothing = Ihre Nachweise genügen: Die Stufe wartet darauf, dass die Leitung sie abzeichnet.
mail-needs-pieces = { $pieces ->
    [one] Es fehlt noch ein angenommener Nachweis.
   *[other] Es fehlen noch { $pieces } angenommene Nachweise.
}
mail-needs-cycles = { $cycles ->
    [one] Es fehlt noch ein angenommener Nachweis mit vollständigem Lernzyklus.
   *[other] Es fehlen noch { $cycles } angenommene Nachweise mit vollständigem Lernzyklus.
}
mail-needs-both = { $pieces ->
    [one] Es fehlt noch ein angenommener Nachweis, mit vollständigem Lernzyklus.
   *[other] Es fehlen noch { $pieces } angenommene Nachweise, { $cycles ->
        [one] einer davon
       *[other] { $cycles } davon
    } mit vollständigem Lernzyklus.
}
mail-needs-answer = Was Sie dafür eingereicht haben, wartet schon auf eine Antwort.
mail-needs-second = Die Stufe ist einmal abgezeichnet und zählt mit der zweiten Unterschrift.
mail-needs-of = { $step }: { $needs }
mail-learner-next-link = Nachweis dafür eintragen
mail-learner-half = abgezeichnet von { $signature }, wartet auf zweite Unterschrift
mail-learner-waiting = Bei Ihrer Leitung
mail-learner-waiting-line = { $count ->
    [0] wartet seit { $day }
   *[other] wartet seit { $day } auf { $leads }
}
mail-learner-session = Nächstes Treffen
mail-learner-progress = Ihre Stempel
mail-learner-button = Nachweis eintragen
mail-learner-passport = Lernpass öffnen

## Sponsor's month

mail-sponsor-subject = { $scope } im { $month }
mail-sponsor-kicker = { $month }
mail-sponsor-headline = { $signed ->
    [0] Keine Stufe wurde
    [one] Eine Stufe wurde
   *[other] { $signed } Stufen wurden
} im { $month } abgezeichnet
mail-sponsor-intro = { $scope }: In diesem Monat { $active ->
    [one] hat eine
   *[other] haben { $active }
} von { $learners ->
    [one] einer lernenden Person
   *[other] { $learners } Lernenden
} Nachweise eingereicht.
mail-sponsor-tile-learners = Lernende
mail-sponsor-tile-active = mit Nachweisen
mail-sponsor-tile-signed = Stufen abgezeichnet
mail-sponsor-months = Abgezeichnete Stufen nach Monat
mail-sponsor-cohort = { $active } von { $learners ->
    [one] einer lernenden Person
   *[other] { $learners } Lernenden
} mit Nachweisen · { $evidence ->
    [one] ein Nachweis
   *[other] { $evidence } Nachweise
} · { $signed ->
    [one] eine Stufe abgezeichnet
   *[other] { $signed } Stufen abgezeichnet
}
mail-sponsor-levels = Erreichte Stufen, von allen möglichen
mail-sponsor-attendance = Anwesenheit bei Treffen: { $percent } %
mail-sponsor-note = Nur Zahlen: Diese Mail nennt nie Namen von Lernenden.
mail-sponsor-button = Gesamtbild öffnen

## Sign-off taken back

mail-revoked-subject = Widerrufen: { $step }
mail-revoked-kicker = Abzeichnung widerrufen
mail-revoked-headline = Stufe { $level } in „{ $competency }“ gilt nicht mehr
mail-revoked-intro = { $who } hat die Abzeichnung von { $step } am { $day } widerrufen. Abgezeichnet hatte { $signatures }.
mail-revoked-why = { $who } schreibt
mail-revoked-appeal = Wenn Sie das falsch finden, können Sie auf der Seite der Abzeichnung Einspruch einlegen; die Registratur entscheidet. Ihre Nachweise bleiben, wie sie sind.
mail-revoked-button = Abzeichnung ansehen

## Certificates

mail-certificate-subject = Ihr Zertifikat: { $framework }
mail-certificate-kicker = Zertifikat
mail-certificate-headline = Glückwunsch zu Ihrem Zertifikat
mail-certificate-intro = { $issuer } hat Ihnen ein Zertifikat ausgestellt: Sie haben { $count } der { $all } Kompetenzen aus „{ $framework }“ nachgewiesen.
mail-certificate-intro-all = { $issuer } hat Ihnen ein Zertifikat ausgestellt: Sie haben { $count ->
    [one] die einzige Kompetenz
   *[other] alle { $all } Kompetenzen
} aus „{ $framework }“ auf Stufe { $level } ({ $name }) oder höher nachgewiesen.
mail-certificate-intro-all-highest = { $issuer } hat Ihnen ein Zertifikat ausgestellt: Sie haben { $count ->
    [one] die einzige Kompetenz
   *[other] alle { $all } Kompetenzen
} aus „{ $framework }“ auf Stufe { $level } ({ $name }) nachgewiesen.
mail-certificate-until = Gültig bis
mail-certificate-code = Prüfcode
mail-certificate-button = Ihr Zertifikat öffnen
mail-certificate-check = Diese Adresse können Sie weitergeben. Wer sie öffnet, braucht kein Konto und sieht, ob das Zertifikat gilt und was darauf steht:

## Certificate taken back

mail-certificate-revoked-subject = Widerrufen: Ihr Zertifikat „{ $framework }“
mail-certificate-revoked-kicker = Zertifikat widerrufen
mail-certificate-revoked-headline = Ein Zertifikat von Ihnen gilt nicht mehr
mail-certificate-revoked-intro = { $who } hat am { $day } Ihr Zertifikat „{ $framework }“ widerrufen. Es war am { $issued } ausgestellt worden und hat den Prüfcode { $code }.
mail-certificate-revoked-levels = Die Stufen in Ihrem Lernpass bleiben, wie sie sind. Wer das Zertifikat prüft, liest, dass und warum es widerrufen wurde. Wenn Sie das für falsch halten, fragen Sie bei der Registratur nach.
mail-certificate-revoked-button = Das Zertifikat ansehen

## To registrars: somebody says a sign-off in their name is not theirs

mail-disputed-subject = Ruht: { $learner }, { $step }
mail-disputed-kicker = Unterschrift bestritten
mail-disputed-headline = { $signer } sagt: Das war ich nicht
mail-disputed-intro = Am { $day } wurde { $step } für { $learner } im Namen von { $signer } abgezeichnet. { $signer } sagt nun, das sei jemand anderes gewesen. Die Abzeichnung ruht und zählt nicht.
mail-disputed-next = Fragen Sie beide, was geschehen ist, und entscheiden Sie dann, ob die Abzeichnung bestehen bleibt. Wenn jemand das Passwort kennt, beenden Sie die Anmeldungen auf der Seite der Person, in deren Namen abgezeichnet wurde.
mail-disputed-button = Ansehen und entscheiden
mail-disputed-own-subject = Ruht: { $step }
mail-disputed-own-headline = Eine Ihrer Stufen ruht
mail-disputed-own-intro = Am { $day } wurde { $step } für Sie im Namen von { $signer } abgezeichnet. { $signer } sagt nun, das sei jemand anderes gewesen. Bis die Registratur entschieden hat, ruht die Stufe und zählt nicht.
mail-disputed-own-next = Sie erhalten eine Mail, wenn entschieden ist, und müssen bis dahin nichts tun. Wenn Sie wissen, was geschehen ist, sagen Sie es der Registratur.

## Whether a disputed sign-off stands

mail-settled-subject = Entschieden: { $learner }, { $step }
mail-settled-kicker = „Das war ich nicht“
mail-settled-headline-stands = Die Abzeichnung bleibt bestehen
mail-settled-headline-falls = Die Abzeichnung bleibt nicht bestehen
mail-settled-intro-stands = Die Abzeichnung von { $step } für { $learner } ruhte, weil eine unterzeichnende Person sagte, sie habe nicht abgezeichnet. { $registrar } hat am { $day } entschieden, dass die Abzeichnung bestehen bleibt. Sie zählt wieder.
mail-settled-intro-stands-half = Die erste Unterschrift für { $step } von { $learner } ruhte, weil eine unterzeichnende Person sagte, sie habe nicht abgezeichnet. { $registrar } hat am { $day } entschieden, dass die Unterschrift bestehen bleibt. Die Stufe wartet wieder auf ihre zweite Unterschrift.
mail-settled-intro-falls = Die Abzeichnung von { $step } für { $learner } ruhte, weil eine unterzeichnende Person sagte, sie habe nicht abgezeichnet. { $registrar } hat am { $day } entschieden, dass die Abzeichnung nicht bestehen bleibt. Die Stufe zählt nicht mehr.
mail-settled-why = { $registrar } schreibt

## To registrars: an appeal

mail-appealed-subject = Einspruch: { $learner }, { $step }
mail-appealed-kicker = Einspruch
mail-appealed-headline = { $learner } bittet um erneute Prüfung
mail-appealed-intro = Die Abzeichnung von { $step } für { $learner } wurde widerrufen. { $learner } sieht das anders und bittet Sie zu entscheiden.
mail-appealed-intro-evidence = „{ $evidence }“ für { $step } kam zu { $learner } zurück. { $learner } sieht das anders und bittet Sie zu entscheiden.
mail-appealed-wrote = { $learner } schreibt
mail-appealed-button = Beide Seiten lesen und entscheiden

## To leads: evidence waits again

mail-again-subject = Wartet wieder: { $learner }, { $title }
mail-again-kicker = Nach einem Einspruch
mail-again-headline = { $learner } wartet auf erneute Prüfung
mail-again-intro = { $registrar } hat einem Einspruch stattgegeben: „{ $title }“ von { $learner } für { $step } ist noch einmal zu prüfen. Der Nachweis steht wieder in Ihrer Prüfliste, so wie er war.
mail-again-wrote = { $registrar } schreibt
mail-again-button = Noch einmal ansehen

## Appeal decided

mail-appeal-subject = Ihr Einspruch zu { $step }
mail-appeal-kicker = Einspruch
mail-appeal-headline-upheld = Ihrem Einspruch wurde stattgegeben
mail-appeal-headline-dismissed = Ihrem Einspruch wurde nicht stattgegeben
mail-appeal-intro = { $registrar } hat am { $day } über Ihren Einspruch zu { $step } entschieden.
mail-appeal-intro-evidence = { $registrar } hat am { $day } über Ihren Einspruch zu „{ $evidence }“ für { $step } entschieden.
mail-appeal-yours = Sie schrieben
mail-appeal-decision = { $registrar } schreibt
mail-appeal-button = Den ganzen Fall lesen

## Expiring soon

mail-expiring-subject = { $count ->
    [one] { $step } läuft am { $day } ab
   *[other] { $count } Ihrer Stufen laufen bald ab
}
mail-expiring-kicker = Erneuerung
mail-expiring-headline = { $count ->
    [one] Eine Stufe läuft bald ab
   *[other] { $count } Stufen laufen bald ab
}
mail-expiring-intro = Mit der Erneuerung kommt ein neuer Stempel hinzu; der alte bleibt in Ihrem Lernpass.
mail-expiring-line = bis { $day }
mail-expiring-left = { $days ->
    [0] letzter Tag
    [one] noch { $days } Tag
   *[other] noch { $days } Tage
}
mail-expiring-button = Lernpass öffnen
