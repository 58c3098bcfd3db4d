# Importing a roster

roster-summary = Personnes : { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $changed ->
    [one] { $changed } modifiée
   *[other] { $changed } modifiées
}, { $same ->
    [one] { $same } inchangée
   *[other] { $same } inchangées
}.
roster-refused = Rien ne peut être repris tant que ces lignes ne sont pas corrigées.
roster-nothing = Toutes les personnes et tout le contenu de la liste sont déjà ici. Rien ne changerait.
roster-mail = Les nouvelles personnes reçoivent un e-mail avec un lien pour définir un mot de passe. Une liste ne retire jamais personne.
roster-mail-kept = Les nouvelles personnes n’en sont pas averties : leurs e-mails restent ici et ne partent pas, car aucun serveur de messagerie n’est configuré. Une liste ne retire jamais personne.
roster-framework = Ce que travaillent les nouvelles cohortes
roster-framework-hint = Seulement pour les cohortes qui ne sont pas encore ouvertes et n’indiquent pas de référentiel dans une colonne à elles.
roster-framework-none = choisir…
roster-too-large = Les fichiers dépassent { $most } Mo au total, ou sont plus de { $files }. Envoyez-les en plusieurs fois.
done-roster = { $count ->
    [0] La liste est importée. Elle ne contenait personne de nouveau.
    [one] La liste est importée. Une personne est nouvelle ; l’invitation est en route.
   *[other] La liste est importée. { $count } personnes sont nouvelles ; leurs invitations sont en route.
}
done-roster-kept = { $count ->
    [0] La liste est importée. Elle ne contenait personne de nouveau.
    [one] La liste est importée. Une personne est nouvelle. L’invitation reste ici et ne part pas, car aucun serveur de messagerie n’est configuré.
   *[other] La liste est importée. { $count } personnes sont nouvelles. Leurs invitations restent ici et ne partent pas, car aucun serveur de messagerie n’est configuré.
}

# What is wrong with a roster; without a full stop at its end, but for the first. What begins with a place (“line 3:”) goes
# on as a sentence does there.

roster-problem = { $said }.
roster-large-bytes = { $bytes } octets, alors que { $most } ({ $mebibytes } Mio) sont lus : divisez-le
roster-large-rows = plus de { $most } lignes : divisez-le
roster-unknown-pdf = c’est un PDF : demandez un fichier CSV
roster-unknown-xml = c’est du XML ou du HTML : exportez la liste en CSV
roster-table-no-rows = il n’y a aucune ligne sous les en-têtes : ajoutez des personnes, une par ligne
roster-fault-neither = ce ne sont ni les fichiers de OneRoster (users.csv, enrollments.csv…) ni un seul fichier CSV avec les colonnes name et email : choisissez l’un des deux
roster-fault-columns = une liste a les colonnes name et email ; ici se trouvent { $columns }. Renommez les vôtres, ou ajoutez-les
roster-fault-day = « { $typed } » dans { $column } n’est pas un jour : écrivez-le comme 2026-02-28
roster-fault-unit = une unité a besoin d’un sourcedId et d’un nom : ajoutez ce qui manque
roster-fault-class = une classe a besoin d’un sourcedId et d’un titre : ajoutez ce qui manque
roster-fault-class-twice = « { $title } » y est deux fois : donnez à chaque classe son propre titre
roster-fault-id-twice = le sourcedId { $id } y est deux fois : gardez-en un
roster-fault-no-id = le sourcedId manque : exportez de nouveau la liste
roster-fault-no-names = le nom manque : remplissez givenName et familyName
roster-fault-no-name = le nom manque : ajoutez-le
roster-fault-no-email = { $name } n’a pas d’adresse e-mail : ajoutez-la
roster-fault-nobody-email = cette personne n’a pas d’adresse e-mail : ajoutez-la
roster-fault-email = « { $typed } » n’est pas une adresse e-mail : écrivez-la comme name@example.org
roster-fault-email-twice = { $email } est déjà ici : { $at }. Gardez-en une, ou corrigez l’adresse
roster-fault-no-user = users.csv ne contient pas { $id } : exportez les deux fichiers ensemble
roster-fault-no-class = classes.csv ne contient pas { $id } : exportez les deux fichiers ensemble
roster-fault-role = « { $typed } » n’est pas un rôle : écrivez l’un de ceux-ci : { $roles }
roster-fault-role-of-cohort = le rôle « { $role } » ne se donne pas pour une seule cohorte : retirez la cohorte, ou donnez à cette personne une ligne à part pour elle
roster-fault-grant = seul un administrateur peut donner le rôle « { $role } » : demandez-lui, ou retirez le rôle
roster-fault-account-closed = le compte de { $name } est fermé : rouvrez-le d’abord, ou donnez le rôle à quelqu’un d’autre
roster-fault-ends-first = « { $title } » se terminerait avant de commencer : corrigez l’un de ses jours
roster-fault-two-spellings = « { $title } » est écrit « { $other } » ailleurs ({ $at }) : écrivez-le d’une seule façon, ou donnez un autre titre à l’un des deux
roster-fault-contradicts = « { $title } » a d’autres jours ou un autre référentiel ailleurs ({ $at }) : mettez la même chose
roster-fault-no-cohort = il n’y a pas de cohorte « { $title } » : ouvrez-la d’abord, ou donnez ici son premier et son dernier jour
roster-fault-cohort-like = il n’y a pas de cohorte « { $title } », mais il y a « { $there } » : écrivez son titre comme il est là, ou donnez un autre titre à la nouvelle
roster-fault-cohort-closed = « { $title } » est clôturée : rouvrez-la d’abord, ou choisissez une autre cohorte
roster-fault-cohort-ended = « { $title } » s’est terminée le { $day } : choisissez une autre cohorte
roster-fault-cohorts-alike = plusieurs cohortes s’appellent « { $title } » : donnez à chacune son propre titre
roster-fault-no-lead = « { $title } » n’a pas de référent : ajoutez pour elle une ligne avec le rôle lead
roster-fault-two-leads = « { $title } » a déjà deux référents, et il ne peut y en avoir plus : l’un d’eux doit d’abord partir
roster-fault-leads-and-learns = personne n’est référent et apprenant dans la même cohorte, « { $title } » : gardez l’un des deux
roster-fault-framework-needed = « { $title } » serait nouvelle, et aucun référentiel publié n’est indiqué pour elle : indiquez-en un par son titre
roster-fault-framework = aucun référentiel publié ne s’appelle « { $typed } » : écrivez { $titles }
roster-fault-framework-of-many = aucun référentiel publié ne s’appelle « { $typed } » : écrivez { $titles }, ou un autre de la liste des référentiels
roster-fault-no-framework-yet = aucun référentiel publié ne s’appelle « { $typed } » : publiez-en d’abord un
roster-text-name = le nom
roster-text-title = le titre de la cohorte
roster-text-unit = le nom de l’unité
roster-framework-called = « { $title } »
roster-framework-or = { $all } ou { $next }

# What is left out of a roster.

roster-note-gone = { $count ->
    [one] Une ligne est marquée comme supprimée ou désactivée et n’est pas prise en compte : une liste ne fait rien perdre à personne.
   *[other] { $count } lignes sont marquées comme supprimées ou désactivées et ne sont pas prises en compte : une liste ne fait rien perdre à personne.
}
roster-note-files = Les fichiers inutiles ne sont pas pris en compte : { $files }.
roster-note-columns = Les colonnes qui ne veulent rien dire ici ne sont pas prises en compte : { $columns }.
roster-note-password = La colonne « { $column } » n’est pas prise en compte : aucun mot de passe ne vient d’un fichier. Chacun définit le sien par un lien reçu par e-mail.
roster-note-password-of = La colonne « password » de { $file } n’est pas prise en compte : aucun mot de passe ne vient d’un fichier. Chacun définit le sien par un lien reçu par e-mail.
roster-note-enrolments = { $count ->
    [one] Une inscription comme « { $role } » n’est pas prise en compte : seuls student et teacher veulent dire quelque chose ici.
   *[other] { $count } inscriptions comme « { $role } » ne sont pas prises en compte : seuls student et teacher veulent dire quelque chose ici.
}

# What a roster changes; the name of whoever or whatever it is about stands before it.

roster-change-unit = unité
roster-change-name = nom : « { $from } » devient « { $to } »
roster-change-moved = unité : { $unit }
roster-change-role = rôle : { $role }
roster-change-beside = { $role } de { $cohort }
roster-change-waits = attend une place dans { $cohort }
roster-change-leads = devient référent de { $cohort }
roster-change-joins = rejoint { $cohort }
roster-change-cohort = cohorte sur { $framework }, du { $from } au { $until }
roster-role-administrator = administrateur
roster-role-registrar = gestionnaire
roster-role-lead = référent
roster-role-learner = apprenant
roster-role-sponsor = sponsor
roster-role-peer = pair
