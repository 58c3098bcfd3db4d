# Frameworks: reading them, bringing one in

framework-since = Version { $version }, veröffentlicht am { $day }
framework-published = Veröffentlicht
framework-published-on = Veröffentlicht am { $day }
framework-followed = Abgelöst durch Version { $version }
framework-by = von { $name }
framework-foundation-first = Stufe { $level } jeder Grundkompetenz kommt vor Stufe { $above } jeder anderen.
framework-pieces = { $count ->
    [one] { $count } angenommener Nachweis
   *[other] { $count } angenommene Nachweise
}
framework-cycles = { $count ->
    [one] { $count } mit vollständigem Lernzyklus
   *[other] { $count } mit vollständigem Lernzyklus
}
framework-second-signer = eine zweite Unterschrift
framework-holds = { $count ->
    [one] gilt { $count } Monat
   *[other] gilt { $count } Monate
}
framework-next-version = Nächste Version importieren
framework-mine = { $cohort } arbeitet mit Version { $version }.
framework-mine-open = Was diese Version verlangt
framework-behind = Offene Kohorten mit einer früheren Version
framework-behind-words = Sie bleiben dabei, bis die neue Version dort gewählt wird. Was abgezeichnet ist, bleibt.
done-framework-published = Der Kompetenzrahmen ist veröffentlicht. Von jetzt an ist er eingefroren; eine Änderung wird die nächste Version.
import-no-file = Wählen Sie eine Datei.
import-gone = Diese Dateien sind nicht mehr hier. Wählen Sie sie noch einmal.
import-too-large = Die Dateien sind zusammen größer als { $most } MB oder mehr als { $files }. Senden Sie den Kompetenzrahmen allein.
import-levels-wrong = { $file }: { $detail }. Sagen Sie unten, welche zu welchen werden, zum Beispiel { $example }
import-chosen = Gewählt: { $files }
import-next-of = Die nächste Version von „{ $title }“: Eine Datei aus dessen Export behält die Kennungen, an denen die Kompetenzen wiedererkannt werden.
import-of-another = Diese Datei ist keine Version von „{ $title }“: Ihre Kennungen sind andere. Wenn Sie fortfahren, steht sie als eigener Kompetenzrahmen daneben.
import-other-file = Stattdessen eine andere Datei wählen
import-unchanged = „{ $title }“ ist hier als Version { $version }, und nichts ist anders.
import-new = { $count ->
    [one] „{ $title }“ ist hier neu: Version 1 mit { $count } Kompetenz.
   *[other] „{ $title }“ ist hier neu: Version 1 mit { $count } Kompetenzen.
}
import-next = { $title }, Version { $version }: { $new } neu, { $changed } geändert, { $gone } entfallen.
import-levels-move = { $gains ->
    [0] { $losses ->
        [0] Niemand gewinnt oder verliert eine Stufe.
       *[other] Stufen, die niemand gewinnen und jemand verlieren würde: { $losses }. Was erworben wurde, bleibt im Lernpass.
    }
   *[other] Stufen, die jemand gewinnen würde: { $gains }; verlieren: { $losses }. Was erworben wurde, bleibt im Lernpass.
}
import-somebody = Jemand
import-draft = Als Entwurf behalten
publish-look-again = Ihre Antworten ändern, was das Veröffentlichen bewirkt. Sehen Sie sich an, was sich jetzt ändern würde, und veröffentlichen Sie dann.
import-publish = Als Version { $version } veröffentlichen
import-publish-all-the-same = Trotzdem als Version { $version } veröffentlichen
import-look-first = Oben fehlt etwas, wurde ausgelassen oder ginge verloren, und was veröffentlicht ist, ist eingefroren. Behalten Sie es als Entwurf, bringen Sie es dort in Ordnung, und veröffentlichen Sie es dann.
import-stranger = Ist das die nächste Version von „{ $title }“ oder ein anderer Kompetenzrahmen?
import-stranger-words = Als anderer Kompetenzrahmen bekommt er eine eigene Kennung, und beide bleiben nebeneinander. Als nächste Version tritt er an die Stelle des bisherigen, und Sie sagen, was aus dessen Kompetenzen wurde.
import-as-new = Es ist ein anderer Kompetenzrahmen
import-as-next = Es ist die nächste Version von „{ $title }“
import-undescribed = { $count ->
    [one] Eine von { $all } Stufen hat keine Beschreibung: Niemand könnte dort lesen, was sie verlangt.
   *[other] { $count } von { $all } Stufen haben keine Beschreibung: Niemand könnte dort lesen, was sie verlangen.
}
import-undescribed-all = Keine Stufe hat eine Beschreibung: Niemand könnte lesen, was eine Stufe verlangt.
import-alike = { $count ->
    [one] { $all ->
        [one] Die einzige Kompetenz sagt
       *[other] Eine von { $all } Kompetenzen sagt
    }
   *[other] { $count } von { $all } Kompetenzen sagen
} über alle drei Stufen dasselbe: Schreiben Sie, wie jede davon aussieht.
import-undescribed-at = { $title }: { $count ->
    [one] Stufe
   *[other] Stufen
} { $levels }
crossing-title = Was wurde aus jeder Kompetenz?
crossing-words = Erworbene Stufen werden so übergeleitet, wie Sie es hier sagen. Werden zwei Kompetenzen zur selben, sind sie zusammengelegt: Dann sind beide nötig. Eine, die ihren Namen behält und geteilt wird oder andere aufnimmt, wird zu sich selbst und weiteren.
crossing-becomes = Aus „{ $title }“ wird
crossing-also = und, falls sie geteilt wurde, auch
crossing-retires = nichts: Sie entfällt
crossing-choose = wählen …
crossing-nothing = nichts weiter
crossing-stays = „{ $title }“ ist jetzt
crossing-as-it-is = was sie war: Stufen gelten weiter
crossing-more = Es wurde noch eine daraus
crossing-other = Wurde eine andere geteilt oder zusammengelegt?
crossing-ask = Angeben, was daraus wurde
crossing-unnamed = { $count ->
    [one] Eine weitere Kompetenz passt nicht in diese Listen. Nennen Sie sie auf der Kommandozeile mit --crosswalk.
   *[other] { $count } weitere Kompetenzen passen nicht in diese Listen. Nennen Sie sie auf der Kommandozeile mit --crosswalk.
}
crossing-again = Zeigen, was sich jetzt ändern würde

# Writing a framework

drafts-title = In Arbeit
drafts-words = Ein Entwurf bleibt, bis er veröffentlicht oder verworfen wird.
draft-new = Kompetenzrahmen schreiben
draft-new-words = Vor dem Veröffentlichen wird von niemandem etwas verlangt. Sie können später weitermachen, und alle anderen, die veröffentlichen dürfen, auch.
draft-begin = Beginnen
draft-field-title = Titel
draft-field-title-hint = Wenn Sie von einer Version ausgehen, lassen Sie das Feld leer, um den Titel zu behalten.
draft-field-from = Ausgehen von
draft-field-from-hint = Eine veröffentlichte Version bleibt, wie sie ist; was Sie schreiben, wird die nächste.
draft-from-nothing = nichts: leer beginnen
draft-from-version = { $title }, Version { $version }
draft-from-file = Aus einer Datei importieren
draft-from-this = Nächste Version schreiben
draft-title-missing = Geben Sie einen Titel an, oder wählen Sie eine Version, von der Sie ausgehen.
draft-untitled = Ohne Namen
draft-first = Neu
draft-follows = Folgt auf Version { $version }
draft-about = { $begun } · begonnen von { $name } · zuletzt gespeichert: { $saved }
draft-whole = Der Kompetenzrahmen
draft-field-description = Beschreibung
draft-markdown = Markdown: **fett**, Listen, Links.
draft-level-names = Die drei Stufen
draft-level-names-hint = Von der ersten bis zur höchsten. Die Namen stehen auf den Stempeln, halten Sie sie also kurz.
draft-field-foundation = Grundkompetenzen
draft-field-foundation-hint = Ob sie vor den anderen kommen. Kennzeichnen Sie mindestens eine Kompetenz als Grundkompetenz.
draft-no-foundation = Keine Regel: jede Kompetenz für sich
draft-field-language = Sprache der Texte
draft-field-language-hint = Ein Kürzel wie en oder de-AT; darf leer sein.
draft-competencies = Kompetenzen
draft-no-competencies = Noch keine.
draft-described = { $count ->
    [0] noch keine Stufe beschrieben
    [1] 1 von 3 Stufen beschrieben
   *[other] { $count } von 3 Stufen beschrieben
}
draft-alike = alle drei Stufen sagen dasselbe: Beschreiben Sie jede
draft-up = Hoch
draft-down = Runter
draft-add = Kompetenz hinzufügen
draft-add-button = Hinzufügen
draft-field-competency = Was jemand kann
draft-field-code = Kürzel
draft-field-code-hint = Darf leer sein: Dann wird das nächste freie genommen.
draft-field-code-short = Kurz und anders als alle anderen.
draft-field-group = Überschrift darüber
draft-field-group-hint = Die äußerste zuerst: Menschen > Gespräche. Darf leer sein.
draft-field-foundational = Grundkompetenz
draft-field-foundational-hint = Andere können auf ihr aufbauen.
draft-field-descriptor = Wie es aussieht
draft-field-descriptor-hint = Was jemand auf dieser Stufe tut, sodass zwei Personen gleich urteilen würden.
draft-field-pieces = Angenommene Nachweise
draft-field-cycles = … mit vollständigem Lernzyklus
draft-field-months = Gültigkeit in Monaten
draft-field-months-hint = Leer: für immer.
draft-field-renewal = Neue Nachweise für eine Erneuerung
draft-field-second = Auch eine zweite Person zeichnet ab
draft-competency-untitled = Sagen Sie, was jemand kann.
draft-no-number = Stufe { $level }: Schreiben Sie eine ganze Zahl von 0 bis { $most }.
draft-save-back = Speichern und zurück
draft-save-next = Speichern und nächste öffnen
draft-remove = Diese Kompetenz entfernen
draft-remove-words = Was erworben wurde, bleibt. Vor dem Veröffentlichen werden Sie gefragt, was daraus wurde.
draft-remove-sure = Jetzt entfernen
draft-look = Sehen, was das Veröffentlichen bewirken würde
draft-look-words = Zuerst wird alles gespeichert. Sie sehen, wer eine Stufe gewinnen oder verlieren würde und was noch fehlt.
draft-publish = Vor dem Veröffentlichen
draft-back = Zurück zum Entwurf
draft-follow = Ich habe es mir angesehen: Auf Version { $version } folgen lassen
draft-discard = Diesen Entwurf verwerfen
draft-discard-words = Was seit der letzten veröffentlichten Version geändert wurde, ist dann endgültig weg. Was veröffentlicht ist, bleibt.
draft-discard-sure = Jetzt verwerfen
draft-overtaken = Jemand hat diesen Entwurf inzwischen gespeichert. Was Sie getippt haben, steht noch hier: Speichern Sie noch einmal, um Ihres zu behalten, oder öffnen Sie den Entwurf neu, um das andere zu sehen.
draft-too-large = Der Kompetenzrahmen wäre größer als { $most } MiB. Kürzen Sie seine Texte, oder machen Sie zwei daraus.
done-draft-begun = Der Entwurf ist begonnen.
done-draft-saved = Gespeichert.
done-draft-added = Die Kompetenz ist aufgenommen. Öffnen Sie sie, um ihre Stufen zu beschreiben.
done-draft-removed = Die Kompetenz ist nicht mehr im Entwurf.
done-draft-discarded = Der Entwurf ist weg.

table-title = Alle Kompetenzen in einer Tabelle
table-words = Eingabe- und Pfeiltasten führen von Zeile zu Zeile; Umschalt mit Eingabe beginnt eine neue Zeile im Text. Was Sie in einer Tabellenkalkulation kopiert haben, können Sie in jede Zelle einfügen: Es füllt die Zellen daneben und darunter.
table-row = Zeile
table-out = Entfernen
table-more = Zeilen hinzufügen
table-part = Zeilen { $first } bis { $last } von { $all }
table-paste = Zeilen aus einer Tabellenkalkulation hinzufügen
table-pasted = Neue Zeilen
table-pasted-hint = Kopieren Sie sie in Ihrer Tabellenkalkulation, mit den Spalten in der Reihenfolge dieser Tabelle: Kürzel, was jemand kann, Überschrift, grundlegend (ja oder nein) und eine Spalte für jede Stufe.
table-pasted-wide = Zeile { $row } hat { $count } Zellen, die Tabelle aber nur sieben Spalten: Lassen Sie die übrigen weg.
table-pasted-neither = Zeile { $row }: „{ $cell }“ in der Spalte für grundlegende Kompetenzen ist weder ja noch nein.
table-undo = Rückgängig
table-spread = Gefüllte Zellen:
table-cut = Kein Platz in der Tabelle, weggelassen:
table-neither-others = Weitere dieser Art:
table-undone = Rückgängig gemacht.
