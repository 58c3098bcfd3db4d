# Was Sponsoren erfahren

sponsor-small = weniger als { $least } Lernende
sponsor-small-note = { $count ->
    [one] Eine Kohorte hat weniger als { $least } Lernende: Ihre Zahlen werden nicht genannt und sind in keiner Summe.
   *[other] { $count } Kohorten haben je weniger als { $least } Lernende: Ihre Zahlen werden nicht genannt und sind in keiner Summe.
}
sponsor-small-cohort = Zahlen gibt es ab { $least } Lernenden: Bei weniger sagten sie, was jede und jeder Einzelne erreicht hat.
sponsor-funnel = Wie weit die Lernenden kamen
sponsor-funnel-words = Alle Lernenden in allen Kompetenzen ihres Rahmens.
sponsor-level = Stufe
sponsor-held = Gültige Stufen
sponsor-could = Insgesamt
sponsor-participation = Anwesenheit in den letzten zwölf Monaten
sponsor-participation-words = So viele von hundert Erwarteten kamen. Monate, in denen kaum etwas festgehalten wurde, fehlen.
sponsor-attendance-percent = Anwesenheit in Prozent
