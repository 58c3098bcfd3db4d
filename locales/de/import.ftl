### Kompetenzrahmen importieren: warum eine Datei nicht gelesen werden konnte, und was dabei ausgelassen oder geändert wurde.
### Was falsch ist, endet ohne Punkt; Hinweise sind ganze Sätze.

## Wo etwas steht.

import-at-whole = das Ganze
import-at-line = Zeile { $line }
import-at-cell = Zeile { $line }, Spalte { $column }
import-at-column = Spalte { $column }
import-at-letter = Zeile { $line }, Zeichen { $column }
import-at-unit = Bereich „{ $name }“
import-at-file = { $file }, { $at }
import-fault = { $at }: { $detail }
import-shown = „{ $text }“

## Warum eine Datei nicht angenommen wird.

import-sent = Das Gesendete
import-file-large = { $file } ist zu groß: { $detail }
import-file-encoding = { $file } ist nicht als Text lesbar: { $detail }
import-file-unknown = { $file } ist kein Kompetenzrahmen, den Stampbook lesen kann: { $detail }
import-file-levels = { $said }. Sagen Sie, wie daraus drei werden, zum Beispiel: --levels '{ $example }'
import-content = { $count ->
    [one] { $file } enthält einen Fehler:
   *[other] { $file } enthält { $count } Fehler:
}
import-content-more = { $count ->
    [one] … und { $count } weiterer
   *[other] … und { $count } weitere
}

import-large-bytes = { $bytes } Bytes, wo { $most } ({ $mebibytes } MiB) gelesen werden: Teilen Sie die Datei, oder lassen Sie weg, was kein Kompetenzrahmen ist
import-large-rows = Mehr als { $most } Zeilen: Teilen Sie die Datei, oder lassen Sie weg, was kein Kompetenzrahmen ist
import-large-values = { $count } Werte, wo { $most } gelesen werden: Teilen Sie den Kompetenzrahmen
import-large-competencies = { $count } Kompetenzen, wo ein Kompetenzrahmen { $most } fasst: Teilen Sie ihn

import-encoding-zero = In Zeile { $line } steht ein Null-Byte wie in Programmen und Bildern: Wählen Sie eine CSV- oder JSON-Datei
import-encoding-other = Zeile { $line } ist kein UTF-8: Speichern Sie die Datei als UTF-8, und versuchen Sie es noch einmal
import-encoding-mixed = Zeile { $line } ist kein UTF-8, andere Teile sind es aber: Speichern Sie die Datei als UTF-8, und versuchen Sie es noch einmal
import-encoding-broken = Zeile { $line } ist kein { $name }, der Anfang ist es aber: Speichern Sie die Datei als UTF-8

import-unknown-folder = Ein Ordner wird gelesen, wenn er { $files } enthält; eine einzelne Datei importieren Sie, indem Sie diese Datei nennen
import-unknown-empty = Die Datei ist leer: Wählen Sie die Datei, in der der Kompetenzrahmen steht
import-unknown-yaml = Das ist YAML: Machen Sie daraus eine CSV-Datei mit einer Kompetenz je Zeile und einer Spalte title, oder CASE-JSON
import-unknown-json = In diesem JSON steht weder „CFDocument“ (ein CASE-Paket) noch „competencies“ (das eigene Format von Stampbook): Exportieren Sie eines davon, oder CSV
import-unknown-zip = Das ist ein Zip-Archiv oder eine Excel-Arbeitsmappe: Entpacken Sie es, oder speichern Sie das Blatt als CSV (UTF-8)
import-unknown-workbook = Das ist eine alte Excel-Arbeitsmappe: Speichern Sie das Blatt als CSV (UTF-8)
import-unknown-pdf = Das ist ein PDF: Bitten Sie die Herausgeber um CASE-JSON oder CSV
import-unknown-xml = Das ist XML oder HTML: Exportieren Sie den Kompetenzrahmen als CASE-JSON oder CSV
import-unknown-columns = Die erste Zeile nennt die Spalten { $columns }, eine Tabelle braucht aber „title“ (Stampbook) oder „Full Statement“ (CASE): Fügen Sie diese Überschrift hinzu

## Stufen.

import-levels-one = { $number } „{ $name }“
import-levels-found = { $count ->
    [one] Es gibt { $count } Stufe ({ $levels })
   *[other] Es gibt { $count } Stufen ({ $levels })
}, eine Kompetenz hat aber genau drei
import-levels-found-unfit = { $count ->
    [one] Es gibt { $count } Stufe ({ $levels })
   *[other] Es gibt { $count } Stufen ({ $levels })
}, eine Kompetenz hat aber genau drei, und die Zuordnung „{ $mapping }“ spricht nicht von genau diesen
import-mapping-form = „{ $typed }“ hat nicht die Form „2,3>1“ (Nummern der Stufen der Quelle, „>“, eine von 1, 2, 3)
import-mapping-target = „{ $typed }“ führt zu einer Stufe, die es nicht gibt: Schreiben Sie nach „>“ 1, 2 oder 3
import-mapping-missing = Nichts führt zu Stufe { $level }: Fügen Sie „N>{ $level }“ mit der Stufe N der Quelle hinzu, aus der sie wird
import-mapping-twice = Stufe { $from } führt zweimal zu Stufe { $level }: Schreiben Sie es einmal
import-mapping-order = Stufe { $from } führt zu Stufe { $level }, und die niedrigere Stufe { $other } zur höheren Stufe { $above }: Behalten Sie ihre Reihenfolge
import-as-unknown = „{ $typed }“ gibt es hier nicht: Schreiben Sie new oder next

## JSON.

import-json-broken = Das ist kein gültiges JSON ({ $reason }): Exportieren Sie die Datei noch einmal, oder berichtigen Sie diese Stelle
import-json-cut = es bricht mittendrin ab
import-json-comma = davor fehlt ein Komma oder eine schließende Klammer
import-json-comma-many = davor steht ein Komma zu viel
import-json-strange = hier steht etwas anderes
import-json-deep = Listen und Objekte sind mehr als 128-fach verschachtelt: Das ist kein Kompetenzrahmen, also exportieren Sie ihn noch einmal
import-json-kind = Hier steht { $found }, wo { $expected } hingehört: Berichtigen Sie es, oder exportieren Sie das Paket noch einmal
import-json-nothing = nichts
import-json-bool = wahr oder falsch
import-json-number = eine Zahl
import-json-text = Text
import-json-list = eine Liste
import-json-object = ein Objekt
import-json-no-object = Das ist kein JSON-Objekt
import-json-format = { $written } ist nicht „{ $known }“: Das hat ein neueres Stampbook geschrieben; nehmen Sie dieses, oder exportieren Sie als CSV
import-json-level-names = { $count ->
    [one] Es gibt { $count } Namen für drei Stufen: Schreiben Sie drei
   *[other] Es gibt { $count } Namen für drei Stufen: Schreiben Sie drei
}
import-json-unknown-field = Ein Feld „{ $name }“ gibt es nicht, nur { $known }: Entfernen Sie es, oder berichtigen Sie die Schreibweise
import-json-missing-field = Das Feld „{ $name }“ fehlt: Fügen Sie es hinzu
import-json-unfit = Das passt hier nicht ({ $said }): Berichtigen Sie es

## Tabellen und ihre Zellen.

import-table-no-csv = Diese Zeile ist kein CSV: Berichtigen Sie sie
import-table-cells = { $count ->
    [one] Es gibt mehr Zellen als die eine Spaltenüberschrift, ab { $cell }: Setzen Sie Texte mit Kommas in Anführungszeichen
   *[other] Es gibt mehr Zellen als die { $count } Spaltenüberschriften, ab { $cell }: Setzen Sie Texte mit Kommas in Anführungszeichen
}
import-table-headers = Die Spalten { $first } und { $second } heißen beide { $name }: Benennen Sie eine um, oder entfernen Sie sie
import-table-no-rows = Unter den Spaltenüberschriften steht keine Zeile: Fügen Sie die Kompetenzen hinzu, eine je Zeile
import-table-columns = Es gibt mehr als { $most } Spalten: Speichern Sie das Blatt noch einmal als CSV
import-table-quotation = Hier beginnt ein Anführungszeichen, das nie geschlossen wird: Schließen Sie es
import-cell-empty = Die Zelle ist leer: Füllen Sie sie aus
import-cell-uuid = { $cell } ist keine UUID: Berichtigen Sie sie, oder lassen Sie sie weg, dann gibt es eine neue
import-cell-level = { $cell } ist keine Stufe: Schreiben Sie 1 oder 2, oder lassen Sie es weg
import-cell-differs = { $cell } ist nicht das, was Zeile { $line } sagt ({ $other }): Schreiben Sie dasselbe, oder lassen Sie es leer
import-cell-no-title = Der Titel fehlt: Geben Sie einen an
import-cell-code-shared = Das Kürzel { $code } hat auch Zeile { $line }: Geben Sie jeder ein eigenes
import-cell-links = Das ist keine JSON-Liste von Links ({ $said }): Berichtigen Sie sie, oder lassen Sie sie weg
import-cell-count = { $cell } ist keine ganze Zahl von 0 bis { $most }: Schreiben Sie eine
import-cell-yes-no = { $cell } ist weder ja noch nein: Schreiben Sie eines von beiden
import-cell-no-row = Keine Zeile hat die Kennung oder das Kürzel { $name }: Fügen Sie diese Zeile hinzu, oder leeren Sie die Zelle
import-cell-sequence = { $cell } ist keine ganze Zahl: Schreiben Sie eine, oder leeren Sie die Zelle

## Der Ordner von DIRECT.

import-direct-file-missing = Die Datei { $name } fehlt: Ein Ordner von DIRECT enthält { $files }
import-direct-column-missing = Die Spalte { $name } fehlt: Nehmen Sie die Datei, wie DIRECT sie veröffentlicht
import-direct-slug-shared = { $slug } hat auch Zeile { $line }: Geben Sie jeder einen eigenen Wert
import-direct-lost = In { $column } gibt es den Slug { $slug } nicht: Berichtigen Sie ihn, oder fügen Sie diese Zeile hinzu
import-direct-level = { $cell } ist keine ganze Zahl: Schreiben Sie die Nummer der Stufe
import-direct-level-twice = Die Stufe { $number } gibt es zweimal: Geben Sie jeder eine eigene Nummer

## CASE-Pakete, und was unter was steht.

import-fault-items-alone = Das Paket hat Einträge, aber kein CFDocument: Exportieren Sie das ganze Paket, nicht nur seine Einträge
import-case-no-document = Das Dokument fehlt: Exportieren Sie das ganze Paket
import-case-nothing = nichts
import-case-no-parent = { $child } soll unter { $parent } stehen, das nicht im Paket ist: Fügen Sie diesen Eintrag hinzu, oder entfernen Sie die Verknüpfung
import-case-no-child = { $child } soll unter { $parent } stehen und ist nicht im Paket: Fügen Sie diesen Eintrag hinzu, oder entfernen Sie die Verknüpfung
import-case-criteria = { $count ->
    [one] { $name } hat { $count } Stufe
   *[other] { $name } hat { $count } Stufen
}, { $other } desselben Eintrags hat { $levels }: Geben Sie allen Kriterien eines Eintrags dieselben Stufen
import-case-criterion = das Kriterium { $name }
import-case-criterion-nameless = ein Kriterium
import-tree-no-items = Es gibt keine Einträge: Exportieren Sie den Kompetenzrahmen mit seinen Einträgen
import-tree-no-statement = Die Aussage fehlt: Geben Sie dem Eintrag eine
import-tree-identifier-shared = Die Kennung { $identifier } hat auch { $other }: Geben Sie jedem Eintrag eine eigene
import-tree-code-shared = Das Kürzel { $code } hat auch { $other }: Geben Sie jeder Kompetenz ein eigenes
import-tree-step = { $way } → { $next }
import-tree-own-child = { $names } steht unter sich selbst: Ordnen Sie es etwas anderem unter, oder nichts
import-tree-circle = { $names } stehen im Kreis untereinander: Nehmen Sie einen dieser Einträge heraus
import-tree-deep = { $name } steht unter { $most } Überschriften: Nehmen Sie weniger

## Was zugeordnet, ergänzt oder ausgelassen wurde.

import-note-encoding = { $file } wurde als { $name } gelesen.
import-note-latin = { $file } wurde als Windows-1252 (Latin-1) gelesen, weil Zeile { $line } kein UTF-8 ist. Sehen Sie sich Umlaute und Akzente an, bevor Sie weitermachen.
import-note-fields = Felder, für die es in Stampbook keinen Platz gibt, wurden ausgelassen: { $names }.
import-note-columns = Unbekannte Spalten wurden ausgelassen: { $columns }.
import-note-columns-placeless = Spalten, für die es in Stampbook keinen Platz gibt, wurden ausgelassen: { $columns }.
import-note-framework-id = Der Kompetenzrahmen hatte keine ID; sie wurde aus seinem Titel gebildet.
import-note-competency-ids = { $count ->
    [one] Eine Kompetenz hatte keine ID; sie wurde aus ihrem Kürzel gebildet.
   *[other] { $count } Kompetenzen hatten keine ID; sie wurden aus ihren Kürzeln gebildet.
}
import-note-numbered = { $count ->
    [one] Eine Kompetenz hatte kein Kürzel; sie bekam eine Nummer.
   *[other] { $count } Kompetenzen hatten kein Kürzel; sie wurden der Reihe nach nummeriert.
}
import-note-levels-nameless = Die Stufen hatten keine Namen; sie heißen { $names }.
import-note-levels-called = Die Stufen heißen { $names }.
import-note-no-level-columns = Es gibt keine Spalten für Stufen; deshalb ist die Beschreibung jeder Stufe der Text der Kompetenz selbst. Schreiben Sie, wie jede Stufe aussieht, bevor Sie veröffentlichen.
import-note-no-levels = { $all ->
    [one] Die einzige Kompetenz kommt ohne Stufen: Die Aussage steht als Beschreibung aller drei. Schreiben Sie, wie jede Stufe aussieht, bevor Sie veröffentlichen.
   *[other] { $count ->
        [one] { $count } von { $all } Kompetenzen kommt ohne Stufen: Die Aussage steht als Beschreibung aller drei. Schreiben Sie, wie jede Stufe aussieht, bevor Sie veröffentlichen.
       *[other] { $count } von { $all } Kompetenzen kommen ohne Stufen: Die Aussage steht als Beschreibung aller drei. Schreiben Sie, wie jede Stufe aussieht, bevor Sie veröffentlichen.
    }
}
import-note-level-zero = Stufe 0 der Quelle zählt als Stufe { $level }; sie verlangt nichts, also ist ihr Text ausgelassen.
import-note-mapped = { $count ->
    [one] Aus der einzigen Stufe der Quelle wurden durch die Zuordnung „{ $mapping }“ drei.
   *[other] Aus den { $count } Stufen der Quelle wurden durch die Zuordnung „{ $mapping }“ drei.
}
import-note-mapping-unused = Die Zuordnung „{ $mapping }“ wurde nicht gebraucht, wo es schon drei Stufen gibt.
import-note-named-after-file = Die Tabelle nennt keinen Titel des Kompetenzrahmens; nach der Datei heißt er { $title }.
import-note-document-title = Das Dokument hatte keinen Titel; der Name der Datei wurde genommen.
import-note-short-repeats = { $count ->
    [one] Eine Kurzfassung nennt nur eine andere Zeile und wurde ausgelassen; die ganze Aussage ist der Titel.
   *[other] { $count } Kurzfassungen nennen nur eine andere Zeile und wurden ausgelassen; die ganze Aussage ist der Titel.
}
import-note-direct = { $count ->
    [one] Der einzige „skill“ ist eine Kompetenz, unter seiner „domain“ und „competency“.
   *[other] Jeder der { $count } „skills“ ist eine Kompetenz, unter seiner „domain“ und „competency“; bei jedem stehen dieselben Texte der Stufen.
}
import-note-direct-related = { $count ->
    [one] Ein verwandter „skill“ ist nicht im Ordner; der Link darauf bleibt.
   *[other] { $count } verwandte „skills“ sind nicht im Ordner; die Links darauf bleiben.
}
import-note-criteria-outside = { $count ->
    [one] Ein Kriterium eines Bewertungsrasters spricht von einem Eintrag außerhalb des Pakets und wurde ausgelassen.
   *[other] { $count } Kriterien von Bewertungsrastern sprechen von Einträgen außerhalb des Pakets und wurden ausgelassen.
}
import-note-criteria-for-all = Kriterien von Bewertungsrastern, die keinen Eintrag nennen, wurden als die Stufen jeder Kompetenz gelesen.
import-note-associations-outside = { $count ->
    [one] Eine Verknüpfung, die außerhalb des Pakets beginnt, wurde ausgelassen.
   *[other] { $count } Verknüpfungen, die außerhalb des Pakets beginnen, wurden ausgelassen.
}
import-note-associations-nowhere = { $count ->
    [one] Eine Verknüpfung, die nirgendwohin führt, wurde ausgelassen.
   *[other] { $count } Verknüpfungen, die nirgendwohin führen, wurden ausgelassen.
}
import-note-associations-renamed = { $count ->
    [one] Eine Verknüpfung ist von einer Art, die CASE nicht kennt; sie beginnt jetzt mit „ext:“.
   *[other] { $count } Verknüpfungen sind von Arten, die CASE nicht kennt; diese beginnen jetzt mit „ext:“.
}
import-note-more-parents = { $count ->
    [one] Ein weiterer Platz eines Eintrags, der mehrere hat, wurde ausgelassen; er steht an seinem ersten.
   *[other] { $count } weitere Plätze von Einträgen, die mehrere haben, wurden ausgelassen; jeder steht an seinem ersten.
}
import-note-heading-links = { $count ->
    [one] Ein Link einer Überschrift wurde ausgelassen; nur Kompetenzen haben Links.
   *[other] { $count } Links von Überschriften wurden ausgelassen; nur Kompetenzen haben Links.
}
import-note-headings = Was die Überschriften außer ihren Titeln sagen, steht in der Beschreibung des Kompetenzrahmens.
import-note-headings-full = { $count ->
    [one] Was eine Überschrift außer ihrem Titel sagt, fehlt in der Beschreibung des Kompetenzrahmens: Sie ist voll.
   *[other] Was { $count } Überschriften außer ihren Titeln sagen, fehlt in der Beschreibung des Kompetenzrahmens: Sie ist voll.
}
import-note-ladders = { $count ->
    [one] Was unter einem Eintrag steht, wurde als Stufen gelesen und nicht als Kompetenzen.
   *[other] Unter jedem von { $count } Einträgen stehen dieselben Schritte; sie wurden als Stufen gelesen und nicht als Kompetenzen.
}
import-note-unplaced = { $count ->
    [one] Ein Eintrag steht unter keinem anderen; er kam nach ganz oben.
   *[other] { $count } Einträge stehen unter keinem anderen; sie kamen nach ganz oben.
}
import-note-own-names = { $count ->
    [one] Eine Stufe hat einen eigenen Namen; er steht am Anfang ihrer Beschreibung.
   *[other] { $count } Stufen haben einen eigenen Namen; er steht am Anfang ihrer Beschreibung.
}

## What is written into a framework, in its own language.

framework-notes = Anmerkungen: { $notes }

## Was zwei Versionen eines Kompetenzrahmens unterscheidet.

differs-line = { $what }: { $became }
differs-now = jetzt „{ $to }“
differs-no-longer = nicht mehr „{ $from }“
differs-becomes = aus „{ $from }“ wird „{ $to }“
differs-order = Die Kompetenzen kommen in anderer Reihenfolge
differs-title = Titel
differs-description = Beschreibung
differs-language = Sprache
differs-source-address = Adresse der Quelle
differs-source-creator = Urheber der Quelle
differs-source-licence = Lizenz der Quelle
differs-level-name = Name von Stufe { $level }
differs-foundation = Grundkompetenzen zuerst
differs-level = Stufe { $level }
differs-code = Kürzel
differs-heading = Überschrift
differs-role = Art der Kompetenz
differs-foundational = Grundkompetenz
differs-descriptor = Stufe { $level }, Beschreibung
differs-learning = Stufe { $level }, Text zum Lernen
differs-practice = Stufe { $level }, Text zur Praxis
differs-assessment = Stufe { $level }, Text zur Beurteilung
differs-evidence = Nachweise für Stufe { $level }
differs-evidence-rule = { $pieces ->
    [one] { $pieces } Nachweis
   *[other] { $pieces } Nachweise
}, { $cycles ->
    [one] davon { $cycles } mit vollständigem Lernzyklus
   *[other] davon { $cycles } mit vollständigem Lernzyklus
}; { $renewal } für eine Erneuerung
differs-signers = Abzeichnende für Stufe { $level }
differs-signers-one = eine Person
differs-signers-two = zwei Personen
differs-valid = Gültigkeit von Stufe { $level }
differs-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
differs-links = Links

## Wer durch eine neue Version eine Stufe gewinnt oder verliert; davor steht der Name.

level-change-of = „{ $title }“
level-change-and = { $all } und { $next }
level-change-gained = gewinnt Stufe { $level } von „{ $title }“, erworben als { $from }
level-change-retired = verliert Stufe { $level } von „{ $title }“, das wegfällt; im Lernpass bleibt sie als erworben stehen
level-change-merged = verliert Stufe { $level } von „{ $title }“, zusammengelegt zu „{ $into }“, weil Stufe { $level } von { $missing } fehlt; im Lernpass bleibt sie als erworben stehen
