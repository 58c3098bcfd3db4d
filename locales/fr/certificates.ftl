## Certificats : les pages du gestionnaire, celles de leur titulaire, et la page où chacun peut en vérifier un.

certificate-title = Certificat
certificates-title = Certificats
certificates-words = Tout ce qui a été délivré, le plus récent d’abord. Un certificat dit ce qui était vrai ce jour-là ; sa page de vérification dit s’il est encore valable.
certificates-find = Chercher par code
certificates-no-such-code = Aucun certificat n’a ce code. Comparez-le avec le papier, signe par signe.
certificates-none = Pas encore de certificats
certificates-none-words = Délivrez-les pour toute une cohorte depuis la page de la cohorte, ou pour une personne depuis la sienne.
certificates-about = { $title } · { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
} · délivré le { $day }
certificate-in-force = Valable
certificate-revoked = Retiré
certificate-superseded = Remplacé par un plus récent
certificate-expired = Expiré
certificate-framework = { $title }, version { $version }
certificate-some = { $count } sur { $all ->
    [one] { $all } compétence
   *[other] { $all } compétences
}
certificate-all = { $count ->
    [one] La seule compétence, au niveau { $level }
   *[other] Les { $count } compétences, toutes au niveau { $level } ou plus
}
certificate-download = Télécharger le PDF
certificate-check = Voir la page de vérification
certificate-issued-by = Délivré par { $name }
certificate-revoked-by = Retiré par { $name }
certificate-newer = Voir le plus récent
certificate-address = Page de vérification
certificate-share = Montrer ou transmettre
certificate-share-own = Quiconque scanne ce code ou ouvre l’adresse voit, sans compte, ce que dit le certificat et s’il est valable. C’est vous qui décidez à qui le montrer.
certificate-share-words = Quiconque scanne ce code ou ouvre l’adresse voit, sans compte, ce que dit le certificat et s’il est valable.
certificate-qr = Code QR avec l’adresse de la page de vérification
certificate-again = En délivrer un nouveau
certificate-revoke = Retirer ce certificat
certificate-revoke-words = Sa page de vérification dira désormais « Non valable ». Les niveaux du passeport restent tels quels.
certificate-revoke-hint = Quiconque vérifie le certificat lit ce motif, et son titulaire le reçoit par e-mail.
certificate-new = Délivrer un certificat
certificate-new-words = Il indique le niveau le plus élevé en vigueur pour chaque compétence, d’après le registre d’aujourd’hui, et qui l’a validé.
certificate-issue = Délivrer le certificat
certificate-language = Langue du document
certificate-level-line = { $competency }, niveau { $level } ({ $name })
certificate-would-end = Il sera valable jusqu’au { $day } : c’est alors qu’expire le premier de ses niveaux.
certificate-replaces = Il remplace le certificat du { $day }.
certificate-nothing = Encore rien à certifier
certificate-nothing-words = Dès qu’un niveau est validé, un certificat peut l’indiquer.
certificates-of-cohort = Certificats de la cohorte
certificates-due = { $count ->
    [0] Aucun certificat n’est à délivrer.
    [one] Un certificat est à délivrer à { $count } apprenant.
   *[other] Un certificat est à délivrer à { $count } apprenants.
}
certificates-cohort-open = Cette cohorte est encore ouverte. Ce qui sera validé plus tard ne figurera pas sur les certificats que vous délivrez maintenant.
certificates-nobody-there = Les certificats sont délivrés à ses apprenants.
certificates-who = Qui en reçoit un
certificates-who-hint = Sont cochés tous ceux qui ont un niveau et à qui aucun certificat de cette cohorte n’a encore été délivré.
certificates-holds = { $count ->
    [one] Niveau dans { $count } compétence
   *[other] Niveaux dans { $count } compétences
}
certificates-holds-nothing = Encore aucun niveau en vigueur
certificates-has-one = Voir son certificat
certificates-had-one = Voir son certificat, qui n’est plus valable
certificates-unprintable = Le nom contient le signe « { $character } », qu’aucune police d’ici ne peut imprimer. Écrivez-le d’abord autrement.
certificates-nobody = Cochez au moins un apprenant.
certificates-issue = Délivrer les certificats
certificates-has-one-since = Un certificat a été délivré à { $name } depuis l’ouverture de cette page. Cochez de nouveau pour le remplacer.
certificate-newer-since = Un certificat a été délivré depuis l’ouverture de cette page. Voyez-le ci-dessous ; n’en délivrez un autre que s’il faut le remplacer.
certificate-returns = Le certificat du { $day }, qu’il avait remplacé, redevient valable. Retirez-le aussi s’il est erroné.
due-certificates-undermined = Certificats qui ne sont plus valables
signoff-certified = Un certificat indique ce niveau. Une fois le niveau retiré, le certificat n’est plus valable ; le gestionnaire le voit sous « À suivre ».
passport-certificates = Certificats
person-certificate = Délivrer un certificat
due-certificates = Certificats à délivrer
due-certificates-about = { $count ->
    [one] { $count } apprenant de cette cohorte clôturée a des niveaux et pas de certificat
   *[other] { $count } apprenants de cette cohorte clôturée ont des niveaux et pas de certificat
}
due-certificates-badge = À délivrer
due-certificates-expiring = Certificats qui expirent
done-certificate-issued = Délivré. Son titulaire en est averti par e-mail.
done-certificate-revoked = Retiré. Sa page de vérification le dit.
done-certificates-issued = { $count ->
    [one] { $count } certificat délivré.
   *[other] { $count } certificats délivrés.
}

## Vérifier, pour tous

verify-title = Vérifier un certificat
verify-words = Saisissez le code qui figure sur un certificat de { $organisation }, ou scannez son code QR.
verify-code = Code du certificat
verify-code-hint = Douze lettres et chiffres, comme 7K3M-Q9TX-WPVN
verify-code-shape = Un code a douze lettres et chiffres, comme 7K3M-Q9TX-WPVN. Comparez-le avec le certificat.
verify-code-mistyped = Ce code contient une erreur : son dernier signe ne va pas avec les autres. Comparez-le avec le certificat.
verify-button = Vérifier
check-title = Vérification d’un certificat
check-valid = Valable
check-not-valid = Non valable
check-cannot-tell = Impossible à dire
check-reason-valid = Ce certificat a été délivré ici, dit ce qui figure ci-dessous, et est valable aujourd’hui.
check-reason-revoked = Il a été retiré le { $day }.
check-reason-superseded = Un certificat plus récent l’a remplacé le { $day }. Demandez celui-là.
check-reason-expired = Il était valable jusqu’au { $day }.
check-reason-level-revoked = Un de ses niveaux a été retiré depuis. Voyez lequel ci-dessous.
check-reason-level-expired = Un de ses niveaux a expiré. Voyez lequel ci-dessous.
check-reason-level-suspended = Un de ses niveaux est suspendu : on vérifie s’il a été validé par la personne nommée. Vérifiez de nouveau plus tard.
check-reason-level-missing = L’écriture sur laquelle repose un de ses niveaux n’est plus ici ; ce niveau ne peut pas être confirmé.
check-reason-damaged = Ce qui est conservé ici ne correspond pas à la signature avec laquelle cela a été conservé. Demandez à l’organisation nommée sur le certificat.
check-reason-unknown = Aucun certificat avec ce code n’a été délivré ici, ou son titulaire a fait effacer ses données. Comparez le code et l’adresse avec le papier.
check-says = Ce qu’il dit
check-holder = Titulaire
check-issuer = Délivré par
check-framework = Pour
check-issued = Délivré le
check-code = Code
check-levels = Niveaux
check-competency = Compétence
check-level = Niveau
check-signed = Validé
check-now = Aujourd’hui
check-level-holds = En vigueur
check-level-since = { $state } depuis le { $day }
check-level-missing = Ne peut être confirmé
check-how = Consulté et comparé à sa signature : { $moment }. Comparez le nom et les niveaux avec le papier : c’est ce qui figure ici qui compte.
check-another = Vérifier un autre certificat

## Ce qui est refusé

refused-thing-certificate = de tel certificat
refused-certificate-only-registrar = Les certificats sont délivrés, listés et retirés par les gestionnaires et les administrateurs.
refused-certificate-nothing = Aucun niveau en vigueur ne peut figurer sur un certificat.
refused-certificate-too-many = Un certificat indique au plus { $most } niveaux.
refused-certificate-twice = Le certificat nomme deux fois « { $competency } ».
refused-certificate-unprintable = « { $competency } » contient le signe « { $character } » ({ $code }), qu’aucune police d’ici ne peut imprimer ; aucun certificat ne peut le nommer. Publiez une version du référentiel qui l’écrit autrement.
refused-certificate-not-the-version = Le certificat n’indique pas le référentiel tel que sa version { $version } le contient.
refused-certificate-expiry = Un certificat est valable jusqu’à ce qu’expire le premier de ses niveaux.
refused-certificate-not-in-force = Le niveau { $level } de « { $competency } » n’est pas en vigueur tel que le certificat l’indique.
refused-certificate-revoked-already = Ce certificat a déjà été retiré.
refused-certificate-language = « { $language } » n’est pas une langue dans laquelle les documents sont imprimés.
refused-certificate-of-what = Nommez un référentiel ou une cohorte.
refused-certificate-other-framework = La cohorte travaille avec un autre référentiel.
refused-certificate-other-cohort = Cette personne n’est pas dans cette cohorte.
