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
