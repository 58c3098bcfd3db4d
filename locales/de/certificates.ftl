## Zertifikate: die Seiten der Registratur, die der Inhaber, und die Seite, auf der alle eines prüfen können.

certificate-title = Zertifikat
certificates-title = Zertifikate
certificates-words = Alles, was ausgestellt wurde, das Neueste zuerst. Ein Zertifikat sagt, was an seinem Tag galt; ob es noch gilt, sagt seine Prüfseite.
certificates-find = Nach Code suchen
certificates-no-such-code = Kein Zertifikat hat diesen Code. Vergleichen Sie ihn Zeichen für Zeichen mit dem Papier.
certificates-none = Noch keine Zertifikate
certificates-none-words = Für eine ganze Kohorte stellen Sie sie auf der Seite der Kohorte aus, für eine einzelne Person auf deren Seite.
certificates-about = { $title } · { $count ->
    [one] { $count } Kompetenz
   *[other] { $count } Kompetenzen
} · ausgestellt am { $day }
certificate-in-force = Gültig
certificate-revoked = Widerrufen
certificate-superseded = Durch ein neueres ersetzt
certificate-expired = Abgelaufen
certificate-framework = { $title }, Version { $version }
certificate-some = { $count } von { $all ->
    [one] { $all } Kompetenz
   *[other] { $all } Kompetenzen
}
certificate-all = { $count ->
    [one] Die einzige Kompetenz, auf Stufe { $level }
   *[other] Alle { $count } Kompetenzen, jede mindestens auf Stufe { $level }
}
certificate-download = PDF herunterladen
certificate-check = Prüfseite ansehen
certificate-issued-by = Ausgestellt von { $name }
certificate-revoked-by = Widerrufen von { $name }
certificate-newer = Das neuere ansehen
certificate-address = Prüfseite
certificate-share = Zeigen oder weitergeben
certificate-share-own = Wer diesen Code scannt oder die Adresse öffnet, sieht ohne Konto, was das Zertifikat sagt und ob es gilt. Sie entscheiden, wem Sie ihn zeigen.
certificate-share-words = Wer diesen Code scannt oder die Adresse öffnet, sieht ohne Konto, was das Zertifikat sagt und ob es gilt.
certificate-qr = QR-Code mit der Adresse der Prüfseite
certificate-again = Neues ausstellen
certificate-revoke = Dieses Zertifikat widerrufen
certificate-revoke-words = Seine Prüfseite sagt von nun an „Nicht gültig“. Die Stufen im Lernpass bleiben, wie sie sind.
certificate-revoke-hint = Wer das Zertifikat prüft, liest den Grund, und die Person, der es gehört, erhält ihn per Mail.
certificate-new = Zertifikat ausstellen
certificate-new-words = Es nennt zu jeder Kompetenz die höchste Stufe, die nach dem heutigen Stand gilt, und wer sie abgezeichnet hat.
certificate-issue = Zertifikat ausstellen
certificate-language = Sprache des Dokuments
certificate-level-line = { $competency }, Stufe { $level } ({ $name })
certificate-would-end = Es wird bis { $day } gelten: Dann läuft die erste seiner Stufen ab.
certificate-replaces = Es tritt an die Stelle des Zertifikats vom { $day }.
certificate-nothing = Noch nichts zu bescheinigen
certificate-nothing-words = Sobald eine Stufe abgezeichnet ist, kann ein Zertifikat sie nennen.
certificates-of-cohort = Zertifikate der Kohorte
certificates-due = { $count ->
    [0] Für niemanden ist ein Zertifikat fällig.
    [one] Für { $count } Person ist ein Zertifikat fällig.
   *[other] Für { $count } Personen sind Zertifikate fällig.
}
certificates-cohort-open = Diese Kohorte läuft noch. Was später abgezeichnet wird, steht nicht auf Zertifikaten, die Sie jetzt ausstellen.
certificates-nobody-there = Zertifikate werden für ihre Lernenden ausgestellt.
certificates-who = Wer eines erhält
certificates-who-hint = Angekreuzt sind alle, die eine Stufe haben und für die noch nie ein Zertifikat dieser Kohorte ausgestellt wurde.
certificates-holds = { $count ->
    [one] Eine Stufe in { $count } Kompetenz
   *[other] Stufen in { $count } Kompetenzen
}
certificates-holds-nothing = Noch keine gültige Stufe
certificates-has-one = Zertifikat ansehen
certificates-had-one = Zertifikat ansehen, das nicht mehr gilt
certificates-unprintable = Der Name hat das Zeichen „{ $character }“, das keine Schrift hier drucken kann. Schreiben Sie ihn zuerst anders.
certificates-nobody = Kreuzen Sie mindestens eine Person an.
certificates-issue = Zertifikate ausstellen
certificates-has-one-since = Für { $name } wurde ein Zertifikat ausgestellt, seit diese Seite geöffnet wurde. Kreuzen Sie noch einmal an, um es zu ersetzen.
certificate-newer-since = Seit diese Seite geöffnet wurde, ist ein Zertifikat ausgestellt worden. Sehen Sie es unten an; stellen Sie nur dann noch eines aus, wenn es ersetzt werden soll.
certificate-returns = Das Zertifikat vom { $day }, an dessen Stelle es trat, gilt dann wieder. Widerrufen Sie auch dieses, wenn es falsch ist.
due-certificates-undermined = Zertifikate, die nicht mehr gelten
signoff-certified = Ein Zertifikat nennt diese Stufe. Wird sie widerrufen, gilt das Zertifikat nicht mehr; die Registratur sieht es unter „Fällig“.
passport-certificates = Zertifikate
person-certificate = Zertifikat ausstellen
due-certificates = Zertifikate auszustellen
due-certificates-about = { $count ->
    [one] { $count } Person dieser geschlossenen Kohorte hat Stufen und kein Zertifikat
   *[other] { $count } Personen dieser geschlossenen Kohorte haben Stufen und kein Zertifikat
}
due-certificates-badge = Auszustellen
due-certificates-expiring = Zertifikate, die ablaufen
done-certificate-issued = Ausgestellt. Die Person erfährt es per Mail.
done-certificate-revoked = Widerrufen. Die Prüfseite sagt es.
done-certificates-issued = { $count ->
    [one] { $count } Zertifikat ausgestellt.
   *[other] { $count } Zertifikate ausgestellt.
}

## Prüfen, für alle

verify-title = Zertifikat prüfen
verify-words = Tippen Sie den Code ein, der auf einem Zertifikat von { $organisation } steht, oder scannen Sie seinen QR-Code.
verify-code = Code des Zertifikats
verify-code-hint = Zwölf Buchstaben und Ziffern, wie 7K3M-Q9TX-WPVN
verify-code-shape = Ein Code hat zwölf Buchstaben und Ziffern, wie 7K3M-Q9TX-WPVN. Vergleichen Sie ihn mit dem Zertifikat.
verify-code-mistyped = In diesem Code ist ein Tippfehler: Sein letztes Zeichen passt nicht zu den anderen. Vergleichen Sie ihn mit dem Zertifikat.
verify-button = Prüfen
check-title = Zertifikat geprüft
check-valid = Gültig
check-not-valid = Nicht gültig
check-cannot-tell = Nicht zu sagen
check-reason-valid = Dieses Zertifikat wurde hier ausgestellt, sagt, was unten steht, und gilt heute.
check-reason-revoked = Es wurde am { $day } widerrufen.
check-reason-superseded = Am { $day } ist ein neueres Zertifikat an seine Stelle getreten. Lassen Sie sich dieses zeigen.
check-reason-expired = Es galt bis { $day }.
check-reason-level-revoked = Eine Stufe darauf wurde seit der Ausstellung widerrufen. Unten steht, welche.
check-reason-level-expired = Eine Stufe darauf ist abgelaufen. Unten steht, welche.
check-reason-level-suspended = Eine Stufe darauf ruht: Es wird geklärt, ob die genannte Person sie abgezeichnet hat. Prüfen Sie später noch einmal.
check-reason-level-missing = Der Eintrag, auf dem eine der Stufen beruht, ist nicht mehr da; diese Stufe lässt sich nicht bestätigen.
check-reason-damaged = Was hier gespeichert ist, passt nicht zu der Signatur, mit der es gespeichert wurde. Fragen Sie die Organisation, die auf dem Zertifikat steht.
check-reason-unknown = Hier wurde kein Zertifikat mit diesem Code ausgestellt, oder die Person hat ihren Eintrag löschen lassen. Vergleichen Sie den Code und die Adresse mit dem Papier.
check-says = Was es sagt
check-holder = Ausgestellt für
check-issuer = Ausgestellt von
check-framework = Über
check-issued = Ausgestellt am
check-code = Code
check-levels = Stufen
check-competency = Kompetenz
check-level = Stufe
check-signed = Abgezeichnet
check-now = Heute
check-level-holds = Gilt
check-level-since = { $state } seit { $day }
check-level-missing = Nicht zu bestätigen
check-how = Nachgesehen und mit der Signatur verglichen: { $moment }. Vergleichen Sie Namen und Stufen mit dem Papier: Es zählt, was hier steht.
check-another = Ein anderes Zertifikat prüfen

## Was abgelehnt wird

refused-thing-certificate = kein solches Zertifikat
refused-certificate-only-registrar = Zertifikate werden von Registratur und Administration ausgestellt, aufgelistet und widerrufen.
refused-certificate-nothing = Es gilt keine Stufe, die ein Zertifikat nennen könnte.
refused-certificate-too-many = Ein Zertifikat nennt höchstens { $most } Stufen.
refused-certificate-twice = Das Zertifikat nennt „{ $competency }“ zweimal.
refused-certificate-unprintable = „{ $competency }“ hat das Zeichen „{ $character }“ ({ $code }), das keine Schrift hier drucken kann; kein Zertifikat kann es nennen. Veröffentlichen Sie eine Version des Kompetenzrahmens, die es anders schreibt.
refused-certificate-not-the-version = Das Zertifikat nennt den Kompetenzrahmen nicht so, wie ihn Version { $version } hat.
refused-certificate-expiry = Ein Zertifikat gilt, bis die erste seiner Stufen abläuft.
refused-certificate-not-in-force = Stufe { $level } von „{ $competency }“ gilt nicht so, wie das Zertifikat sie nennt.
refused-certificate-revoked-already = Dieses Zertifikat wurde bereits widerrufen.
refused-certificate-language = „{ $language }“ ist keine Sprache, in der Dokumente gedruckt werden.
refused-certificate-of-what = Nennen Sie einen Kompetenzrahmen oder eine Kohorte.
refused-certificate-other-framework = Die Kohorte arbeitet mit einem anderen Kompetenzrahmen.
refused-certificate-other-cohort = Diese Person ist nicht in dieser Kohorte.
