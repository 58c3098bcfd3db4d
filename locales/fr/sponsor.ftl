# Ce que voient les sponsors

sponsor-small = moins de { $least } apprenants
sponsor-small-note = { $count ->
    [one] Une cohorte compte moins de { $least } apprenants : ses chiffres ne sont pas montrés et n’entrent dans aucune somme.
   *[other] { $count } cohortes comptent chacune moins de { $least } apprenants : leurs chiffres ne sont pas montrés et n’entrent dans aucune somme.
}
sponsor-small-cohort = Les chiffres sont montrés à partir de { $least } apprenants : en dessous, ils diraient ce que chacun a atteint.
sponsor-funnel = Jusqu’où sont allés les apprenants
sponsor-funnel-words = Chaque apprenant dans chaque compétence de son référentiel.
sponsor-level = Niveau
sponsor-held = Niveaux en vigueur
sponsor-could = En tout
sponsor-participation = Présence ces douze derniers mois
sponsor-participation-words = Sur cent personnes attendues, combien sont venues. Les mois où presque rien n’a été noté manquent.
sponsor-attendance-percent = Présence en pour cent
