# Search

search-title = Rechercher
search-everything = Rechercher dans Stampbook
search-field = Que cherchez-vous ?
search-hint = Un nom, une compétence, des mots de vos preuves, une cohorte.
search-for = Recherche : { $words }
search-people = Personnes
search-competencies = Compétences
search-evidence = Preuves
search-cohorts = Cohortes
search-days = du { $from } au { $until }
search-ready = Résultats ci-dessous. Choisissez avec les flèches.
search-all = Voir tous les résultats
search-nothing = Rien ne contient ces mots
search-nothing-words = Essayez moins de mots, ou seulement leur début. La recherche ne porte que sur ce que vous pouvez voir : les preuves d’autres personnes peuvent donc manquer.
search-nothing-short = Aucun résultat
search-nearly = Personne ne s’appelle exactement ainsi. Ces noms s’écrivent presque de la même façon.
search-nearly-titles = Rien ne contient exactement ces mots. Ces titres s’écrivent presque de la même façon.
search-more = Il y en a d’autres. Un mot de plus précise la recherche.
search-too-short = Saisissez au moins deux lettres.
search-too-long = Utilisez au plus { $most } caractères.
search-teaches-title = Un seul champ pour tout
search-teaches-what = Vous trouvez ce que vous pouvez voir : toutes les compétences publiées, vos propres preuves et vos cohortes. Les référents trouvent aussi leurs apprenants et les preuves de ceux-ci ; les gestionnaires et les administrateurs trouvent tout le monde.
search-teaches-words = Le début des mots suffit, dans n’importe quel ordre : « to ouv » trouve « J’ai ouvert le tour de table ».
search-teaches-letters = Les majuscules et les accents ne comptent pas, et les petites fautes dans les noms et les titres sont pardonnées.
search-teaches-evidence = Les preuves se trouvent par leur titre et leur texte. Les brouillons et les réflexions privées ne sont jamais parcourus.
search-teaches-key = La touche / mène au champ de recherche sur chaque page.
