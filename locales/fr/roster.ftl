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
