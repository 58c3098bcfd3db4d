# Words in PDF documents.

documents-title = Passeport de compétences
documents-title-of = Passeport de compétences : { $name }
documents-subject = Niveaux validés au { $date }
documents-cohorts = { $count ->
    [one] Cohorte
   *[other] Cohortes
}
documents-no-cohort = Aucune actuellement
documents-as-of = État au
documents-issued = Émis le
documents-as-of-date = État au { $date }
documents-issued-date = Émis le { $date }
documents-evidence-count = { $count ->
    [0] Aucune preuve soumise pour l’instant
    [one] 1 preuve soumise
   *[other] { $count } preuves soumises
}
documents-in-review-count = { $count ->
    [one] { $count } niveau en attente d’évaluation
   *[other] { $count } niveaux en attente d’évaluation
}
documents-half-signed-count = { $count ->
    [one] { $count } niveau en attente de sa seconde signature
   *[other] { $count } niveaux en attente de leur seconde signature
}
documents-returned-count = { $count ->
    [one] { $count } niveau à reprendre
   *[other] { $count } niveaux à reprendre
}
documents-expired-count = { $count ->
    [one] { $count } niveau expiré
   *[other] { $count } niveaux expirés
}
documents-suspended-count = { $count ->
    [one] { $count } niveau suspendu
   *[other] { $count } niveaux suspendus
}
documents-revoked-count = { $count ->
    [one] { $count } niveau retiré
   *[other] { $count } niveaux retirés
}
documents-earned-count = { $count ->
    [one] { $count } niveau obtenu qui ne compte pas à lui seul
   *[other] { $count } niveaux obtenus qui ne comptent pas à eux seuls
}
documents-levels-signed = { $signed ->
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
} sur { $possible }
documents-levels-held = { $possible ->
    [one] sur { $possible } niveau
   *[other] sur { $possible } niveaux
}
documents-levels-held-spoken = { $signed ->
    [one] { $signed } niveau sur { $possible } est validé et en vigueur.
   *[other] { $signed } niveaux sur { $possible } sont validés et en vigueur.
}
documents-share = { $signed } sur { $possible }
documents-share-spoken = Niveau { $level }, { $name } : { $signed } sur { $possible } compétences.
documents-share-spoken-only = Niveau { $level }, { $name } : { $signed } sur 1 compétence.
documents-version = Version { $version }
documents-competency-count = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}
documents-provenance = Établi à partir du registre tenu par { $issuer }, tel qu’il était à la fin du { $date }. Chaque validation à l’origine de ces tampons figure en annexe.
documents-online = Le passeport tel qu’il est aujourd’hui : { $address }

documents-competency = Compétence
documents-level = Niveau { $level }
documents-foundational = Fondamentale
documents-earned-as = Obtenue sous le titre « { $title } »
documents-retired = Ne fait plus partie de ce référentiel
documents-earned-apart = Niveau { $level } : obtenu sous le titre « { $title } », ne compte pas à lui seul
documents-signed-as = Niveau { $level } : validé sous le titre « { $title } »
documents-own-view = Autoévaluation : { $says } ; { $signed }
documents-own-view-level = niveau { $level }
documents-own-view-none = pas encore atteint
documents-own-view-signed = le niveau { $level } est validé
documents-own-view-unsigned = aucun niveau n’est validé
documents-nothing-yet = Ce référentiel n’a pas encore de compétences.

# The words of the page: state-… in common.ftl, slot-… in pages.ftl.
documents-stamp-evidence = Preuve au dossier
documents-stamp-in-part = Acceptée en partie
documents-stamp-in-review = En attente d’évaluation
documents-stamp-half = Attend sa seconde signature
documents-stamp-returned = À reprendre
documents-stamp-expired = Expiré
documents-stamp-revoked = Retiré
documents-stamp-suspended = Suspendu
documents-stamp-earned = Non compté

documents-spoken-none = Niveau { $level }, { $name } : pas commencé.
documents-spoken-evidence = Niveau { $level }, { $name } : preuve au dossier.
documents-spoken-in-part = Niveau { $level }, { $name } : preuve acceptée en partie.
documents-spoken-in-review = Niveau { $level }, { $name } : en attente d’évaluation.
documents-spoken-half = Niveau { $level }, { $name } : { $signed }, attend sa seconde signature.
documents-spoken-returned = Niveau { $level }, { $name } : à reprendre.
documents-spoken-signed = Niveau { $level }, { $name } : { $signed }.
documents-spoken-expired = Niveau { $level }, { $name } : { $signed }, expiré.
documents-spoken-revoked = Niveau { $level }, { $name } : { $signed }, retiré.
documents-spoken-suspended = Niveau { $level }, { $name } : { $signed }, suspendu.
documents-spoken-earned = Niveau { $level }, { $name } : { $signed }, ne compte pas à lui seul.
documents-spoken-and-waiting = { $said } Une nouvelle preuve est en attente d’évaluation.
documents-spoken-and-returned = { $said } Une nouvelle preuve est à reprendre.
documents-signed-once = validé le { $date } par { $signer }
documents-signed-twice = validé le { $date } par { $signer }, contresigné le { $second-date } par { $second }

documents-appendix = Annexe : validations
documents-appendix-continued = Annexe : validations (suite)
documents-no-sign-offs = Aucun niveau n’a encore été validé. La première validation figurera ici avec sa date, son signataire et ses preuves.
documents-signed-by = Validé par { $signers }
documents-signed-in-turn = Validé le { $date } par { $signer }, contresigné le { $second-date } par { $second }
documents-and = { $first } et { $last }
documents-in-cohort = Cohorte { $cohort }
documents-under-version = Version { $version } du référentiel
documents-valid-until = Valable jusqu’au { $date }
documents-state-expired = Expiré le { $date }
documents-state-expired-undated = Expiré
documents-state-revoked = Retiré
documents-state-half = Pas encore en vigueur : attend sa seconde signature
documents-state-suspended = Suspendu : en attente d’un gestionnaire
documents-ended-on = { $state }, le { $date }
documents-ended = { $state } : { $reason }
documents-evidence-judged = Preuves
documents-prior-learning = Acquis antérieurs reconnus

documents-certificate = Certificat
documents-certificate-of = Certificat : { $name }
documents-certificate-subject = { $title }, version { $version } : { $code }
documents-certificate-shown = a démontré { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
} sur les { $all } du référentiel
documents-certificate-shown-all = a démontré { $count ->
    [one] l’unique compétence, au niveau { $level } ({ $name }) ou au-dessus,
   *[other] les { $count } compétences, toutes au niveau { $level } ({ $name }) ou au-dessus,
} du référentiel
documents-certificate-shown-all-highest = a démontré { $count ->
    [one] l’unique compétence, au niveau { $level } ({ $name }),
   *[other] les { $count } compétences, toutes au niveau { $level } ({ $name }),
} du référentiel
documents-certificate-follows = Tous les niveaux figurent sur les pages suivantes
documents-certificate-issued = Émis le
documents-certificate-until = Valable jusqu’au
documents-certificate-code = Code
documents-certificate-check = Vérifiez-le sur
documents-certificate-camera = Un code pour l’appareil photo d’un téléphone. Il ouvre { $address }
documents-certificate-out-of = { $all ->
    [one] sur { $all } compétence
   *[other] sur { $all } compétences
}
documents-certificate-seal = Sceau : { $count } sur { $all ->
    [one] { $all } compétence
   *[other] { $all } compétences
}, émis le { $date }.
documents-certificate-levels = Les niveaux de ce certificat
documents-certificate-levels-continued = Les niveaux de ce certificat (suite)
documents-certificate-since = En vigueur depuis le { $date }
documents-certificate-revoked = Retiré le { $date } : ce certificat n’est plus valable
documents-certificate-superseded = Remplacé le { $date } : un certificat plus récent a pris sa place
documents-certificate-expired = Expiré : ce certificat était valable jusqu’au { $date }
documents-certificate-undermined = Un de ses niveaux n’est plus en vigueur : ce certificat n’est plus valable
documents-certificate-doubtful = Un de ses niveaux est examiné : consultez la page de vérification avant de vous y fier
documents-certificate-strip-undermined = Non valable
documents-certificate-strip-doubtful = Suspendu
documents-certificate-strip-revoked = Retiré
documents-certificate-strip-superseded = Remplacé
documents-certificate-strip-expired = Expiré

documents-page = { $page } sur { $pages }

documents-date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
documents-date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
documents-month-1 = janvier
    .short = janv.
documents-month-2 = février
    .short = févr.
documents-month-3 = mars
    .short = mars
documents-month-4 = avril
    .short = avr.
documents-month-5 = mai
    .short = mai
documents-month-6 = juin
    .short = juin
documents-month-7 = juillet
    .short = juil.
documents-month-8 = août
    .short = août
documents-month-9 = septembre
    .short = sept.
documents-month-10 = octobre
    .short = oct.
documents-month-11 = novembre
    .short = nov.
documents-month-12 = décembre
    .short = déc.

# In the place of a document that cannot be printed

unprinted-title = Ce passeport n’a pas encore de PDF
unprinted-words = Un PDF a besoin d’une police pour chaque caractère, et les nôtres n’en ont pas pour ce qui est indiqué ici. Un carré à la place ferait dire autre chose au passeport ; il faut donc d’abord l’écrire autrement :
unprinted-character = Le caractère { $character } ({ $code })
unprinted-learner = Le nom de l’apprenant
unprinted-learner-advice = Un gestionnaire peut l’écrire avec d’autres lettres, sous Personnes.
unprinted-unit = Le nom d’une unité
unprinted-unit-advice = Un gestionnaire peut l’écrire autrement sous Personnes, Unités.
unprinted-cohort = Le titre d’une cohorte
unprinted-cohort-advice = Un gestionnaire peut le modifier sur la page de la cohorte.
unprinted-issuer = Le nom de l’organisation
unprinted-issuer-advice = La personne qui exploite le serveur peut l’écrire autrement dans le paramètre STAMPBOOK_ORGANISATION.
unprinted-framework = Un référentiel
unprinted-framework-advice = Un gestionnaire peut en publier une version sans ce caractère.
unprinted-signer = Le nom d’un signataire
unprinted-signer-advice = Un gestionnaire peut l’écrire avec d’autres lettres, sous Personnes.
unprinted-signed = Un texte qui a été signé
unprinted-signed-advice = Ce qui a été signé n’est jamais modifié. Le niveau peut être validé de nouveau sur un autre texte, et l’ancienne validation retirée.
unprinted-change = Modifier
unprinted-look = Consulter
unprinted-meanwhile = D’ici là, la page du passeport montre tout, et votre navigateur peut imprimer cette page.
unprinted-back = Retour au passeport
