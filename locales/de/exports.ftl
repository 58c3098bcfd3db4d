# Lernpässe vieler Menschen in einer Datei

exports-title = Lernpässe exportieren
exports-words = Lernpässe vieler Menschen als PDF in einer ZIP-Datei, mit einer Tabelle der Namen, Kennungen und Prüfsummen darin. Der Server erstellt sie im Hintergrund: Sie können diese Seite verlassen. Eine Datei wird { $days } Tage aufbewahrt.
exports-new = Neuer Export
exports-of = Wessen Lernpässe
exports-cohort = Eine Kohorte
exports-which-cohort = Welche Kohorte
exports-unit = Ein Bereich mit allen darunter
exports-which-unit = Welcher Bereich
exports-choose = Bitte wählen
exports-since = Alle mit einer seit einem Tag abgezeichneten Stufe
exports-since-when = Seit welchem Tag
exports-since-day = Stufen, abgezeichnet seit { $day }
exports-everybody = Alle
exports-everybody-hint = Alle, die je in einer Kohorte lernten oder eine Stufe haben.
exports-untitled = Eine Kohorte oder ein Bereich, den es nicht mehr gibt
exports-language = Sprache der Dokumente
exports-paper = Papier
paper-a4 = A4
paper-letter = Letter
exports-begin = Datei erstellen
exports-list = Bisherige Exporte
exports-look-again = Noch einmal nachsehen
exports-none = Noch niemand hat einen Export verlangt, oder alle sind schon entfernt.
exports-how-far = Fortschritt
exports-until = aufbewahrt bis
exports-fetch = Herunterladen
exports-cancel = Abbrechen
exports-remove = Datei entfernen
exports-remove-words = Niemand kann sie dann noch herunterladen. Eine neu erstellte Datei sagt, was die Pässe dann sagen.
export-progress = { $done } von { $people } Personen
export-waiting = Wartet
export-running = In Arbeit
export-interrupted = Unterbrochen
export-interrupted-words = Der Server hielt mittendrin an. Es geht von selbst dort weiter.
export-done = Fertig
export-failed = Gescheitert
export-cancelled = Abgebrochen
export-cancelled-words = Jemand hat ihn abgebrochen; es gibt keine Datei.
export-erased = Jemand wurde gelöscht, während es diese Datei gab oder sie entstand; deshalb wurde sie entfernt. Verlangen Sie eine neue.
export-role-ended = Wer ihn verlangte, gehört nicht mehr zur Registratur. Verlangen Sie ihn selbst.
export-broken = Er konnte nicht erstellt werden: { $why }
export-inside = { $count ->
    [one] { $count } Lernpass
   *[other] { $count } Lernpässe
} in der Datei.
export-left-out = { $count ->
    [one] Von einer Person ist kein Lernpass darin: passports.csv in der Datei sagt, warum.
   *[other] Von { $count } Personen ist kein Lernpass darin: passports.csv in der Datei sagt, warum.
}
done-export-begun = Der Server hat begonnen. Sie können diese Seite verlassen.
done-export-cancelled = Der Export ist abgebrochen.
done-export-removed = Die Datei ist entfernt.
refused-thing-export = Export
refused-export-of = Sagen Sie, wessen Lernpässe: alle, eine Kohorte, ein Bereich oder alle mit einer seit einem Tag abgezeichneten Stufe.
refused-export-cohort = Wählen Sie eine Kohorte.
refused-export-unit = Wählen Sie einen Bereich.
refused-export-since = Sagen Sie, seit welchem Tag.
refused-export-to-come = Dieser Tag kommt erst noch.
refused-export-language = In dieser Sprache werden keine Dokumente erstellt.
refused-export-paper = Es gibt a4 und letter.
refused-export-nobody = Es ist niemand darin, also gibt es keine Lernpässe zu exportieren.
refused-export-too-many = { $most } Exporte sind noch nicht fertig. Warten Sie auf einen davon oder brechen Sie ihn ab.
refused-export-too-many-of-yours = Sie haben { $most } Exporte, die fertig oder unterwegs sind. Entfernen Sie eine Datei, die Sie nicht mehr brauchen, oder warten Sie, bis ihre Zeit um ist.
refused-export-room = Fertige Exporte füllen die { $mebibytes } MiB, die für sie da sind. Entfernen Sie eine Datei, die niemand mehr braucht, oder warten Sie, bis ihre Zeit um ist.
refused-export-elsewhere = Die Datei liegt im Datenordner einer anderen Kopie dieses Servers. Fragen Sie dort, oder lassen Sie alle Kopien einen Ordner benutzen.
export-given-up = Er wurde fünfmal begonnen und jedes Mal unterbrochen, vielleicht weil der Server anhielt. Fordern Sie ihn neu an, oder für weniger Personen.
