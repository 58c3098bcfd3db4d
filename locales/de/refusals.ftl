### Was abgelehnt wird: was geschehen ist und was zu tun ist.

## Was schiefging, in ein, zwei Wörtern: der Titel einer Seite.

refused-title-unreadable = Die Anfrage ist nicht lesbar
refused-title-not-signed-in = Nicht angemeldet
refused-title-not-allowed = Nicht erlaubt
refused-title-not-found = Nicht gefunden
refused-title-not-this-way = So geht es nicht
refused-title-conflict = Konflikt
refused-title-gone = Nicht mehr da
refused-title-too-large = Zu groß
refused-title-not-acceptable = So kann es nicht angenommen werden
refused-title-too-many = Zu viele Versuche
refused-title-not-now = Zurzeit nicht verfügbar
refused-title-broken = Etwas ist schiefgegangen
refused-title-not-possible = Nicht möglich

## Was nicht da ist.

refused-missing = Hier gibt es { $thing }. Vielleicht wurde das entfernt, oder der Link stimmt nicht.
refused-thing-account = kein solches Konto
refused-thing-answer-to-this-revision = keine solche Antwort auf diese Fassung
refused-thing-appeal = keinen solchen Einspruch
refused-thing-attachment = keinen solchen Anhang
refused-thing-cohort = keine solche Kohorte
refused-thing-competency = keine solche Kompetenz
refused-thing-delegation = keine solche Vertretung
refused-thing-draft = keinen solchen Entwurf
refused-thing-evidence = keinen solchen Nachweis
refused-thing-file = keine solche Datei
refused-thing-framework = keinen solchen Kompetenzrahmen
refused-thing-framework-of-this-cohort = keinen solchen Kompetenzrahmen dieser Kohorte
refused-thing-framework-of-yours = keinen solchen Kompetenzrahmen für Sie
refused-thing-framework-version = keine solche Version des Kompetenzrahmens
refused-thing-invitation = keine solche Einladung
refused-thing-invitation-that-still-works = keine solche Einladung, die noch gilt
refused-thing-kind-of-mail = keine solche Art von Mail
refused-thing-learner = keine solche lernende Person
refused-thing-mail = keine solche Mail
refused-thing-member = kein solches Mitglied
refused-thing-page = keine solche Seite
refused-thing-passport = keinen solchen Lernpass
refused-thing-person = keine solche Person
refused-thing-portrait = kein solches Porträt
refused-thing-return-or-revocation = keine solche Rückgabe und keinen solchen Widerruf
refused-thing-return-to-object-to = keine Rückgabe, gegen die Einspruch möglich wäre
refused-thing-revision = keine solche Fassung
refused-thing-revision-to-build-on = keine solche Fassung, auf der die neue aufbauen könnte
refused-thing-revocation-to-object-to = keinen Widerruf, gegen den Einspruch möglich wäre
refused-thing-role = keine solche Rolle
refused-thing-session = kein solches Treffen
refused-thing-sign-off = keine solche Abzeichnung
refused-thing-statement-to-erase = keinen solchen Eintrag zum Löschen
refused-thing-thing = so etwas nicht
refused-thing-thumbnail = kein solches Vorschaubild
refused-thing-unit = keinen solchen Bereich
refused-thing-version = keine solche Version
refused-thing-version-of-this-evidence = keine solche Fassung dieses Nachweises
refused-thing-version-of-this-framework = keine solche Version dieses Kompetenzrahmens
refused-thing-week = keine solche Woche

## Die Anfrage selbst.

refused-not-signed-in = Melden Sie sich zuerst an.
refused-fields = Einige Felder brauchen Ihre Aufmerksamkeit.
refused-too-many = Zu viele Versuche. Warten Sie { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}, dann versuchen Sie es noch einmal.
refused-internal = Hier ist etwas schiefgegangen. Es wurde für die Administration festgehalten; nichts von dem, was Sie gesendet haben, wurde geändert.
refused-database-busy = Die Datenbank ist ausgelastet. Nichts wurde geändert; versuchen Sie es gleich noch einmal.
refused-database-away = Die Datenbank ist gerade nicht erreichbar. Nichts wurde geändert; versuchen Sie es gleich noch einmal.
refused-disk-full = Die Festplatte des Servers ist voll: Nichts wurde gespeichert. Sagen Sie der Administration Bescheid; sobald Platz ist, geht es von selbst weiter.
refused-zero-byte-kept = Was Sie gesendet haben, lässt sich nicht aufbewahren: Ein Text enthält ein Nullbyte, und das ist kein Zeichen.
refused-zero-byte-address = Die Adresse enthält ein Nullbyte (%00), und das ist kein Zeichen.
refused-zero-byte = { $place } enthält ein Nullbyte, und das ist kein Zeichen. Fügen Sie es als reinen Text ein.
refused-zero-byte-place = Was Sie gesendet haben,
refused-body-too-large = Die Anfrage ist größer als { $most } Bytes. Laden Sie Dateien einzeln hoch.
refused-body-unlike-headers = Die Anfrage ist nicht lesbar: Ihr Inhalt ist nicht, was ihre Kopfzeilen sagen.
refused-body-broken-off = Die Anfrage ist nicht lesbar: Sie brach unterwegs ab, oder sie ist nicht so gepackt, wie ihr Content-Encoding sagt. Senden Sie sie noch einmal.
refused-no-such-part = So lang ist die Datei nicht.
refused-media-type = Der Inhalt kommt in einer Form, die hier nicht angenommen wird.
refused-not-possible = Das ist hier nicht möglich.
refused-form-unreadable = Das Formular war nicht lesbar: { $problem }. Gehen Sie zurück und senden Sie es noch einmal.
refused-form-too-large = Die Texte dieses Formulars sind zusammen größer als { $bytes } Bytes, oder es hat mehr als { $parts } Teile. Hängen Sie stattdessen eine Datei an.
refused-form-too-many-files = Höchstens { $most } Dateien auf einmal. Senden Sie weniger.
refused-form-from-elsewhere = Dieses Formular ist zu alt oder kam von anderswo. Laden Sie die Seite neu und senden Sie es noch einmal.
refused-form-from-another-site = Dieses Formular kam von einer anderen Website. Öffnen Sie die Seite hier und senden Sie es noch einmal.
refused-form-lost-evidence = Dem Formular ist ein Nachweis abhandengekommen.
refused-form-lost-revision = Dem Formular ist seine Fassung abhandengekommen.
refused-form-lost-level = Das Formular sagt nicht, welche Stufe. Öffnen Sie es noch einmal.
refused-form-no-claim = „{ $key }“ bezeichnet keine Stufe einer Kompetenz.
refused-query = Die Adresse stimmt nach dem Fragezeichen nicht: { $problem }.
refused-query-unheard = Die Adresse stimmt nach dem Fragezeichen nicht: Hier wird mit „{ $name }“ nichts gefragt.
refused-csrf-header = Senden Sie das Token der Seite in der Kopfzeile X-CSRF-Token.
refused-role-needed = Dafür braucht es eine Rolle, die Sie nicht haben. Fragen Sie die Administration.
refused-call-underway = Der erste Aufruf mit diesem Idempotency-Key ist noch nicht beantwortet. Fragen Sie in einer Sekunde noch einmal.
refused-cursor = Dieser Cursor ist nicht von hier: Nehmen Sie „next“, wie es in der Antwort stand.
refused-log-size = Fragen Sie nach einer Größe von { $least } bis { $most }.
refused-id-taken = Diese ID bezeichnet schon etwas anderes. Nichts wurde geändert; senden Sie es mit einer neuen ID noch einmal.
refused-day = „{ $typed }“ ist kein Tag: Schreiben Sie ihn wie 2026-02-28.
refused-language = „{ $typed }“ wird hier nicht gesprochen: Wählen Sie eines von { $spoken }.
refused-language-asked = „{ $typed }“ wird hier nicht gesprochen: Verlangen Sie eines von { $spoken }.
refused-sheet = „{ $typed }“ ist kein Papierformat: Verlangen Sie a4 oder letter.
refused-passport-day = Ein Lernpass kann von jedem Tag bis heute, { $today }, sprechen.
refused-clock = Das liegt in der Zukunft. Prüfen Sie die Uhr des Geräts.
refused-misplaced = Ein Eintrag dieser Art gehört nicht an diese Stelle.
refused-statement-too-large = Das braucht { $bytes } Bytes; { $most } sind das Höchste.

## Texte aller Art.

refused-name-agenda = Die Tagesordnung
refused-name-appeal = Der Einspruch
refused-name-comment = Der Kommentar
refused-name-decision = Die Entscheidung
refused-name-endorsement = Ihr Wort dazu
refused-name-link-to-join = Der Link zur Teilnahme
refused-name-name = Der Name
refused-name-note = Die Notiz
refused-name-part = Dieser Teil
refused-name-place = Der Ort
refused-name-private-reflection = Die private Reflexion
refused-name-reason = Der Grund
refused-name-text = Der Text
refused-name-title = Der Titel
refused-name-unit = Der Name des Bereichs

refused-text-missing = { $name } fehlt. Füllen Sie dieses Feld aus.
refused-text-unprintable = { $name } enthält das Zeichen „{ $character }“ ({ $code }), und ein Lernpass damit ließe sich nicht drucken: Keine Schrift hier hat dieses Zeichen. Schreiben Sie es anders.
refused-text-too-long = { $name } hat { $length ->
    [one] { $length } Zeichen
   *[other] { $length } Zeichen
}; { $most } sind das Höchste. Kürzen Sie.
refused-text-too-long-attach = { $name } hat { $length ->
    [one] { $length } Zeichen
   *[other] { $length } Zeichen
}; { $most } sind das Höchste. Kürzen Sie, oder hängen Sie den Text als Datei an.
refused-text-not-one-line = { $name } enthält einen Zeilenumbruch oder ein Steuerzeichen. Schreiben Sie in einer Zeile.
refused-text-deceiving = { $name } enthält ein unsichtbares Zeichen ({ $code }), durch das sich der Text anders liest, als er geschrieben ist. Tippen Sie ihn neu.
refused-text-zero-byte = { $name } enthält ein Nullbyte. Fügen Sie den Text als reinen Text ein.
refused-text-all-too-long = Alle Texte zusammen brauchen { $takes } KiB; { $most } KiB sind das Höchste, und dieser ist der längste. Kürzen Sie ihn, oder hängen Sie ihn als Datei an.
refused-day-implausible = { $day } kann kaum gemeint sein. Wählen Sie einen Tag in den Jahren 1970 bis 2200.
refused-link = Ein Link beginnt mit https:// oder http://, hat keinen Namen und kein Passwort vor einem @, keine Leerzeichen oder unsichtbaren Zeichen und höchstens { $most } Bytes.

## Nachweise.

refused-evidence-untitled = Schreiben Sie einen Titel oder einen Satz, oder fügen Sie ein Foto hinzu, damit Sie den Nachweis wiederfinden.
refused-evidence-not-a-learner = Sie lernen nicht in dieser Kohorte.
refused-evidence-in-the-future = Der Tag, an dem es geschah, liegt in der Zukunft.
refused-evidence-files-most = { $most ->
    [one] Höchstens { $most } Datei.
   *[other] Höchstens { $most } Dateien.
}
refused-evidence-links-most = { $most ->
    [one] Höchstens { $most } Link.
   *[other] Höchstens { $most } Links.
}
refused-evidence-claims-most = { $most ->
    [one] Höchstens { $most } Stufe, für die ein Nachweis spricht.
   *[other] Höchstens { $most } Stufen, für die ein Nachweis spricht.
}
refused-evidence-file-twice = Diese Datei ist zweimal genannt.
refused-evidence-file-not-there = Eine der Dateien ist noch nicht angekommen. Laden Sie sie zuerst hoch.
refused-evidence-file-hidden = Diese Datei wurde verborgen: „{ $reason }“ Lassen Sie sie weg, oder fragen Sie die Registratur.
refused-evidence-follows-unknown = Der Nachweis, auf den dieser folgt, ist nicht unter Ihren Nachweisen.
refused-evidence-follows-itself = Der Nachweis, auf den dieser folgt, ist aus diesem hervorgegangen. Wählen Sie einen früheren.
refused-evidence-based-on = Dieser Nachweis wurde schon einmal eingereicht. Nennen Sie die Fassung, die durch die neue ersetzt wird.
refused-evidence-no-claims = Wählen Sie wenigstens eine Kompetenz und Stufe, für die das spricht. Bis dahin bleibt es ein Entwurf.
refused-evidence-claim-outside = Eine der Kompetenzen steht nicht im Kompetenzrahmen dieser Kohorte. Wählen Sie aus dessen Liste.
refused-evidence-claim-twice = Diese Stufe ist zweimal genannt.
refused-evidence-no-cohort = Wählen Sie die Kohorte, deren Leitung es ansehen soll. Sind Sie noch in keiner, treten Sie zuerst mit einem Link oder Code einer bei: Bis dahin bleibt dies ein Entwurf.
refused-evidence-only-author-changes = Ändern kann das nur, wer es geschrieben hat. Schreiben Sie stattdessen einen Kommentar.
refused-evidence-only-author-chooses = Wählen kann nur, wer es geschrieben hat. Schreiben Sie stattdessen einen Kommentar.
refused-draft-revision-missing = Nennen Sie die Fassung, die Sie geändert haben, damit niemandes Worte überschrieben werden.
refused-draft-saved-elsewhere = Seit Sie das geöffnet haben, wurde es anderswo gespeichert. Beide Texte sind noch da: Vergleichen Sie, und speichern Sie noch einmal.
refused-draft-submitted-meanwhile = Seit Sie das geöffnet haben, wurde es eingereicht. Vergleichen Sie mit dem Eingereichten; speichern Sie noch einmal, beginnen Ihre Worte die nächste Fassung.
refused-draft-saved-while-submitting = Während das eingereicht wurde, wurde es noch einmal gespeichert. Sehen Sie nach, was jetzt da ist, und reichen Sie es dann ein.
refused-comment-empty = Der Kommentar ist leer.
refused-endorsed-already = Sie stehen schon dahinter.
refused-only-those-who-see = Das können nur die lernende Person, ihre Leitung und die für die Kohorte benannten Peers.
refused-only-the-learner = Das kann nur die lernende Person selbst.
refused-file-only-hiders = Nur die lernende Person, ihre Leitung und die Registratur können eine Datei verbergen.
refused-file-only-registrar = Nur die Registratur kann eine Datei wieder sichtbar machen.
refused-file-hidden-already = Diese Datei ist schon verborgen.
refused-file-in-sight = Diese Datei ist sichtbar.

## Prüfungen und Einsprüche.

refused-own-work = Niemand kann die eigene Arbeit prüfen, für sie einstehen oder sie abzeichnen. Bitten Sie jemand anderen aus der Leitung der Kohorte.
refused-stale-revision = Seit Sie das geöffnet haben, wurde eine neuere Fassung eingereicht. Sehen Sie die neueste an, dann entscheiden Sie.
refused-decided-meanwhile = Seit Sie das geöffnet haben, hat jemand anders darauf anders geantwortet. Sehen Sie sich diese Antwort an, dann entscheiden Sie.
refused-review-only-leads = Nur die Leitung der Kohorte dieser Person kann prüfen und abzeichnen.
refused-review-only-lead = Das kann nur die Leitung der Kohorte dieser Person prüfen.
refused-review-not-a-learner = Diese Person lernt zurzeit nicht in jener Kohorte.
refused-review-other-framework = Dieser Nachweis gehört zu einem anderen Kompetenzrahmen als dem Ihrer Kohorte.
refused-review-no-claims = Beantworten Sie wenigstens eine Stufe.
refused-review-not-claimed = Diese Fassung spricht nicht für diese Stufe.
refused-review-claim-twice = Diese Stufe ist zweimal beantwortet.
refused-review-no-comment = Sagen Sie, was fehlt, damit klar ist, was als Nächstes zu tun ist.
refused-review-signed-on = Auf diesen Nachweis hin wurde Stufe { $level } abgezeichnet. Widerrufen Sie zuerst die Abzeichnung, dann antworten Sie anders.
refused-review-already = Das wurde schon genauso beantwortet.
refused-for-lead = Nennen Sie, wen aus der Leitung Sie vertreten, und niemanden, wenn Sie selbst leiten.
refused-appeal-empty = Sagen Sie, wogegen Sie Einspruch einlegen und warum.
refused-appealed-already = Dagegen haben Sie schon Einspruch eingelegt.
refused-appeal-only-learner = Um eine erneute Prüfung kann nur die lernende Person bitten.
refused-appeal-only-registrar = Nur die Registratur kann über einen Einspruch entscheiden.
refused-appeal-decided-already = Über diesen Einspruch wurde schon entschieden.
refused-appeal-involved = Der Einspruch richtet sich gegen Ihre Entscheidung. Jemand anders aus der Registratur entscheidet.

## Abzeichnungen.

refused-level-missing = Stufe { $above } kann nicht vor Stufe { $missing } abgezeichnet werden. Zeichnen Sie zuerst Stufe { $missing } ab, oder erkennen Sie mit einer Begründung Vorkenntnisse an.
refused-foundation-missing = „{ $competency }“ kommt zuerst: Dieser Kompetenzrahmen verlangt davon Stufe { $level }, bevor eine andere Kompetenz höher steigt.
refused-pieces-missing = Stufe { $level } von „{ $competency }“ braucht { $need ->
    [one] { $need } angenommenen Nachweis
   *[other] { $need } angenommene Nachweise
}; genannt: { $have }. Bitten Sie um weitere Nachweise, oder nehmen Sie an, was wartet; was teilweise angenommen wurde, genügt nicht.
refused-newer-pieces-missing = Stufe { $level } von „{ $competency }“ braucht { $need ->
    [one] { $need } angenommenen Nachweis, der neuer ist
   *[other] { $need } angenommene Nachweise, die neuer sind
} als die letzte Abzeichnung; genannt: { $have }. Bitten Sie um weitere Nachweise, oder nehmen Sie an, was wartet; was teilweise angenommen wurde, genügt nicht.
refused-cycles-missing = Stufe { $level } von „{ $competency }“ braucht { $need ->
    [one] { $need } angenommenen Nachweis
   *[other] { $need } angenommene Nachweise
} mit vollständigem Lernzyklus; genannt: { $have }. Bitten Sie um weitere Nachweise, oder nehmen Sie an, was wartet; was teilweise angenommen wurde, genügt nicht.
refused-sign-only-live-lead = Das kann nur die Leitung einer laufenden Kohorte abzeichnen, in der diese Person lernt und deren Kompetenzrahmen diese Kompetenz hat.
refused-sign-only-lead = Nur die Leitung der Kohorte dieser Person kann abzeichnen. Die Registratur kann mit einer Begründung Vorkenntnisse anerkennen.
refused-sign-together-only-lead = Nur die Leitung einer laufenden Kohorte zeichnet für deren Mitglieder ab.
refused-sign-together-choose = Wählen Sie auf der Seite des Treffens eine Kompetenz und eine Stufe.
refused-sign-together-people = Nennen Sie zwischen 1 und { $most } Personen.
refused-sign-other-version = Die Kohorte arbeitet mit einer anderen Rahmenversion.
refused-sign-descriptor = Die Beschreibung ist nicht die dieser Rahmenversion.
refused-sign-who = Wer abzeichnet, sagt der Kompetenzrahmen.
refused-sign-how-long = Wie lange eine Abzeichnung gilt, sagt der Kompetenzrahmen.
refused-signed-already = Diese Stufe ist schon abgezeichnet.
refused-signed-half = Diese Stufe ist abgezeichnet und wartet auf ihre zweite Unterschrift.
refused-sign-suspended = Die Abzeichnung dieser Stufe ruht. Zuerst muss die Registratur entscheiden.
refused-sign-evidence-twice = Derselbe Nachweis ist zweimal genannt.
refused-sign-evidence-not-claiming = Dieser Nachweis spricht nicht für die Stufe, die abgezeichnet wird.
refused-sign-evidence-waiting = Dieser Nachweis ist noch nicht angenommen. Prüfen Sie ihn zuerst.
refused-sign-evidence-returned = Dieser Nachweis wurde zurückgegeben. Nehmen Sie ihn zuerst in einer eigenen Prüfung an, oder zeichnen Sie ohne ihn ab.
refused-second-only = Nur die Leitung einer laufenden Kohorte dieser Person oder die Registratur kann gegenzeichnen.
refused-second-not-waiting = Diese Abzeichnung wartet nicht auf eine zweite Unterschrift.
refused-second-involved = Wer gegenzeichnet, darf dies nicht selbst geprüft oder abgezeichnet haben.
refused-revoke-only = Eine Abzeichnung widerrufen kann nur, wer sie unterzeichnet hat, die Leitung einer laufenden Kohorte dieser Person oder die Registratur.
refused-revoked-already = Diese Abzeichnung wurde schon widerrufen.
refused-dispute-only-signer = Nur wer als unterzeichnende Person genannt ist, kann sagen, dass sie es nicht war.
refused-dispute-already = Diese Abzeichnung ruht schon oder ist widerrufen.
refused-dispute-only-registrar = Das kann nur eine unbeteiligte Person aus der Registratur klären.
refused-dispute-none = Diese Abzeichnung ruht nicht.

## Kohorten.

refused-cohort-end = Die Kohorte würde enden, bevor sie beginnt. Wählen Sie ein späteres Ende.
refused-cohort-places = Eine Kohorte hat zwischen 1 und 1000 Plätze.
refused-cohort-grace = Die Nachfrist dauert höchstens 366 Tage.
refused-cohort-framework-unknown = Diesen Kompetenzrahmen gibt es hier nicht. Importieren Sie ihn zuerst.
refused-cohort-version-unknown = Diese Version des Kompetenzrahmens gibt es nicht. Wählen Sie eine veröffentlichte.
refused-cohort-version-earlier = Die Kohorte ist schon bei Version { $version }. Wählen Sie diese oder eine spätere.
refused-cohort-framework-stays = Eine Kohorte bleibt bei ihrem Kompetenzrahmen. Eröffnen Sie für einen anderen eine andere Kohorte.
refused-cohort-only-openers = Nur Leitungen, Registratur und Administration können eine Kohorte eröffnen.
refused-cohort-only-keepers = Nur die Leitung der Kohorte, die Registratur und die Administration können sie ändern.
refused-cohort-only-inviters = Nur die Leitung der Kohorte, die Registratur und die Administration können einladen.
refused-cohort-only-leads-see = Den Fortschritt aller sieht nur, wer die Kohorte leitet.
refused-cohort-open-already = Diese Kohorte ist schon eröffnet.
refused-cohort-open = Diese Kohorte ist offen.
refused-cohort-closed = „{ $title }“ ist abgeschlossen und eingefroren. Öffnen Sie die Kohorte zuerst wieder.
refused-cohort-closed-ask = „{ $title }“ ist abgeschlossen und eingefroren. Die Leitung kann die Kohorte wieder öffnen.
refused-cohort-closed-invite = „{ $title }“ ist abgeschlossen. Öffnen Sie die Kohorte zuerst wieder.
refused-cohort-starts-on = „{ $title }“ beginnt am { $day }.
refused-cohort-ended-on = „{ $title }“ endete am { $day }.
refused-cohort-over = „{ $title }“ endete am { $day }, und die Nachfrist ist vorbei.
refused-cohort-nothing-changes = Nichts würde sich ändern. Nennen Sie wenigstens ein Feld.
refused-cohort-places-taken = { $learners ->
    [one] { $learners } lernende Person hat schon einen Platz.
   *[other] { $learners } Lernende haben schon einen Platz.
}
refused-cohort-targets-version = Nennen Sie die Rahmenversion der Zielstufen.
refused-cohort-targets = Eine Zielstufe gilt für eine Kompetenz der Rahmenversion dieser Kohorte.
refused-cohort-leads-number = Eine Kohorte leiten ein oder zwei Personen. Nennen Sie sie.

## Mitglieder, Einladungen und Vertretungen.

refused-member-only-invited = Eine Einladung annehmen kann nur, wer eingeladen ist.
refused-member-you-already = Sie sind schon in dieser Kohorte.
refused-member-already = Diese Person ist schon in der Kohorte.
refused-member-leads-wait = Die Leitung wartet nicht auf einen Platz.
refused-member-two-leads = Eine Kohorte leiten ein oder zwei Personen. Zuerst muss jemand ausscheiden.
refused-member-learner-leads = Wer in dieser Kohorte lernt, kann sie nicht leiten.
refused-member-lead-learns = Wer diese Kohorte leitet, kann nicht in ihr lernen: Niemand zeichnet für sich selbst ab.
refused-member-no-place = { $places ->
    [one] Der eine Platz ist vergeben ({ $places }). Warten Sie, bis er frei wird, oder schaffen Sie mehr Plätze.
   *[other] Alle { $places } Plätze sind vergeben. Warten Sie, bis einer frei wird, oder schaffen Sie mehr Plätze.
}
refused-member-stands-in = Diese Person vertritt die Leitung der Kohorte bis zum { $until }. Beenden Sie das zuerst: Niemand zeichnet für sich selbst ab.
refused-member-last-lead = Eine Kohorte braucht eine Leitung. Fügen Sie zuerst jemand anderen hinzu.
refused-invitation-people = Eine Einladung gilt für 1 bis 1000 Personen.
refused-invitation-days = Eine Einladung gilt 1 bis 366 Tage lang.
refused-delegation-ended = Das ist schon beendet.
refused-delegation-only-lead = Vertreten werden kann nur, wer diese Kohorte leitet.
refused-delegation-only-open = Vertreten werden kann nur, wer eine offene Kohorte leitet.
refused-delegation-learner = Wer in dieser Kohorte lernt, kann ihre Leitung nicht vertreten.
refused-delegation-self = Niemand vertritt sich selbst. Wählen Sie jemand anderen.
refused-delegation-until = Der letzte Tag läge vor dem ersten.

## Treffen.

refused-session-cancelled-already = Dieses Treffen ist schon abgesagt.
refused-session-cancelled = Dieses Treffen ist abgesagt.
refused-session-cancelled-plan = Dieses Treffen ist abgesagt. Planen Sie stattdessen ein neues.
refused-session-took-place = Die Anwesenheit ist erfasst, also hat dieses Treffen stattgefunden.
refused-session-to-come = Dieses Treffen steht noch bevor.
refused-session-not-a-member = Jemand auf dieser Liste ist nicht in der Kohorte.
refused-session-twice = Diese Person steht zweimal auf der Liste. Behalten Sie einen der beiden Einträge.
refused-session-contributed = Wer nicht da war, hat nicht mitgewirkt. Tragen Sie die Person als anwesend ein, oder nehmen Sie das zurück.
refused-session-join = Schreiben Sie den Link zur Teilnahme wie https://meet.example.org/ward-4.
refused-session-minutes = Ein Treffen dauert zwischen 5 Minuten und 24 Stunden.
refused-session-zone = Diese Zeitzone gibt es nicht. Schreiben Sie sie wie Europe/Berlin.
refused-session-far = Die Kohorte läuft vom { $first } bis zum { $last }, und { $day } liegt mehr als ein Jahr davon entfernt. Berichtigen Sie den Tag.
refused-session-other-id = Die Adresse nennt ein anderes Treffen. Lassen Sie die ID weg.

## Personen, Bereiche und Rollen.

refused-person-only-keepers = Nur Administration und Registratur können das Personenverzeichnis ändern.
refused-person-only-registrar = Nur Registratur und Administration können Personen ändern.
refused-person-only-leads-see = Nur Leitungen, Registratur und Administration sehen, wer hier ist.
refused-person-already = Diese Person ist schon im Verzeichnis.
refused-person-unknown = Niemand hier hat diese ID. Vielleicht wurde die Person entfernt.
refused-person-closed = Das Konto dieser Person ist geschlossen, sie könnte sich also gar nicht dafür anmelden. Öffnen Sie zuerst das Konto wieder, oder wählen Sie jemand anderen.
refused-person-admin-account = Nur die Administration kann das Konto einer Person aus der Administration schließen.
refused-person-keeper-address = Nur die Administration kann die Adresse einer Person aus Administration oder Registratur ändern: Wer die Adresse hat, kann zu dieser Person werden.
refused-person-own-account = Ihr eigenes Konto können Sie nicht schließen. Bitten Sie jemand anderen aus der Administration.
refused-person-no-account = Diese Person hat kein offenes Konto. Geben Sie ihr zuerst eine E-Mail-Adresse.
refused-person-scope = Schreiben Sie organisation, unit/ID oder cohort/ID.
refused-email-missing = Die E-Mail-Adresse fehlt.
refused-email-wrong = Das ist keine E-Mail-Adresse wie name@example.org. Berichtigen Sie sie.
refused-email-taken = Jemand mit dieser E-Mail-Adresse ist schon hier. Suchen Sie die Person, oder nehmen Sie eine andere Adresse.
refused-unit-already = Diesen Bereich gibt es schon.
refused-unit-in-itself = Ein Bereich kann nicht Teil von sich selbst sein und nicht Teil eines Bereichs, der zu ihm gehört. Wählen Sie einen anderen.
refused-unit-unknown = Diesen Bereich gibt es nicht. Wählen Sie einen aus der Liste oder keinen.
refused-unit-unknown-choose = Diesen Bereich gibt es nicht. Wählen Sie einen, der da ist.
refused-unit-none = Diesen Bereich gibt es nicht.
refused-role-cohort-unknown = Diese Kohorte gibt es nicht. Wählen Sie eine, die da ist.
refused-role-whole = Administration und Registratur sind für die ganze Organisation da. Geben Sie die Rolle für die ganze Organisation oder gar nicht.
refused-role-in-cohort = Wer in einer Kohorte leitet oder lernt, steht in der Kohorte selbst: Fügen Sie die Person dort hinzu. Diese Rolle wird nur für die ganze Organisation gegeben.
refused-role-peer = Peers werden für eine Kohorte oder für die ganze Organisation benannt. Wählen Sie eines davon.
refused-role-only-admin-grants = Nur die Administration kann Rollen geben.
refused-role-only-admin-ends = Nur die Administration kann Rollen beenden.
refused-role-end = Die Rolle würde enden, bevor sie beginnt. Wählen Sie einen späteren letzten Tag.
refused-role-already = Diese Person hat diese Rolle schon.
refused-role-ended-already = Diese Rolle ist schon beendet.
refused-role-last-administrator = Das ist die letzte Person mit der Rolle Administration. Geben Sie die Rolle zuerst jemand anderem.
refused-role-last-who-signs-in = Das ist die letzte Person mit der Rolle Administration, die sich anmelden kann. Geben Sie die Rolle zuerst jemand anderem.
refused-only-sponsors = Diese Seite ist für Sponsoren.
refused-only-peers = Das ist für Personen, die als Peer benannt sind.
refused-sign-in-wrong = Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen Link mailen.
refused-first-code = Das ist nicht der Code. Er steht dort, wo Stampbook gestartet wurde, und gilt einmal.

## Passwörter.

refused-password-short = Nehmen Sie mindestens { $least } Zeichen. Ein Satz ist leicht zu merken und schwer zu erraten.
refused-password-long = Nehmen Sie höchstens { $most } Zeichen.
refused-password-own = Wählen Sie etwas anderes als Ihren Namen oder Ihre E-Mail-Adresse: Die werden zuerst geraten.
refused-password-guessed = Dieses Passwort steht auf jeder Liste zum Durchprobieren. Wählen Sie ein anderes.
refused-password-busy = Gerade melden sich zu viele an. Versuchen Sie es gleich noch einmal.

## Löschen.

refused-erase-only-admin = Nur die Administration kann löschen, was gesagt wurde.
refused-erase-nothing = Nennen Sie wenigstens einen Eintrag, der gelöscht werden soll.
refused-erase-either = Nennen Sie entweder Einträge in facts oder jemanden in person_id.
refused-erase-erasure = Eine Löschung lässt sich nicht löschen: Sie zeigt, dass die Lücke im Register gewollt ist.
refused-erase-end = Das hat etwas beendet, was ohne es wieder gelten würde. Löschen Sie auch, was es beendet hat.
refused-erase-version = Version { $version } dieses Kompetenzrahmens ist in Gebrauch: Darauf beruht noch etwas ({ $counted }), und alle würden es verlieren. Veröffentlichen Sie stattdessen eine neue Version.
refused-erase-cohort = Die Kohorte „{ $title }“ ist in Gebrauch: Darauf beruht noch etwas ({ $counted }). Schließen Sie die Kohorte stattdessen ab.
refused-resting-sign-offs = { $count ->
    [one] { $count } Abzeichnung
   *[other] { $count } Abzeichnungen
}
refused-resting-evidence = { $count ->
    [one] { $count } Nachweis
   *[other] { $count } Nachweise
}
refused-resting-cohorts = { $count ->
    [one] { $count } Kohorte
   *[other] { $count } Kohorten
}
refused-resting-places = { $count ->
    [one] { $count } Platz von Lernenden
   *[other] { $count } Plätze von Lernenden
}

## Kompetenzrahmen.

refused-framework-only-keepers = Nur Administration und Registratur können Kompetenzrahmen veröffentlichen.
refused-framework-id = Die ID des Kompetenzrahmens passt nicht zu der Stelle, an die er soll.
refused-framework-next-version = Die nächste Version dieses Kompetenzrahmens ist { $next }. Vielleicht hat inzwischen jemand veröffentlicht: Sehen Sie noch einmal nach.
refused-framework-draft-overtaken = Inzwischen hat jemand diesen Entwurf gespeichert, veröffentlicht oder verworfen. Sehen Sie ihn noch einmal an, dann veröffentlichen Sie.
refused-framework-draft-saved = Fassung { $revision } dieses Entwurfs wurde inzwischen gespeichert. Übernehmen Sie, was darin steht, dann speichern Sie noch einmal.
refused-framework-draft-large = Der Entwurf hat { $bytes } Bytes, mehr als die { $most }, die ein Kompetenzrahmen haben kann. Kürzen Sie seine Texte, oder teilen Sie ihn.
refused-framework-shorten = Kürzen Sie auf { $most } Zeichen.
refused-framework-of-version = Nennen Sie auch den Kompetenzrahmen, dessen Version das ist.
refused-framework-files-large = Die Dateien haben zusammen mehr als { $most } Bytes, und mehr wird nicht gelesen. Senden Sie den Kompetenzrahmen allein, oder teilen Sie ihn.
refused-framework-as = Schreiben Sie new oder next.

## Mail.

refused-mail-always = Diese Mail schützt ein Konto oder eine Unterschrift und geht immer hinaus.
refused-mail-sent-already = Diese Mail ist schon gesendet.
refused-mail-being-sent = Diese Mail wird gerade gesendet. Sehen Sie in ein paar Minuten wieder nach.

## Dateien.

refused-photo-large = Ein Foto hat höchstens { $most } Bytes.
refused-portrait = Dieses Foto taugt nicht als Porträt: { $problem }
refused-photo-unread = Das Foto war nicht lesbar: { $problem }. Senden Sie es noch einmal.
refused-file-empty = Die Datei ist leer.
refused-file-too-large = Die Datei hat { $size } Bytes; { $kinds } dürfen höchstens { $limit } Bytes haben ({ $about }). { $advice }
refused-file-kinds-photo = Fotos
refused-file-kinds-document = PDF-Dokumente
refused-file-kinds-audio = Tonaufnahmen
refused-file-kinds-video = Videos
refused-file-kinds-text = Textdateien
refused-file-smaller-photo = Senden Sie eine kleinere Kopie.
refused-file-smaller-document = Teilen Sie es, oder speichern Sie es mit kleineren Bildern.
refused-file-smaller-recording = Schneiden Sie den Teil heraus, der die Arbeit zeigt, oder geben Sie die Adresse als Link an.
refused-file-smaller-text = Teilen Sie sie, oder speichern Sie sie als PDF.
refused-photo-pixels = Das Foto hat { $width } × { $height } Pixel; höchstens { $side } je Seite und { $millions } Millionen zusammen werden angenommen. Senden Sie eine kleinere Kopie.
refused-file-svg = Das ist eine SVG-Zeichnung. SVG kann Programme enthalten und wird nicht angenommen: Speichern Sie sie als PNG.
refused-file-svg-script = Das ist eine SVG-Zeichnung mit einem Skript darin. SVG kann Programme enthalten und wird nicht angenommen: Speichern Sie sie als PNG.
refused-file-web-page = Das ist eine Webseite. Webseiten können Programme enthalten und werden nicht angenommen: Drucken Sie sie als PDF, oder geben Sie ihre Adresse als Link an.
refused-file-program = Das ist ein Programm ({ $what }). Programme werden nicht angenommen; zeigen Sie in einem Foto, einem PDF oder einem kurzen Video, was es tut.
refused-file-archive = Das ist ein Archiv ({ $what }). Archive werden hier weder geöffnet noch aufbewahrt: Fügen Sie die Dateien darin einzeln hinzu.
refused-file-office = Das ist { $what }. Speichern Sie es als PDF, und fügen Sie das PDF hinzu: Es sieht überall gleich aus und enthält keine Makros.
refused-photo-format = Das ist ein Bild im Format { $what }, das nicht jeder Browser zeigt. Speichern Sie es als JPEG oder PNG. (Auf einem Telefon: Kameraeinstellungen, „Maximale Kompatibilität“.)
refused-recording-format = Das ist eine Aufnahme im Format { $what }, die nicht jeder Browser abspielt. Speichern Sie Ton als MP3 oder M4A, Video als MP4.
refused-video-telemetry = Dieses Video enthält die Ortsaufzeichnung seiner Kamera ({ $what }). Exportieren Sie es einmal aus einem Videoprogramm, das diese Aufzeichnung zurücklässt, und fügen Sie das hinzu.
refused-file-encoding = Das sieht nach Text aus, aber nicht in UTF-8 (Byte { $at } passt nicht). Speichern Sie ihn noch einmal mit der Kodierung UTF-8.
refused-file-damaged = Die Datei beginnt wie { $what }, ist aber beschädigt oder abgeschnitten: { $detail }. Öffnen Sie sie dort, woher sie kam, und speichern Sie sie noch einmal.
refused-damage-cut = Sie endet mittendrin
refused-damage-scans = Ihre Bilddurchläufe ergeben keinen Sinn
refused-damage-size = Sie nennt keine Größe
refused-damage-no-picture = Sie enthält kein Bild
refused-damage-unfinished = Die Aufnahme wurde nicht abgeschlossen (sie hat keinen Index)
refused-damage-index = Ihr Index ergibt keinen Sinn
refused-file-unreadable = Die Datei ist nicht lesbar. Öffnen Sie sie dort, woher sie kam, speichern Sie sie noch einmal, und fügen Sie die neue hinzu.
refused-file-unknown = Diese Art von Datei wird nicht angenommen. Fotos (JPEG, PNG, WebP), PDF, Ton (MP3, M4A, OGG, WAV), kurze Videos (MP4, MOV, WebM) und reiner Text schon.
refused-file-hash = Die angekommene Datei ist nicht die angekündigte: Ihre Prüfsumme ist eine andere. Senden Sie sie noch einmal.
refused-file-named = { $file }: { $why }

refused-kind-jpeg = ein JPEG-Foto
refused-kind-png = ein PNG-Bild
refused-kind-webp = ein WebP-Bild
refused-kind-pdf = ein PDF-Dokument
refused-kind-mp3 = eine MP3-Aufnahme
refused-kind-m4a = eine M4A-Aufnahme
refused-kind-ogg = eine Ogg-Aufnahme
refused-kind-wav = eine WAV-Aufnahme
refused-kind-webm-audio = eine WebM-Aufnahme
refused-kind-mp4 = ein MP4-Video
refused-kind-mov = ein QuickTime-Video
refused-kind-webm = ein WebM-Video
refused-kind-text = ein Text
refused-kind-markdown = ein Markdown-Text
refused-kind-office-text = ein Textdokument aus einem Office-Programm
refused-kind-spreadsheet = eine Tabelle
refused-kind-presentation = eine Präsentation
refused-kind-office = ein Dokument aus einem Office-Programm
refused-kind-rich-text = ein RTF-Dokument
refused-kind-postscript = ein PostScript-Dokument
refused-kind-book = ein E-Book
refused-program-script = ein Skript
refused-program-windows = für Windows
refused-program-linux = für Linux
refused-program-macos = für macOS
refused-program-android = für Android
refused-program-machine-code = Maschinencode
refused-program-extension = eine Browser-Erweiterung
refused-program-package = ein Paket
refused-program-java-or-android = Java oder Android

## Hochladen.

refused-upload-version = Senden Sie `Tus-Resumable: 1.0.0`: Das ist die Version des Protokolls, die hier gesprochen wird.
refused-upload-header = Die Kopfzeile { $name } stimmt nicht: { $problem }.
refused-upload-content-type = Senden Sie die Bytes mit `Content-Type: application/offset+octet-stream`.
refused-upload-unknown = Hier läuft kein solches Hochladen. Beginnen Sie neu.
refused-upload-expired = Das wurde vor mehr als 72 Stunden begonnen und ist vergessen. Beginnen Sie neu.
refused-upload-offset = { $arrived } Bytes sind angekommen: Die nächsten müssen dort beginnen und nicht bei { $got }.
refused-upload-too-large = Das sind zu viele Bytes: Höchstens { $limit } werden hier angenommen.
refused-upload-no-room = Ihre Dateien brauchen so viel Platz, wie einer Person zusteht; { $left } Bytes sind noch frei. Dateien, die nirgends angehängt sind, werden nach einer Weile entfernt; brauchen Sie mehr, fragen Sie den Serverbetrieb.
refused-upload-busy = Mehrere Ihrer Dateien werden gerade hochgeladen. Warten Sie, bis eine davon fertig ist, dann machen Sie weiter.
refused-upload-checksum = Die Prüfsumme passt nicht zu den angekommenen Bytes. Senden Sie sie noch einmal.
refused-upload-pieces = Die Datei kommt in zu vielen Stücken. Senden Sie mindestens 64 KiB auf einmal.
refused-upload-cut-off = Die Verbindung endete zu früh; { $arrived } Bytes sind angekommen. Machen Sie dort weiter.
refused-upload-incomplete = { $arrived } von { $length } Bytes sind angekommen. Senden Sie zuerst den Rest.
refused-upload-disk-full = Die Festplatte, auf der Dateien liegen, ist voll. Nichts zuvor Gespeichertes ist verloren; sagen Sie der Administration Bescheid.
refused-upload-away = Die Dateien sind gerade nicht erreichbar. Was angekommen ist, bleibt; machen Sie gleich weiter.

## Was der Veröffentlichung eines Kompetenzrahmens im Weg steht; ohne Punkt am Ende.

refused-part-framework-title = Titel des Kompetenzrahmens
refused-part-framework-description = Beschreibung des Kompetenzrahmens
refused-part-source-address = Adresse der Quelle
refused-part-source-creator = Urheber der Quelle
refused-part-source-licence = Lizenz der Quelle
refused-part-level-name = Name von Stufe { $level }
refused-part-competency-number = Kompetenz { $number }
refused-part-competency = Kompetenz „{ $code }“
refused-part-level = { $of }, Stufe { $level }
refused-part-link = { $of }, Link { $number }
refused-part-heading = { $of }, Überschrift { $number }
refused-part-code = { $of }, Kürzel
refused-part-title = { $of }, Titel
refused-part-description = { $of }, Beschreibung
refused-part-descriptor = { $of }, Beschreibung der Stufe
refused-part-learning = { $of }, Text zum Lernen
refused-part-practice = { $of }, Text zur Praxis
refused-part-assessment = { $of }, Text zur Beurteilung
refused-part-kind = { $of }, Art
refused-part-identifier = { $of }, Kennung
refused-part-address = { $of }, Adresse

refused-part-empty = { $what }: Das ist leer; tragen Sie etwas ein
refused-part-spaces = { $what }: Am Rand stehen Leerzeichen; entfernen Sie sie
refused-part-lines = { $what }: Das enthält einen Zeilenumbruch oder ein Steuerzeichen; schreiben Sie in einer Zeile
refused-part-long = { $what }: Das hat { $length } Zeichen; kürzen Sie auf { $most }
refused-part-large = { $what }: Das hat { $bytes } Bytes; kürzen Sie auf { $most }, oder verlinken Sie das Übrige
refused-part-nul = { $what }: Das enthält ein NUL-Zeichen, das Datenbanken ablehnen; entfernen Sie es
refused-framework-language = „{ $typed }“ ist kein Sprachkürzel: Schreiben Sie eines wie „en“, „de-AT“ oder „zh-Hant“, oder lassen Sie es weg
refused-framework-source = Die Quelle sagt nichts: Tragen Sie ihre Adresse, Urheber oder Lizenz ein, oder lassen Sie sie weg
refused-framework-level-names = Die Stufen { $first } und { $second } heißen beide „{ $name }“: Geben Sie jeder einen eigenen Namen
refused-framework-nothing-above = Über Stufe 3 kommt nichts, also kann sie nicht zuerst verlangt werden: Setzen Sie 1 oder 2, oder lassen Sie die Regel weg
refused-framework-no-foundation = Die Regel braucht eine Grundkompetenz: Kennzeichnen Sie eine als solche, oder lassen Sie die Regel weg
refused-framework-no-competency = Der Kompetenzrahmen hat keine Kompetenz: Fügen Sie wenigstens eine hinzu
refused-framework-competencies = { $count } Kompetenzen sind mehr als die { $most }, die ein Kompetenzrahmen fasst: Teilen Sie ihn
refused-framework-code-shared = Die Kompetenzen { $first } und { $second } („{ $one }“, „{ $other }“) haben dasselbe Kürzel „{ $code }“: Geben Sie jeder ein eigenes
refused-framework-id-shared = Die Kompetenzen „{ $one }“ und „{ $other }“ haben dieselbe ID { $id }: Entfernen Sie eine davon, oder lassen Sie ihre ID weg, dann bekommt sie eine neue
refused-framework-headings = { $what }: Das steht unter { $count } Überschriften; nehmen Sie höchstens { $most }
refused-framework-links = { $what }: Das hat { $count } Links; behalten Sie höchstens { $most }
refused-framework-cycles = { $what }: Verlangt sind unter { $pieces } Nachweisen { $cycles } mit vollständigem Lernzyklus; verlangen Sie wenigstens so viele Nachweise wie Lernzyklen
refused-framework-no-months = { $what }: Eine Abzeichnung würde 0 Monate gelten; setzen Sie wenigstens 1, oder lassen Sie es weg, wenn sie kein Ende hat
refused-framework-months = { $what }: Eine Abzeichnung würde { $months } Monate gelten; setzen Sie höchstens { $most }, oder lassen Sie es weg, wenn sie kein Ende hat
refused-framework-link-kind = { $what }: Die Art „{ $kind }“ ist unbekannt; nehmen Sie eine von { $kinds } oder eine eigene, die mit „ext:“ beginnt
refused-framework-link-nowhere = { $what }: Das führt nirgendwohin; geben Sie eine Kennung oder eine Adresse an
refused-framework-large = Der Kompetenzrahmen hat { $bytes } Bytes, mehr als die { $most }, die er haben kann: Kürzen Sie seine Texte, oder teilen Sie ihn
refused-framework-draft-behind = Nach Beginn dieses Entwurfs wurde Version { $version } veröffentlicht: Sehen Sie an, was sich von ihr unterscheidet, dann sagen Sie, dass der Entwurf auf Version { $version } folgt
refused-framework-stranger = „{ $title }“ hat die Kennung von „{ $here }“, das schon hier ist, und sonst nichts mit ihm gemeinsam: Sagen Sie, ob es ein anderer Kompetenzrahmen ist oder die nächste Version von jenem

## Was eine neue Version über die Kompetenzen der vorigen sagt.

refused-crossing-first = Das ist die erste Version, da ist aus nichts etwas geworden: Lassen Sie die Überleitung weg
refused-crossing-twice = { $name } ist zweimal genannt: Nennen Sie es einmal
refused-crossing-both = { $name } ist in den Überleitungen { $first } und { $second } genannt: Behalten Sie eine davon
refused-crossing-no-earlier = Die frühere Version hat keine Kompetenz { $id }: Nennen Sie eine von ihr
refused-crossing-no-later = Die neue Version hat keine Kompetenz { $id }: Fügen Sie sie dort hinzu, oder nennen Sie eine, die da ist
refused-crossing-gone = „{ $title }“ ({ $code }) ist nicht in der neuen Version, und keine Überleitung sagt, was daraus wurde: Lassen Sie die Kompetenz zu etwas werden, zusammenlegen oder wegfallen
refused-crossing-circle = { $names } werden im Kreis zueinander: Entfernen Sie eine dieser Überleitungen
refused-crossing-nothing = Aus { $name } wird nichts: Nennen Sie, was daraus wird, oder lassen Sie es wegfallen
refused-crossing-into-twice = Eine Kompetenz ist zweimal genannt: Nennen Sie sie einmal
refused-crossing-needless = { $name } behält seine ID und braucht keine Überleitung: Entfernen Sie sie
refused-crossing-still-there = { $name } ist noch in der neuen Version: Nennen Sie es unter dem, was daraus wird, oder nehmen Sie es dort heraus
refused-crossing-merge-of-one = Zum Zusammenlegen braucht es wenigstens zwei Kompetenzen: Eine einzelne lassen Sie zu der anderen werden
refused-crossing-merged-there = { $name } ist zusammengelegt und noch in der neuen Version: Nehmen Sie es dort heraus oder aus der Zusammenlegung
refused-crossing-retired-there = { $name } fällt weg und ist noch in der neuen Version: Nehmen Sie es dort heraus, oder entfernen Sie diese Überleitung
