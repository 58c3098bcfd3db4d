# Search

search-title = Suche
search-everything = Stampbook durchsuchen
search-field = Was suchen Sie?
search-hint = Ein Name, eine Kompetenz, Wörter aus Ihren Nachweisen, eine Kohorte.
search-for = Suche: { $words }
search-people = Personen
search-competencies = Kompetenzen
search-evidence = Nachweise
search-cohorts = Kohorten
search-days = { $from } bis { $until }
search-ready = Ergebnisse darunter. Wählen Sie mit den Pfeiltasten.
search-all = Alle Ergebnisse zeigen
search-nothing = Nichts enthält diese Wörter
search-nothing-words = Versuchen Sie es mit weniger Wörtern oder nur mit deren Anfang. Durchsucht wird nur, was Sie sehen dürfen; Nachweise anderer können deshalb fehlen.
search-nothing-short = Nichts gefunden
search-nearly = Genau so heißt niemand. Diese Namen werden fast so geschrieben.
search-nearly-titles = Genau diese Wörter kommen nicht vor. Diese Titel werden fast so geschrieben.
search-more = Es gibt noch mehr. Ein weiteres Wort grenzt es ein.
search-too-short = Geben Sie mindestens zwei Buchstaben ein.
search-too-long = Verwenden Sie höchstens { $most } Zeichen.
search-teaches-title = Ein Feld für alles
search-teaches-what = Sie finden, was Sie sehen dürfen: alle veröffentlichten Kompetenzen, Ihre eigenen Nachweise und Ihre Kohorten. Leitungen finden auch ihre Lernenden und deren Nachweise; Registratur und Administration finden alle.
search-teaches-words = Wortanfänge genügen, in beliebiger Reihenfolge: „ru erö“ findet „Ich habe die Runde eröffnet“.
search-teaches-letters = Groß- und Kleinschreibung und Akzente spielen keine Rolle, und kleine Tippfehler in Namen und Titeln werden verziehen.
search-teaches-evidence = Nachweise werden nach Titel und Text gefunden. Entwürfe und private Reflexionen werden nie durchsucht.
search-teaches-key = Die Taste / führt auf jeder Seite ins Suchfeld.
