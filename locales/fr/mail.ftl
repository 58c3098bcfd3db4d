## Words that all mails share

mail-hello = Bonjour { $name },
mail-hello-nobody = Bonjour,
mail-day = { mail-weekday-name } { $day ->
    [1] 1er
   *[other] { $day }
} { mail-month-name } { $year }
mail-day-short = { $day ->
    [1] 1er
   *[other] { $day }
} { mail-month-abbreviated }
mail-month = { mail-month-name } { $year }
mail-month-short = { mail-month-abbreviated }
mail-moment = { $day } à { $time }
mail-weekday-name = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
mail-month-name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
mail-month-abbreviated = { $month ->
    [1] janv.
    [2] févr.
    [3] mars
    [4] avr.
    [5] mai
    [6] juin
    [7] juil.
    [8] août
    [9] sept.
    [10] oct.
    [11] nov.
   *[12] déc.
}
mail-step = { $competency }, niveau { $level } ({ $name })
mail-list-more = { $front }, { $item }
mail-list-last = { $front } et { $item }
mail-days = { $days ->
    [0] aujourd’hui
    [one] { $days } jour
   *[other] { $days } jours
}
mail-period = du { $from } au { $to }
mail-of = { $part } sur { $whole }
mail-link-fallback = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
mail-foundational = fondamentale
mail-signatures = { $signer } le { $day }
mail-signatures-two = { $signer } le { $day } et contresigné par { $second } le { $second-day }
mail-answered = { $lead }, le { $at }

# The words of the passport's page, as they stand in the middle of a line.
mail-state-none = pas commencé
mail-state-evidence = preuve au dossier
mail-state-in-part = acceptée en partie
mail-state-in-review = en attente d’évaluation
mail-state-half = attend sa seconde signature
mail-state-returned = à reprendre
mail-state-signed = validé
mail-state-expired = expiré
mail-state-revoked = retiré
mail-state-suspended = suspendu
mail-state-earned = non compté

mail-heat-waiting = a
mail-heat-returned = r
mail-heat-legend = 1, 2, 3 : niveau validé · a : attend votre réponse · r : à reprendre · point : rien pour l’instant
mail-heat-cut-columns = { $count ->
    [one] Une autre compétence figure
   *[other] { $count } autres compétences figurent
} sur la page de la cohorte.
mail-heat-cut-rows = { $count ->
    [one] Un autre apprenant figure
   *[other] { $count } autres apprenants figurent
} sur la page de la cohorte.

mail-footer-sent = Envoyé par Stampbook ({ $place }) à { $address }
mail-footer-sent-example = Envoyé par Stampbook ({ $place })
mail-footer-always = Cet e-mail protège votre compte et vos signatures ; il ne peut donc pas être désactivé.
mail-footer-unsubscribe = Ne plus recevoir ces e-mails
mail-footer-preferences = Choisir les e-mails que vous recevez

## Sign-in link

mail-sign-in-subject = Votre lien de connexion
mail-sign-in-kicker = Connexion
mail-sign-in-headline = Voici votre accès
mail-sign-in-intro = Quelqu’un, vous sans doute, a demandé à se connecter avec cette adresse.
mail-sign-in-from = Appareil à l’origine de la demande : { $device }.
mail-sign-in-button = Se connecter
mail-sign-in-valid = Le lien fonctionne une seule fois, pendant { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}.
mail-sign-in-not-you = Si ce n’était pas vous, ne faites rien : sans ce lien, personne n’entre.

## Another address

mail-address-subject = L’adresse e-mail de votre compte a été modifiée
mail-address-kicker = Votre compte
mail-address-headline = Votre adresse e-mail a été modifiée
mail-address-intro = { $by } a modifié l’adresse e-mail de votre compte chez { $organisation } le { $at }. Désormais, c’est la nouvelle adresse qui sert à vous connecter et qui reçoit vos e-mails.
mail-address-unknown = Si vous n’êtes pas au courant, prévenez { $organisation } tout de suite : toute personne qui lit les e-mails de la nouvelle adresse peut se connecter à votre place.

## Set a password

mail-password-subject-invitation = Votre compte chez { $organisation }
mail-password-subject-reset = Définir un nouveau mot de passe
mail-password-kicker = Votre compte
mail-password-headline-invitation = Bienvenue dans votre passeport de compétences
mail-password-headline-reset = Définir un nouveau mot de passe
mail-password-intro-invitation = { $by } vous a ouvert un compte chez { $organisation }. Il contient vos preuves, vos validations et le passeport que vous pourrez emporter.
mail-password-intro-invitation-nobody = Un compte vous a été ouvert chez { $organisation }. Il contient vos preuves, vos validations et le passeport que vous pourrez emporter.
mail-password-intro-reset = Quelqu’un, vous sans doute, a demandé un nouveau mot de passe pour votre compte chez { $organisation }.
mail-password-button-invitation = Choisir un mot de passe
mail-password-button-reset = Définir un nouveau mot de passe
mail-password-valid = Le lien fonctionne une seule fois, jusqu’au { $until }.
mail-password-not-you = Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.

## Evidence waits

mail-waiting-subject = { $learner } a envoyé « { $title } »
mail-waiting-subject-revised = { $learner } a repris « { $title } »
mail-waiting-subject-several = { $learner } a envoyé { $count } preuves
mail-waiting-kicker = À évaluer
mail-waiting-headline = { $learner } attend votre réponse
mail-waiting-intro = { $learner } ({ $cohort }) a soumis une preuve à votre évaluation.
mail-waiting-intro-revised = { $learner } ({ $cohort }) a repris une preuve qui lui avait été renvoyée.
mail-waiting-intro-several = { $learner } a soumis { $count } preuves à votre évaluation.
mail-waiting-revised = reprise après renvoi
mail-waiting-claims = Niveaux demandés
mail-waiting-happened = A eu lieu le
mail-waiting-submitted = Soumise le
mail-waiting-attachments = Fichiers
mail-waiting-attachments-count = { $count ->
    [one] { $count } fichier
   *[other] { $count } fichiers
}
mail-waiting-button = Lire et répondre
mail-waiting-queue = { $count ->
    [one] { $count } preuve attend votre réponse en ce moment.
   *[other] { $count } preuves attendent votre réponse en ce moment.
}
mail-waiting-queue-link = Voir les preuves à évaluer

## Evidence returned

mail-returned-subject = « { $title } » vous revient
mail-returned-subject-several = { $count } preuves vous reviennent
mail-returned-kicker = À reprendre
mail-returned-headline = « { $title } » vous revient
mail-returned-headline-several = { $count } preuves vous reviennent
mail-returned-intro = { $lead } a lu votre preuve et demande un complément. Votre texte est conservé : reprenez-le et envoyez-le de nouveau.
mail-returned-intro-several = { $count ->
    [one] { $leads } a lu vos preuves et demande
   *[other] { $leads } ont lu vos preuves et demandent
} des compléments. Vos textes sont conservés : reprenez chaque preuve et envoyez-la de nouveau.
mail-returned-what = À ajouter ou à modifier
mail-returned-accepted = Déjà accepté
mail-part-subject = « { $title } » a été acceptée en partie
mail-part-kicker = Acceptée en partie
mail-part-headline = « { $title } » a été acceptée en partie
mail-part-subject-several = { $count } preuves ont été acceptées en partie
mail-part-headline-several = { $count } preuves ont été acceptées en partie
mail-part-intro = { $lead } a lu votre preuve, l’a acceptée en partie et vous dit ce qui manque encore. Votre texte est conservé : complétez-le et envoyez-le de nouveau.
mail-part-what = Acceptée en partie, et ce qui manque
mail-part-button = Ajouter ce qui manque
mail-returned-button = La reprendre

## Evidence accepted

mail-accepted-subject = « { $title } » a été acceptée
mail-accepted-subject-several = { $count } preuves ont été acceptées
mail-accepted-kicker = Acceptée
mail-accepted-headline = « { $title } » a été acceptée
mail-accepted-intro = Votre travail a été lu et accepté par { $lead }.
mail-accepted-needed = Ce qu’il faut encore
mail-accepted-button = Voir votre preuve

## Level signed

mail-signed-subject = Validé : { $step }
mail-signed-subject-several = { $count } niveaux ont été validés pour vous
mail-signed-kicker = Validation
mail-signed-headline = { $competency } : niveau { $level } validé
mail-signed-intro = { $signer } a validé pour vous le niveau { $level } ({ $name }) de la compétence « { $competency } » le { $day }.
mail-signed-intro-two = { $signer } a validé pour vous le niveau { $level } ({ $name }) de la compétence « { $competency } » le { $day }, et { $second } l’a contresigné le { $second-day }. Il compte à partir de ce jour.
mail-signed-intro-several = Chacun a un nouveau tampon dans votre passeport.
mail-signed-by = Validé par { $signatures }
mail-signed-cohort = Cohorte
mail-signed-comment = { $signer } a écrit
mail-signed-expires = Valable jusqu’au
mail-signed-totals = { $signed ->
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
} sur { $possible }
mail-signed-next = Prochaine étape possible : { $step }.
mail-signed-next-waits = Ce que vous avez envoyé pour « { $step } » attend déjà une réponse.
mail-signed-button = Ouvrir votre passeport

## Sign-off receipt

mail-receipt-subject = Reçu : vous avez validé « { $step } » pour { $learner }
mail-receipt-subject-second = Reçu : vous avez contresigné « { $step } » pour { $learner }
mail-receipt-subject-several = Reçus : vous avez validé { $count } niveaux
mail-receipt-kicker = Reçu
mail-receipt-headline = Vous avez validé un niveau
mail-receipt-headline-first = Vous avez signé en premier : la seconde signature manque
mail-receipt-headline-second = Vous avez contresigné un niveau
mail-receipt-headline-several = Vous avez validé { $count } niveaux
mail-receipt-intro = Voici exactement ce qui a été signé en votre nom. Conservez-le.
mail-receipt-intro-second = Voici exactement ce qui a été signé en votre nom. La seconde signature manque : cela comptera quand une seconde personne, non impliquée, aura signé aussi.
mail-receipt-intro-countersigned = Voici exactement ce qui a été signé en votre nom, comme seconde signature. Première signature : { $signature }. Avec la vôtre, cela compte. Conservez ce reçu.
mail-receipt-intro-several = Voici exactement ce qui a été signé en votre nom. Conservez-le.
mail-receipt-first = Première signature
mail-receipt-second = Seconde signature
mail-receipt-missing = manque ; cela comptera quand une seconde personne aura signé aussi
mail-receipt-learner = Apprenant
mail-receipt-level = Validé
mail-receipt-framework = Référentiel
mail-receipt-framework-version = { $framework }, version { $version }
mail-receipt-descriptor = Ce qui est exigé
mail-receipt-evidence = Preuve évaluée
mail-receipt-evidence-line = « { $title } », version { $revision }
mail-receipt-evidence-line-dated = « { $title } », version { $revision }, du { $day }
mail-receipt-no-evidence = aucune
mail-receipt-prior = Acquis antérieurs
mail-receipt-comment = Commentaire
mail-receipt-cohort = Cohorte
mail-receipt-behalf = En remplacement de
mail-receipt-when = Signé le
mail-receipt-device = Signé sur
mail-receipt-expires = Valable jusqu’au
mail-receipt-id = Validation
mail-receipt-button = Ouvrir la validation
mail-receipt-not-me = Ce n’était pas vous ?
mail-receipt-not-me-why = Si vous n’avez pas signé ceci, dites-le avec le lien ci-dessous. Il fonctionne une seule fois, et la validation est suspendue jusqu’à la décision d’un gestionnaire.
mail-receipt-not-me-why-several = Si vous n’avez pas signé l’une d’elles, dites-le avec son lien « Ce n’était pas moi ». Le lien fonctionne une seule fois, et cette validation est suspendue jusqu’à la décision d’un gestionnaire.
mail-receipt-not-me-button = Ce n’était pas moi

## Second signature

mail-second-subject = Votre signature est demandée : { $step }, { $learner }
mail-second-kicker = Seconde signature
mail-second-headline = { $learner } a besoin d’une seconde signature
mail-second-intro = { $signer } a validé « { $step } » pour { $learner } le { $day }. Le référentiel exige une seconde personne, non impliquée : votre signature est demandée.
mail-second-descriptor = Ce que le niveau exige
mail-second-button = Lire et décider

## Waiting list

mail-place-kicker = Liste d’attente
mail-place-free-headline = Une place est libre dans « { $cohort } »
mail-place-free-intro = { $free ->
    [one] { $free } place est libre
   *[other] { $free } places sont libres
}, et { $waiting ->
    [one] { $waiting } personne en attend une
   *[other] { $waiting } personnes en attendent une
}. Personne ne passe automatiquement : c’est vous qui donnez la place.
mail-place-free-first = { $first } attend depuis le plus longtemps.
mail-place-free-button = Ouvrir la cohorte
mail-place-given-subject = Vous avez une place dans « { $cohort } »
mail-place-given-headline = Vous avez une place
mail-place-given-intro = { $by } vous a donné une place dans « { $cohort } ». Vous étiez sur sa liste d’attente.
mail-place-given-button = Ouvrir la cohorte

## Session cancelled

mail-session-cancelled-subject = Annulée : { $title }, { $when }
mail-session-cancelled-kicker = Séance annulée
mail-session-cancelled-headline = « { $title } » est annulée
mail-session-cancelled-intro = { $by } a annulé cette séance de « { $cohort } ». Elle n’aura pas lieu.
mail-session-cancelled-when = Début prévu
mail-session-cancelled-place = Lieu
mail-session-cancelled-next = La prochaine
mail-session-cancelled-then = { $title }, { $when }
mail-session-cancelled-button = Ouvrir la cohorte

## Cohort invitation

mail-invitation-subject = Rejoignez « { $cohort } »
mail-invitation-kicker = Invitation
mail-invitation-headline = Une invitation à rejoindre « { $cohort } »
mail-invitation-intro = { $by } ({ $organisation }) vous invite à travailler le référentiel « { $framework } » avec d’autres personnes.
mail-invitation-leads = Référents
mail-invitation-starts = Début
mail-invitation-ends = Fin
mail-invitation-places = Places restantes
mail-invitation-waiting-list = aucune : vous iriez sur la liste d’attente
mail-invitation-code = Code
mail-invitation-answer-by = Date limite
mail-invitation-button = Rejoindre la cohorte
mail-invitation-account = Il faut un compte ici pour rejoindre la cohorte. Si vous n’en avez pas encore, demandez à { $by } de vous en faire ouvrir un.

## Lead's week

mail-lead-subject-waiting = { $waiting ->
    [one] { $waiting } preuve attend votre réponse
   *[other] { $waiting } preuves attendent votre réponse
}
mail-lead-subject-stalled = { $stalled ->
    [one] { $stalled } apprenant ne donne plus de nouvelles
   *[other] { $stalled } apprenants ne donnent plus de nouvelles
}
mail-lead-subject-quiet = Vos cohortes cette semaine
mail-lead-kicker = Votre semaine
mail-lead-headline-waiting = { $waiting ->
    [one] { $waiting } preuve attend votre réponse
   *[other] { $waiting } preuves attendent votre réponse
}
mail-lead-headline-clear = Rien n’attend votre réponse
mail-lead-tile-waiting = en attente
mail-lead-tile-submitted = soumises
mail-lead-tile-signed = validés
mail-lead-tile-quiet = sans nouvelles
mail-lead-waiting = Qui attend depuis le plus longtemps
mail-lead-waiting-since = depuis le { $day }
mail-lead-waiting-more = { $count ->
    [one] et { $count } autre à évaluer
   *[other] et { $count } autres à évaluer
}
mail-lead-stalled = Sans nouvelles
mail-lead-stalled-line = { $weeks ->
    [one] aucune preuve depuis une semaine
   *[other] aucune preuve depuis { $weeks } semaines
}
mail-lead-stalled-last = la dernière le { $day }
mail-lead-stalled-never = aucune à ce jour
mail-lead-heat = Où en est la cohorte
mail-lead-session = Prochaine séance
mail-lead-button = Voir les preuves à évaluer
mail-lead-button-clear = Ouvrir vos cohortes

## Learner's week

mail-learner-subject-returned = { $returned ->
    [one] { $returned } preuve vous revient
   *[other] { $returned } preuves vous reviennent
}
mail-learner-subject-next = La suite : { $step }
mail-learner-subject-signed = { $signed ->
    [one] Un niveau a été validé pour vous
   *[other] { $signed } niveaux ont été validés pour vous
}
mail-learner-subject = Votre passeport cette semaine
mail-learner-kicker = Votre semaine
mail-learner-headline = { $signed ->
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
} sur { $possible }
mail-learner-headline-start = Votre passeport n’attend que vous
mail-learner-new = Nouveaux tampons
mail-learner-returned = À reprendre
mail-learner-returned-by = { $lead }, le { $day }
mail-learner-revise = La reprendre
mail-learner-next = La suite
mail-needs-nothing = Vos preuves suffisent : le niveau attend qu’un référent le valide.
mail-needs-pieces = { $pieces ->
    [one] Il faut encore une preuve acceptée.
   *[other] Il faut encore { $pieces } preuves acceptées.
}
mail-needs-cycles = { $cycles ->
    [one] Il faut encore une preuve acceptée avec un cycle d’apprentissage complet.
   *[other] Il faut encore { $cycles } preuves acceptées avec un cycle d’apprentissage complet.
}
mail-needs-both = { $pieces ->
    [one] Il faut encore une preuve acceptée, avec un cycle d’apprentissage complet.
   *[other] Il faut encore { $pieces } preuves acceptées, dont { $cycles ->
        [one] une
       *[other] { $cycles }
    } avec un cycle d’apprentissage complet.
}
mail-needs-answer = Ce que vous avez envoyé attend déjà une réponse.
mail-needs-second = Il est signé une fois et comptera avec la seconde signature.
mail-needs-of = { $step } : { $needs }
mail-learner-next-link = Ajouter une preuve pour ce niveau
mail-learner-half = validé par { $signature }, attend la seconde signature
mail-learner-waiting = Chez votre référent
mail-learner-waiting-line = { $count ->
    [0] en attente depuis le { $day }
   *[other] en attente ({ $leads }) depuis le { $day }
}
mail-learner-session = Prochaine séance
mail-learner-progress = Vos tampons
mail-learner-button = Ajouter une preuve
mail-learner-passport = Ouvrir votre passeport

## Sponsor's month

mail-sponsor-subject = { $scope } en { $month }
mail-sponsor-kicker = { $month }
mail-sponsor-headline = { $signed ->
    [0] Aucun niveau validé
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
} en { $month }
mail-sponsor-intro = { $active ->
    [one] { $active } apprenant sur { $learners } a envoyé
   *[other] { $active } apprenants sur { $learners } ont envoyé
} des preuves ce mois-là ({ $scope }).
mail-sponsor-tile-learners = apprenants
mail-sponsor-tile-active = avec une preuve envoyée
mail-sponsor-tile-signed = niveaux validés
mail-sponsor-months = Niveaux validés par mois
mail-sponsor-cohort = { $active ->
    [one] { $active } apprenant sur { $learners } a envoyé des preuves
   *[other] { $active } apprenants sur { $learners } ont envoyé des preuves
} · { $evidence ->
    [one] { $evidence } preuve
   *[other] { $evidence } preuves
} · { $signed ->
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
}
mail-sponsor-levels = Niveaux obtenus, sur tous ceux possibles
mail-sponsor-attendance = Présence aux séances : { $percent } %
mail-sponsor-note = Des chiffres seulement : cet e-mail ne nomme jamais un apprenant.
mail-sponsor-button = Voir le détail

## Sign-off taken back

mail-revoked-subject = Retiré : { $step }
mail-revoked-kicker = Validation retirée
mail-revoked-headline = { $competency } : le niveau { $level } n’est plus valable
mail-revoked-intro = { $who } a retiré la validation de « { $step } » le { $day }. Ce niveau avait été validé par { $signatures }.
mail-revoked-why = { $who } a écrit
mail-revoked-appeal = Si vous pensez que c’est une erreur, vous pouvez déposer un recours sur la page de la validation ; un gestionnaire tranche. Vos preuves restent telles quelles.
mail-revoked-button = Voir la validation

## Certificates

mail-certificate-subject = Votre certificat : { $framework }
mail-certificate-kicker = Certificat
mail-certificate-headline = Félicitations pour votre certificat
mail-certificate-intro = { $issuer } vous a délivré un certificat : vous avez démontré { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
} sur les { $all } du référentiel « { $framework } ».
mail-certificate-intro-all = { $issuer } vous a délivré un certificat : vous avez démontré { $count ->
    [one] l’unique compétence du référentiel « { $framework } »,
   *[other] les { $all } compétences du référentiel « { $framework } », toutes
} au niveau { $level } ({ $name }) ou au-dessus.
mail-certificate-intro-all-highest = { $issuer } vous a délivré un certificat : vous avez démontré { $count ->
    [one] l’unique compétence du référentiel « { $framework } »,
   *[other] les { $all } compétences du référentiel « { $framework } », toutes
} au niveau { $level } ({ $name }).
mail-certificate-until = Valable jusqu’au
mail-certificate-code = Code
mail-certificate-button = Ouvrir votre certificat
mail-certificate-check = Vous pouvez transmettre cette adresse. La personne qui l’ouvre n’a pas besoin de compte et voit si le certificat est en vigueur et ce qu’il dit :

## Certificate taken back

mail-certificate-revoked-subject = Retiré : votre certificat « { $framework } »
mail-certificate-revoked-kicker = Certificat retiré
mail-certificate-revoked-headline = Un de vos certificats n’est plus valable
mail-certificate-revoked-intro = { $who } a retiré votre certificat « { $framework } » le { $day }. Il avait été émis le { $issued } et porte le code { $code }.
mail-certificate-revoked-levels = Les niveaux de votre passeport restent tels quels. Quiconque vérifie le certificat lit qu’il a été retiré, et pourquoi. Si vous pensez que c’est une erreur, adressez-vous à un gestionnaire.
mail-certificate-revoked-button = Voir le certificat

## To registrars: somebody says a sign-off in their name is not theirs

mail-disputed-subject = Suspendu : { $learner }, { $step }
mail-disputed-kicker = Signature contestée
mail-disputed-headline = { $signer } dit : ce n’était pas moi
mail-disputed-intro = Le { $day }, « { $step } » a été validé pour { $learner }. Signataire indiqué : { $signer }, qui dit maintenant que c’était quelqu’un d’autre. La validation est suspendue et ne compte pas.
mail-disputed-next = Demandez aux deux personnes ce qui s’est passé, puis décidez si elle est maintenue. Si quelqu’un d’autre connaît le mot de passe, fermez les connexions sur la page du signataire.
mail-disputed-button = Examiner et décider
mail-disputed-own-subject = Suspendu : { $step }
mail-disputed-own-headline = L’un de vos niveaux est suspendu
mail-disputed-own-intro = Le { $day }, « { $step } » a été validé pour vous. Signataire indiqué : { $signer }, qui dit maintenant que c’était quelqu’un d’autre. Jusqu’à la décision d’un gestionnaire, la validation est suspendue et ne compte pas.
mail-disputed-own-next = Vous recevrez un e-mail quand la décision sera prise et n’avez rien à faire d’ici là. Si vous savez ce qui s’est passé, dites-le à votre gestionnaire.

## Whether a disputed sign-off stands

mail-settled-subject = Décision : { $learner }, { $step }
mail-settled-kicker = « Ce n’était pas moi »
mail-settled-headline-stands = La validation est maintenue
mail-settled-headline-falls = La validation n’est pas maintenue
mail-settled-intro-stands = La validation de « { $step } » pour { $learner } était suspendue, car un signataire avait dit ne pas l’avoir signée. Le { $day }, { $registrar } a décidé de la maintenir. Elle compte de nouveau.
mail-settled-intro-stands-half = La première signature de « { $step } » pour { $learner } était suspendue, car un signataire avait dit qu’elle n’était pas la sienne. Le { $day }, { $registrar } a décidé de la maintenir. Le niveau attend de nouveau sa seconde signature.
mail-settled-intro-falls = La validation de « { $step } » pour { $learner } était suspendue, car un signataire avait dit ne pas l’avoir signée. Le { $day }, { $registrar } a décidé de ne pas la maintenir. Le niveau ne compte plus.
mail-settled-why = { $registrar } a écrit

## To registrars: an appeal

mail-appealed-subject = Recours : { $learner }, { $step }
mail-appealed-kicker = Recours
mail-appealed-headline = { $learner } demande un réexamen
mail-appealed-intro = La validation de « { $step } » pour { $learner } a été retirée. { $learner } voit cela autrement et vous demande de trancher.
mail-appealed-intro-evidence = « { $evidence } » a été renvoyée à { $learner } pour « { $step } ». { $learner } voit cela autrement et vous demande de trancher.
mail-appealed-wrote = { $learner } a écrit
mail-appealed-button = Lire les deux points de vue et décider

## To leads: evidence waits again

mail-again-subject = De nouveau en attente : { $learner }, { $title }
mail-again-kicker = Après un recours
mail-again-headline = { $learner } attend un réexamen
mail-again-intro = { $registrar } a donné raison à un recours : « { $title } » ({ $learner }) doit être réévaluée pour « { $step } ». Elle attend de nouveau votre réponse, telle quelle.
mail-again-wrote = { $registrar } a écrit
mail-again-button = La réexaminer

## Appeal decided

mail-appeal-subject = Votre recours : { $step }
mail-appeal-kicker = Recours
mail-appeal-headline-upheld = Votre recours a abouti
mail-appeal-headline-dismissed = Votre recours n’a pas abouti
mail-appeal-intro = { $registrar } a tranché votre recours au sujet de « { $step } » le { $day }.
mail-appeal-intro-evidence = { $registrar } a tranché votre recours au sujet de « { $evidence } », pour « { $step } », le { $day }.
mail-appeal-yours = Vous avez écrit
mail-appeal-decision = { $registrar } a écrit
mail-appeal-button = Lire tout le dossier

## Expiring soon

mail-expiring-subject = { $count ->
    [one] { $step } : expire le { $day }
   *[other] { $count } de vos niveaux expirent bientôt
}
mail-expiring-kicker = Renouvellement
mail-expiring-headline = { $count ->
    [one] Un niveau expire bientôt
   *[other] { $count } niveaux expirent bientôt
}
mail-expiring-intro = Un renouvellement ajoute un nouveau tampon ; l’ancien reste dans votre passeport.
mail-expiring-line = jusqu’au { $day }
mail-expiring-left = { $days ->
    [0] dernier jour
    [one] encore { $days } jour
   *[other] encore { $days } jours
}
mail-expiring-button = Ouvrir votre passeport
