## The list and a cohort

cohorts-join = Rejoindre avec un code
cohort-dates = { $from } – { $until }
cohort-about = { $framework }, version { $version } · { $taken } sur { $places ->
    [one] { $places } place
   *[other] { $places } places
}
cohort-about-waiting = { $about } · { $waiting } sur liste d’attente
cohort-wait-for-review = { $count } { $count ->
    [one] preuve à évaluer
   *[other] preuves à évaluer
}
cohort-nobody-signs = Personne ne peut valider ici
cohort-live = En cours
cohort-to-come = Débute le { $day }
cohort-grace = Terminée, validation jusqu’au { $day }
cohort-ended = Terminée, pas encore clôturée
cohort-closed-on = Clôturée le { $day }
cohort-framework = { $title }, version { $version }
cohort-places = { $taken ->
    [one] { $taken } place prise
   *[other] { $taken } places prises
} sur { $places }
cohort-csv = Télécharger le tableau
cohort-edit-button = Modifier titre, dates ou référents
cohort-digest = Le récapitulatif de la semaine pour ses référents
cohort-close-note = Un mot de clôture (facultatif)
cohort-invite-end = Désactiver ce lien et ce code
cohort-invite-works = Valable jusqu’au { $day }, pour encore { $uses ->
    [one] { $uses } personne
   *[other] { $uses } personnes
}.
cohort-add-hint = Une personne qui a déjà un compte ici.
cohort-add-unknown = Aucun compte ici n’a cette adresse. Envoyez le lien d’invitation à cette personne, ou demandez à un gestionnaire de l’ajouter d’abord à l’annuaire.
cohort-no-such-role = Choisissez apprenant ou référent.
cohort-tile-levels = niveaux validés
cohort-tile-of = { $done } sur { $all }
cohort-tile-waiting = { $count ->
    [one] preuve en attente d’évaluation
   *[other] preuves en attente d’évaluation
}
cohort-tile-stalled = { $count ->
    [one] apprenant
   *[other] apprenants
} sans preuve depuis { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}
cohort-tile-target = { $count ->
    [one] apprenant
   *[other] apprenants
} { $level ->
    [0] au niveau cible partout
   *[other] au niveau { $level } partout
}
cohort-stalled-words = Aucune preuve depuis { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}.
cohort-invite-address = L’envoyer à une adresse e-mail
cohort-invite-address-hint = Les personnes qui n’ont pas encore de compte ici sont invitées à vous en demander un.
cohort-invite-mail = Envoyer l’invitation
cohort-cell = { $name }, { $competency } : { $level ->
    [0] aucun niveau pour l’instant
   *[other] niveau { $level }
}
cohort-cell-waiting = { $cell }, en attente d’évaluation
cohort-cell-returned = { $cell }, à reprendre
cohort-cell-suspended = { $cell }, suspendu
cohort-stalled-all = Voir les { $count }
cohort-stalled-never = rien envoyé pour l’instant
cohort-stalled-since = dernière preuve il y a { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}
cohort-attendance = { $attended } sur { $taken ->
    [one] { $taken } séance
   *[other] { $taken } séances
}
cohort-session-about = { $attended ->
    [one] { $attended } présent
   *[other] { $attended } présents
}
cohort-session-apologised = { $apologised ->
    [one] { $apologised } excusé
   *[other] { $apologised } excusés
}
cohort-session-absent = { $absent ->
    [one] { $absent } absent
   *[other] { $absent } absents
}
cohort-session-next = prochaine
cohort-away = Pendant l’absence d’un référent
cohort-away-words = Une autre personne évalue et valide ici pendant quelques jours. Le registre indique les deux noms.
cohort-away-lead = Qui s’absente
cohort-away-to = Qui remplace
cohort-away-button = Confier le remplacement
cohort-away-end = Mettre fin
cohort-away-nobody = Personne d’autre n’a le rôle de référent.
cohort-away-line = { $to } remplace { $lead } du { $from } au { $until }
cohort-away-none = Choisir une personne
cohort-lead-closed = Ce compte est fermé. Choisissez quelqu’un d’autre.
cohort-field-version-hint = Les niveaux obtenus avec une version antérieure sont repris.
cohort-away-choose = Choisissez qui remplace.
cohort-no-place-full = { $places ->
    [one] La seule place est prise
   *[other] Les { $places } places sont prises
}. Ajoutez des places, ou attendez qu’une se libère.
cohort-no-place-over = La cohorte s’est terminée le { $day }. Repoussez son dernier jour avant de donner une place.
cohort-no-place-edit = Modifier les places ou les dates
cohort-no-day = Saisissez une date, par exemple 3 mars 2026.
cohort-no-first-day = Saisissez le premier jour, par exemple 3 mars 2026.
cohort-no-last-day = Saisissez le dernier jour, par exemple 30 juin 2026.
cohort-no-title = Donnez un titre à la cohorte.
cohort-away-no-first-day = Saisissez le jour où le remplacement commence, par exemple 3 mars 2026.
cohort-away-no-last-day = Saisissez le jour où il se termine, par exemple 17 mars 2026.
cohort-no-number = Saisissez un nombre de places, par exemple 12.
cohort-no-days = Saisissez un nombre de jours, par exemple 14.
cohort-no-such-unit = Choisissez une unité de la liste, ou aucune.
cohort-field-grace = Délai de grâce (jours)
cohort-field-grace-hint = Combien de temps les référents peuvent encore valider après le dernier jour.
cohort-field-unit = Unité
cohort-field-unit-hint = Les sponsors de l’unité voient où en est la cohorte.
cohort-field-unit-none = aucune unité
cohort-field-targets = Autre niveau cible pour certaines compétences
cohort-field-targets-as-all = comme pour toutes
cohort-no-framework-chosen = Choisissez un référentiel.
cohort-no-lead-chosen = Choisissez les référents : une ou deux personnes.
cohort-many-leads = Une cohorte a un ou deux référents. Décochez quelques noms.
cohort-level-choice = Niveau { $level }
cohort-version-choice = { $title }, version { $version }
cohort-version-now = { $title }, version { $version } (version actuelle)

account-away-line = { $to } valide à votre place du { $from } au { $until }.

## As a learner sees it

cohort-with-you = Qui apprend avec vous
cohort-with-you-words = Où en est chaque personne ne regarde qu’elle et les référents.
cohort-own-levels = niveaux validés dans votre passeport
cohort-own-attendance = séances suivies
cohort-own-waiting = { $count ->
    [one] niveau en attente d’évaluation
   *[other] niveaux en attente d’évaluation
}
cohort-you-wait = Il n’y a pas encore de place pour vous. Vous êtes au rang { $place } de la liste d’attente ; un référent attribue les places quand elles se libèrent.
cohort-you-attended = Vous étiez là.
cohort-you-contributed = Vous étiez là et vous avez contribué.
cohort-you-apologised = Votre absence était excusée.
cohort-you-absent = Vous n’étiez pas là.
cohort-leave = Quitter cette cohorte
cohort-leave-words = Ce que vous avez obtenu reste dans votre passeport. Pour revenir, il vous faudra une invitation.

## Sessions

session-edit = Modifier la séance
session-zone = Heures du fuseau { $zone }.
session-hours = Le { $weekday } { $day }, de { $from } à { $until } ({ $zone })
session-hours-over = Le { $weekday } { $day }, de { $from } à { $until } le lendemain ({ $zone })
session-agenda-hint = Un point par ligne. Toute la cohorte le voit.
session-no-from = Saisissez l’heure de début, par exemple 14:30.
session-no-until = Saisissez l’heure de fin, par exemple 16:00.
session-ends-early = La séance doit finir après avoir commencé.
session-is-cancelled = Annulée
session-is-cancelled-because = Annulée : { $reason }
session-cancel = Annuler cette séance
session-cancel-words = Elle reste dans la liste comme annulée, et ne compte dans les présences de personne.
session-cancel-reason = Pourquoi (facultatif)
session-cancel-button = Annuler la séance
session-mark-unknown = Choisissez présent, excusé ou absent.
session-no-marks = Rien n’est coché, donc rien n’a été enregistré. Choisissez présent, excusé ou absent pour au moins une personne.
session-together = Valider ensemble
session-together-words = Choisissez un niveau. Vous voyez ensuite ce que chaque apprenant peut présenter, et vous validez pour les personnes présentes.
session-together-competency = Compétence
session-together-level = Niveau
session-together-look = Voir qui est prêt
together-title = Valider ensemble
together-level = Niveau { $level }, { $name }
together-asks = Ce que le niveau exige
together-rule = { $pieces ->
    [0] Aucune preuve n’est exigée
    [one] Il faut une preuve
   *[other] Il faut { $pieces } preuves
}{ $cycles ->
    [0] {""}
    [one] , avec un cycle d’apprentissage complet
   *[other] , avec { $cycles } cycles d’apprentissage complets
}.
together-who = Pour qui
together-who-hint = Les preuves en attente pour ce niveau sont acceptées par votre signature. Chaque personne est évaluée pour elle-même.
together-nobody-ready = Ce niveau ne peut être validé pour personne ici pour l’instant. La raison figure à côté de chaque nom.
together-nobody = Choisissez au moins un apprenant.
together-holds = A déjà ce niveau
together-nothing = Rien envoyé pour ce niveau pour l’instant
together-piece-waits = { $title } (en attente d’évaluation)
together-piece-accepted = { $title } (acceptée)
together-piece-returned = { $title } (à reprendre)
together-piece-part = { $title } (acceptée en partie)
together-piece-meanwhile = { $title } (niveau validé entre-temps)
together-comment = Un mot pour tout le groupe (facultatif)
together-comment-hint = Il figure sur chaque validation.
together-button = Valider pour les personnes choisies
together-back = Retour à la séance
together-signed = Validé
together-not-signed = Non validé
together-see-signoff = Voir la validation pour { $name }
together-see-passport = Voir le passeport : { $name }
together-summary = { $signed ->
    [0] Aucune validation faite
    [one] Une validation faite
   *[other] { $signed } validations faites
}{ $not ->
    [0] {""}
    [one] , une non faite
   *[other] , { $not } non faites
}

## Joining

join-title = Rejoindre une cohorte
join-code = Code
join-code-hint = Douze lettres et chiffres donnés par votre référent, par exemple H7RK-2MPD-X9QT. Les tirets ne comptent pas.
join-look = Chercher
join-none = Ce code ne fonctionne pas. Vérifiez chaque caractère, ou demandez-en un nouveau à votre référent.
join-about = { $framework } · { $dates } · référents : { $leads }
join-about-nobody = { $framework } · { $dates }
join-spent = Cette invitation ne fonctionne plus. Demandez-en une nouvelle à la personne qui vous l’a envoyée.
join-already = Vous êtes déjà dans cette cohorte.

## Sponsors

nav-sponsor = Vue d’ensemble
nav-shown = Partagé avec vous
sponsor-title = Vue d’ensemble
sponsor-empty-title = Rien à afficher pour l’instant
sponsor-empty-words = Vous verrez ici les cohortes que vous sponsorisez : combien de personnes apprennent, combien de niveaux elles ont atteints, combien viennent. Jamais qui.
sponsor-csv = Télécharger le tableau
sponsor-no-names = Des chiffres seulement : l’identité des apprenants n’est pas affichée ici.
sponsor-no-learners = Pas encore d’apprenants.
sponsor-reached = Apprenants à chaque niveau
sponsor-competency = Compétence
sponsor-months = Niveaux validés ces douze derniers mois
sponsor-month = Mois
sponsor-signed = Niveaux validés
sponsor-cohort = Cohorte
sponsor-learners = Apprenants
sponsor-levels = Niveaux validés
sponsor-attendance = Présence
sponsor-evidence = Preuves en 30 jours
sponsor-percent = { $percent } %
sponsor-tile-cohorts = { $count ->
    [one] cohorte
   *[other] cohortes
}
sponsor-tile-learners = { $count ->
    [one] apprenant
   *[other] apprenants
}
sponsor-tile-levels = niveaux validés
sponsor-tile-active = avec une preuve envoyée ces 30 derniers jours
sponsor-tile-attendance = de présence aux séances

## What just happened

done-cohort-opened = La cohorte est ouverte. Invitez maintenant des personnes.
done-cohort-saved = Enregistré.
done-cohort-closed = La cohorte est clôturée et son dossier est figé.
done-cohort-reopened = La cohorte est de nouveau ouverte.
done-member-added = Cette personne est dans la cohorte.
done-member-waits = Aucune place n’est libre, ou d’autres en attendent une. Cette personne est sur la liste d’attente.
done-member-removed = Cette personne n’est plus dans la cohorte.
done-member-admitted = Cette personne a maintenant une place.
done-invitation = Un nouveau lien et un nouveau code sont prêts. Les précédents ne fonctionnent plus.
done-invitation-mailed = L’invitation est en route.
done-invitations-ended = Plus aucune invitation à cette cohorte ne fonctionne.
done-stands-in = C’est noté. Cette personne peut évaluer et valider ces jours-là.
done-stand-in-ended = Le remplacement est terminé.
done-left = Vous avez quitté la cohorte.
done-place = Bienvenue. Vous avez une place.
done-place-waits = Vous êtes sur la liste d’attente.
done-session-planned = La séance est planifiée.
done-session-saved = La séance est modifiée.
done-session-cancelled = La séance est annulée.
done-attendance = Les présences sont enregistrées.
