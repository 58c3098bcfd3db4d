# Kinds of mail: what each is called, and what it says

mail-kind-digest-lead = Wochenbericht für die Leitung
mail-kind-digest-lead-about = Montags: wer wartet, um wen es still geworden ist, wo Ihre Kohorten stehen.
mail-kind-digest-learner = Wochenbericht für Lernende
mail-kind-digest-learner-about = Montags: was als Nächstes kommt, was zurückkam, wie weit Sie sind.
mail-kind-digest-sponsor = Monatsbericht fürs Sponsoring
mail-kind-digest-sponsor-about = Am Monatsersten: wie es den Kohorten geht, die Sie als Sponsor begleiten, in Zahlen.
mail-kind-evidence-waiting = Nachweise zu prüfen
mail-kind-evidence-waiting-about = Wenn Lernende Ihrer Kohorten etwas einreichen.
mail-kind-evidence-again = Nachweise noch einmal zu prüfen
mail-kind-evidence-again-about = Wenn einem Einspruch stattgegeben wird und ein Nachweis wieder auf Sie wartet.
mail-kind-evidence-returned = Nachweis kam zurück
mail-kind-evidence-returned-about = Wenn die Leitung um etwas mehr bittet.
mail-kind-evidence-accepted = Nachweis angenommen
mail-kind-evidence-accepted-about = Wenn die Leitung annimmt, was Sie eingereicht haben.
mail-kind-level-signed = Stufe abgezeichnet
mail-kind-level-signed-about = Wenn ein Stempel in Ihren Lernpass kommt.
mail-kind-certificate-issued = Zertifikat ausgestellt
mail-kind-certificate-issued-about = Wenn ein Zertifikat für Sie ausgestellt wird.
mail-kind-signoff-second = Zweite Unterschrift gefragt
mail-kind-signoff-second-about = Wenn Sie für eine Stufe als zweite, unbeteiligte Person gebraucht werden.
mail-kind-expiry-soon = Ablaufende Stufen
mail-kind-expiry-soon-about = Einmal im Monat, solange eine Ihrer Abzeichnungen noch weniger als zwei Monate gilt.
mail-kind-place-free = Ein Platz ist frei
mail-kind-place-free-about = Wenn in einer Ihrer Kohorten ein Platz frei ist und jemand darauf wartet.
mail-kind-session-cancelled = Treffen abgesagt
mail-kind-session-cancelled-about = Wenn ein Treffen einer Ihrer Kohorten nicht stattfindet.
mail-kind-signoff-receipt = Quittung über eine Abzeichnung
mail-kind-signoff-revoked = Abzeichnung widerrufen
mail-kind-certificate-revoked = Zertifikat widerrufen
mail-kind-signoff-disputed = „Das war ich nicht“
mail-kind-signoff-settled = „Das war ich nicht“ entschieden
mail-kind-appeal-made = Einspruch zu entscheiden
mail-kind-appeal-decided = Einspruch entschieden
mail-kind-cohort-invitation = Einladung zu einer Kohorte
mail-kind-place-given = Ein Platz, auf den Sie gewartet haben
mail-kind-account-sign-in = Link zum Anmelden
mail-kind-account-password = Link zum Festlegen eines Passworts
mail-kind-account-address = Adresse eines Kontos geändert

## Mail, for those who keep the instance

mail-state-due = wartend
mail-state-sent = gesendet
mail-state-kept = hier abgelegt
mail-state-skipped = nicht gesendet
mail-state-failed = fehlgeschlagen
mail-is-due = wartet auf den Versand
mail-is-gathered = Versand am { $when }
mail-is-sending = wird gerade gesendet
mail-is-tried-again = nächster Versuch am { $when }
mail-is-sent = gesendet
mail-is-kept = hier abgelegt
mail-is-skipped = nicht gesendet
mail-is-failed = aufgegeben
mail-why = { $why } ({ $attempts ->
    [one] ein Versuch
   *[other] { $attempts } Versuche
})
mail-why-skipped = Nicht gesendet: { $why }.
mail-nothing-to-see = Es gibt nichts zu zeigen: { $why }.
mail-nobody = niemand im Verzeichnis
mail-kept-note = Mails liegen hier und gehen nirgendwohin, weil kein Mailserver eingestellt ist. Setzen Sie SMTP_URL, um sie zu versenden.
mail-secret-note = Links, die im Namen der lesenden Person handeln, sind hier weggelassen.
mail-secret-shown = Der Link unten handelt im Namen der lesenden Person: Geben Sie ihn niemand anderem. Sie sehen ihn, weil von diesem Server keine Post abgeht und Sie ihn verwalten.
mail-as-it-would-be = Das steht jetzt darin. In Worte gefasst wird die Mail erst beim Versand.
mail-unmatched = { $count ->
    [one] 1 Meldung über eine zurückgekommene Mail nennt keine von unseren
   *[other] { $count } Meldungen über zurückgekommene Mails nennen keine von unseren
}
mail-unmatched-words = Solche Meldungen kann jeder schreiben und hierher senden, deshalb wurde ihretwegen nichts geändert. Einer Meldung wird geglaubt, wenn sie die Message-ID einer Mail enthält, die von hier hinausging; lässt Ihr Mailserver sie weg, sorgen Sie dafür, dass er die Mail oder ihre Kopfzeilen zurücksendet.
mail-examples = Wie jede Art von Mail aussieht
mail-example-note = Ein Beispiel mit Personen, die es nicht gibt.
mail-digest-preview-note = Was die Leitung dieser Kohorte lesen würde: über die letzte volle Woche, und was heute wartet.
done-mail-retry = Die Mail geht jetzt hinaus.
mail-retry-all = Alle fehlgeschlagenen Mails noch einmal versuchen
done-mail-retry-all = Alle fehlgeschlagenen gehen jetzt hinaus.

## Choosing mail

account-mail-to = Sie gehen an { $email }.
account-mail-choose = Haken Sie an, was Sie erhalten möchten
account-mail-more = Wohin Mails gehen und was immer gesendet wird
account-mail-always = Immer gesendet
account-mail-always-words = Was Ihr Konto und Ihre Unterschrift schützt, und was Sie selbst angefordert haben.
done-mail = Ihre Auswahl ist gespeichert.

# Warum eine Mail nicht oder noch nicht hinausging: nach einem Doppelpunkt oder für sich, ohne Punkt am Ende.
unsent-refused = { $address } wurde abgelehnt: { $reply }
unsent-not-allowed = { $server } nimmt keine Mail von uns an: { $reply } (prüfen Sie SMTP_URL und STAMPBOOK_MAIL_FROM)
unsent-unreachable = { $server } ist nicht zu erreichen: { $why } (prüfen Sie SMTP_URL und ob der Server läuft)
unsent-unsafe = { $server } bot keine sichere Verbindung: { $why }
unsent-timed-out = { $server } antwortete nicht innerhalb von { $seconds } s ({ $during })
unsent-dropped = { $server } hat die Verbindung abgebrochen ({ $during }): { $why }
unsent-folder = In { $folder } ließ sich keine Mail schreiben: { $why }
unsent-slow = Der Mailserver brauchte länger als { $seconds } s
unsent-no-answer = keine Antwort innerhalb von { $seconds } s
unsent-no-address = Das ist keine Mailadresse
unsent-ascii-only = Der Mailserver nimmt nur Adressen in ASCII an (kein SMTPUTF8)
unsent-no-starttls = Er bietet kein STARTTLS an
unsent-password-open = Ein Passwort geht nur über tls=required oder smtps: (oder, auf demselben Rechner, tls=none)
unsent-at-connection = neue Verbindung
unsent-at-greeting = Begrüßung
unsent-at-mail = Übergabe der Mail
unsent-came-back = Kam zurück: { $reason }
unsent-no-reason = ohne Angabe eines Grundes
unsent-address = „{ $address }“ ist keine Mailadresse: Berichtigen Sie sie auf der Seite der Person
unsent-sender = Von „{ $address }“ kann keine Mail kommen: Schreiben Sie STAMPBOOK_MAIL_FROM als „Name <adresse@example.org>“
unsent-message-id = „{ $id }“ ist keine Message-ID
unsent-unsubscribe = „{ $address }“ ist keine Adresse mit http oder https zum Abbestellen: Prüfen Sie STAMPBOOK_PUBLIC_URL
unsent-kind = Eine Art von Mail namens „{ $kind }“ gibt es nicht
unsent-not-made = Die Mail ließ sich nicht zusammensetzen: { $why }
unsent-not-in-words = Die Mail ließ sich nicht in Worte fassen: { $why }
unsent-unreadable = Was darin steht, ist nicht mehr lesbar: { $why }
unsent-not-kept = Was darin stand, wird nicht mehr aufbewahrt
unsent-erased = Worum es geht, wurde gelöscht
unsent-gone = Worum es geht, steht nicht mehr im Verzeichnis
unsent-cause-unreadable = Ihr Anlass ist keine Aussage des Verzeichnisses
unsent-cause-missing = Ihr Anlass steht nicht im Verzeichnis
unsent-cause-other = Ihr Anlass ist von anderer Art
unsent-one-by-one = Mails dieser Art kommen einzeln
unsent-reader-gone = Die Person, an die sie geht, steht nicht mehr im Verzeichnis
unsent-no-account = Die Person, an die sie geht, hat kein offenes Konto und damit keine Adresse
unsent-switched-off = Die Person, an die sie geht, hat diese Art von Mail abgestellt
unsent-leads-no-more = Die Person, an die sie geht, leitet diese Kohorte nicht mehr
unsent-left-cohort = Die Person, an die sie geht, verließ die Kohorte, bevor diese Mail hinausgehen konnte
unsent-reviewed = Die Person, an die sie geht, hat den Nachweis geprüft: Die zweite Unterschrift muss von jemand anderem kommen
unsent-answered = Es war beantwortet, bevor diese Mail hinausgehen konnte
unsent-sent-again = Es war neu eingereicht oder anders entschieden, bevor diese Mail hinausgehen konnte
unsent-decided = Es war entschieden, bevor diese Mail hinausgehen konnte
unsent-told-by-signing = Das sagt schon die Mail über die Stufe, die damit abgezeichnet wurde
unsent-taken-back = Die Abzeichnung war widerrufen, bevor diese Mail hinausgehen konnte
unsent-certificate-taken-back = Das Zertifikat war widerrufen, bevor diese Mail hinausgehen konnte
unsent-certificate-newer = Ein neueres Zertifikat ist an seine Stelle getreten, bevor diese Mail hinausgehen konnte
unsent-signed-or-taken-back = Es war abgezeichnet oder widerrufen, bevor diese Mail hinausgehen konnte
unsent-cohort-gone = Die Kohorte, um die es geht, steht nicht mehr im Verzeichnis
unsent-place-taken = Der Platz war vergeben, oder niemand wartet mehr darauf
unsent-session-gone = Das Treffen, um das es geht, steht nicht mehr im Verzeichnis
unsent-session-begun = Das Treffen hätte begonnen, bevor diese Mail hinausgehen konnte
unsent-demo = Vorführung: Es liegt in der Vergangenheit
