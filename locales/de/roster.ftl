# Importing a roster

roster-summary = Personen: { $new } neu, { $changed } geändert, { $same } wie bisher.
roster-refused = Nichts davon kann übernommen werden, bis diese Zeilen in Ordnung sind.
roster-nothing = Alle Personen und alles andere darin sind schon hier. Nichts würde sich ändern.
roster-mail = Wer neu ist, erhält eine Mail mit einem Link zum Festlegen eines Passworts. Durch eine Personenliste wird niemand entfernt.
roster-mail-kept = Wer neu ist, erfährt davon nichts: Die Mails liegen hier und gehen nirgendwohin, weil kein Mailserver eingestellt ist. Durch eine Personenliste wird niemand entfernt.
roster-framework = Was neue Kohorten durcharbeiten
roster-framework-hint = Nur für Kohorten, die noch nicht eröffnet sind und in keiner eigenen Spalte einen Kompetenzrahmen nennen.
roster-framework-none = wählen …
roster-too-large = Die Dateien sind zusammen größer als { $most } MB oder mehr als { $files }. Senden Sie einen Teil davon.
done-roster = { $count ->
    [0] Die Personenliste ist übernommen. Niemand darin war neu.
    [one] Die Personenliste ist übernommen. Eine Person ist neu; die Einladung ist unterwegs.
   *[other] Die Personenliste ist übernommen. { $count } Personen sind neu; ihre Einladungen sind unterwegs.
}
done-roster-kept = { $count ->
    [0] Die Personenliste ist übernommen. Niemand darin war neu.
    [one] Die Personenliste ist übernommen. Eine Person ist neu. Die Einladung liegt hier und geht nirgendwohin, weil kein Mailserver eingestellt ist.
   *[other] Die Personenliste ist übernommen. { $count } Personen sind neu. Ihre Einladungen liegen hier und gehen nirgendwohin, weil kein Mailserver eingestellt ist.
}

# What is wrong with a roster; without a full stop at its end, but for the first. What begins with a place (“line 3:”) goes
# on as a sentence does there.

roster-problem = { $said }.
roster-large-bytes = { $bytes } Bytes, wo { $most } ({ $mebibytes } MiB) gelesen werden: Teilen Sie die Datei
roster-large-rows = Mehr als { $most } Zeilen: Teilen Sie die Datei
roster-unknown-pdf = Das ist ein PDF: Bitten Sie um eine CSV-Datei
roster-unknown-xml = Das ist XML oder HTML: Exportieren Sie die Personenliste als CSV
roster-table-no-rows = Unter den Spaltenüberschriften steht keine Zeile: Fügen Sie Personen hinzu, eine je Zeile
roster-fault-neither = Das sind weder die Dateien von OneRoster (users.csv, enrollments.csv …) noch eine CSV-Datei mit den Spalten name und email: Wählen Sie eines von beiden
roster-fault-columns = Eine Personenliste hat die Spalten name und email; hier sind es { $columns }. Benennen Sie Ihre um, oder fügen Sie sie hinzu
roster-fault-day = „{ $typed }“ in { $column } ist kein Tag: Schreiben Sie ihn wie 2026-02-28
roster-fault-unit = Ein Bereich braucht eine sourcedId und einen Namen: Ergänzen Sie, was fehlt
roster-fault-class = Eine Klasse braucht eine sourcedId und einen Titel: Ergänzen Sie, was fehlt
roster-fault-class-twice = „{ $title }“ kommt zweimal vor: Geben Sie jeder Klasse einen eigenen Titel
roster-fault-id-twice = Die sourcedId { $id } kommt zweimal vor: Behalten Sie eine
roster-fault-no-id = Die sourcedId fehlt: Exportieren Sie die Personenliste noch einmal
roster-fault-no-names = Der Name fehlt: Füllen Sie givenName und familyName aus
roster-fault-no-name = Der Name fehlt: Fügen Sie ihn hinzu
roster-fault-no-email = { $name } hat keine E-Mail-Adresse: Fügen Sie sie hinzu
roster-fault-nobody-email = Diese Person hat keine E-Mail-Adresse: Fügen Sie sie hinzu
roster-fault-email = „{ $typed }“ ist keine E-Mail-Adresse: Schreiben Sie sie wie name@example.org
roster-fault-email-twice = { $email } steht schon in { $at }: Behalten Sie eine der beiden, oder berichtigen Sie die Adresse
roster-fault-no-user = In users.csv gibt es { $id } nicht: Exportieren Sie beide Dateien zusammen
roster-fault-no-class = In classes.csv gibt es { $id } nicht: Exportieren Sie beide Dateien zusammen
roster-fault-role = „{ $typed }“ ist keine Rolle: Schreiben Sie eine von { $roles }
roster-fault-role-of-cohort = Die Rolle { $role } gibt es nicht für eine einzelne Kohorte: Lassen Sie die Kohorte weg, oder geben Sie dieser Person dafür eine eigene Zeile
roster-fault-grant = Die Rolle { $role } kann nur die Administration vergeben: Fragen Sie dort, oder lassen Sie die Rolle weg
roster-fault-account-closed = Das Konto von { $name } ist geschlossen: Öffnen Sie es zuerst wieder, oder geben Sie die Rolle jemand anderem
roster-fault-ends-first = „{ $title }“ würde enden, bevor es beginnt: Berichtigen Sie einen der beiden Tage
roster-fault-two-spellings = „{ $title }“ ist in { $at } „{ $other }“ geschrieben: Schreiben Sie es einheitlich, oder geben Sie einem davon einen anderen Titel
roster-fault-contradicts = „{ $title }“ hat in { $at } andere Tage oder einen anderen Kompetenzrahmen: Machen Sie beides gleich
roster-fault-no-cohort = Eine Kohorte „{ $title }“ gibt es nicht: Eröffnen Sie sie zuerst, oder geben Sie hier ihren ersten und letzten Tag an
roster-fault-cohort-like = Eine Kohorte „{ $title }“ gibt es nicht, aber „{ $there }“: Schreiben Sie den Titel, wie er dort steht, oder geben Sie der neuen einen anderen
roster-fault-cohort-closed = „{ $title }“ ist abgeschlossen: Öffnen Sie die Kohorte zuerst wieder, oder wählen Sie eine andere
roster-fault-cohort-ended = „{ $title }“ endete am { $day }: Wählen Sie eine andere Kohorte
roster-fault-cohorts-alike = Mehrere Kohorten heißen „{ $title }“: Geben Sie jeder einen eigenen Titel
roster-fault-no-lead = Niemand leitet „{ $title }“: Fügen Sie dafür eine Zeile mit der Rolle lead hinzu
roster-fault-two-leads = „{ $title }“ leiten schon zwei Personen, und mehr sind nicht möglich: Zuerst muss eine von ihnen gehen
roster-fault-leads-and-learns = Niemand leitet eine Kohorte und lernt in ihr, auch nicht in „{ $title }“: Behalten Sie eines von beiden
roster-fault-framework-needed = „{ $title }“ wäre neu, und dafür ist kein veröffentlichter Kompetenzrahmen genannt: Nennen Sie einen mit seinem Titel
roster-fault-framework = Kein veröffentlichter Kompetenzrahmen heißt „{ $typed }“: Schreiben Sie { $titles }
roster-fault-framework-of-many = Kein veröffentlichter Kompetenzrahmen heißt „{ $typed }“: Schreiben Sie { $titles } oder einen anderen aus der Liste der Kompetenzrahmen
roster-fault-no-framework-yet = Kein veröffentlichter Kompetenzrahmen heißt „{ $typed }“: Veröffentlichen Sie zuerst einen
roster-text-name = Der Name
roster-text-title = Der Titel der Kohorte
roster-text-unit = Der Name des Bereichs
roster-framework-called = „{ $title }“
roster-framework-or = { $all } oder { $next }

# What is left out of a roster.

roster-note-gone = { $count ->
    [one] Eine Zeile ist als gelöscht oder abgeschaltet gekennzeichnet und wird ausgelassen: Durch eine Personenliste verliert niemand etwas.
   *[other] { $count } Zeilen sind als gelöscht oder abgeschaltet gekennzeichnet und werden ausgelassen: Durch eine Personenliste verliert niemand etwas.
}
roster-note-files = Dateien, die nicht gebraucht werden, bleiben unbeachtet: { $files }.
roster-note-columns = Spalten, die hier nichts bedeuten, bleiben unbeachtet: { $columns }.
roster-note-password = Die Spalte „{ $column }“ bleibt unbeachtet: Kein Passwort kommt aus einer Datei. Alle legen ihr eigenes über einen gemailten Link fest.
roster-note-password-of = Die Spalte „password“ von { $file } bleibt unbeachtet: Kein Passwort kommt aus einer Datei. Alle legen ihr eigenes über einen gemailten Link fest.
roster-note-enrolments = { $count ->
    [one] Eine Einschreibung als „{ $role }“ bleibt unbeachtet: Nur student und teacher bedeuten hier etwas.
   *[other] { $count } Einschreibungen als „{ $role }“ bleiben unbeachtet: Nur student und teacher bedeuten hier etwas.
}

# What a roster changes; the name of whoever or whatever it is about stands before it.

roster-change-unit = Bereich
roster-change-name = Name: aus „{ $from }“ wird „{ $to }“
roster-change-moved = Bereich: { $unit }
roster-change-role = Rolle: { $role }
roster-change-beside = { $role } für { $cohort }
roster-change-waits = wartet auf einen Platz in { $cohort }
roster-change-leads = leitet { $cohort }
roster-change-joins = kommt zu { $cohort }
roster-change-cohort = Kohorte mit { $framework }, { $from } bis { $until }
roster-role-administrator = Administration
roster-role-registrar = Registratur
roster-role-lead = Leitung
roster-role-learner = Lernende Person
roster-role-sponsor = Sponsoring
roster-role-peer = Peer
