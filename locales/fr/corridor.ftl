# A level shown on the learner's phone and signed on the lead's.

corridor-show = Montrer à mon référent
corridor-title = Montrez ceci à votre référent
corridor-code = QR code qui ouvre la page où votre référent valide
corridor-how = Votre référent le vise avec l’appareil photo de son téléphone et valide sur la page qui s’ouvre.
corridor-signers = Peuvent valider : { $names }
corridor-address = Sans appareil photo, cette adresse mène à la même page :
corridor-secret = Le code contient cette adresse et rien d’autre. Seules les personnes qui peuvent valider en voient davantage.
corridor-again = C’est validé ? Afficher le tampon
corridor-awaits = Le tampon apparaît ici dès que le niveau est validé.
corridor-no-cohort = Personne ne peut valider ce niveau pour l’instant : vous n’êtes dans aucune cohorte en cours qui le travaille. Votre gestionnaire sait laquelle vient ensuite.
corridor-no-lead = Personne ne peut valider ce niveau pour l’instant : votre cohorte n’a pas de référent. Demandez à votre gestionnaire qui prend la suite.
corridor-done = Le niveau { $level } est à vous
corridor-done-words = Bravo ! Validé par { $name } le { $day }.
corridor-half = Une première signature est là
corridor-half-words = Signé par { $name }. Le niveau comptera quand une seconde personne aura signé aussi.
corridor-on-hold = Ce niveau est suspendu
corridor-see = Voir la validation
corridor-back = Retour à votre passeport
# What was said, and of which piece: "Grace accepted Communication, level 2: Ward handover".
corridor-about = { $said } : { $title }
corridor-own = Ce code est le vôtre
corridor-own-words = Personne ne valide pour soi-même. Faites-le scanner par l’une de ces personnes : { $names }
corridor-own-nobody = Personne ne valide pour soi-même, et personne d’autre ne peut valider ce niveau pour l’instant : aucune de vos cohortes en cours ne le travaille, ou elle n’a pas de référent. Votre gestionnaire peut vous aider.
corridor-own-show = Afficher le code
corridor-closed = Vous ne pouvez pas valider ici
corridor-closed-words = Un tel code s’ouvre pour les référents de la cohorte en cours et pour les personnes qui les remplacent. Si vous devriez en faire partie, demandez au gestionnaire de vous ajouter, ou connectez-vous avec votre propre compte.
corridor-after = Passeport de { $name }
corridor-undo = Une erreur ? Retirer avec un motif

# The heat map: order and part.
heat-sort = Ordre
heat-sort-name = Par nom
heat-sort-progress = Le plus de niveaux d’abord
heat-sort-activity = Sans activité depuis le plus longtemps
heat-sort-waiting = En attente depuis le plus longtemps
heat-only = Afficher
heat-only-all = Tout le monde
heat-only-stalled = Aucune preuve depuis { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
}
heat-only-waiting = En attente d’évaluation
heat-button = Afficher
# "Who waits for review, by name: 3 of 12".
heat-part = Apprenants { $from } à { $to } sur { $all }
heat-shown = { $part } · { $order } · { $shown } sur { $all }
heat-home = Tout le monde par nom

# Words of earlier returns, to be used again.
phrases-title = Vos formules précédentes
phrases-take = Touchez ce que vous voulez redire ; vous pouvez encore le modifier.
phrases-copy = Copiez ce que vous voulez redire.
