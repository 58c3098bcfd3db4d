# Signing in

sign-in-title = Connexion
sign-in-button = Se connecter
sign-in-link-button = Recevoir plutôt un lien par e-mail
sign-in-forgotten = Mot de passe oublié ?
sign-in-kept = Reconnectez-vous, s’il vous plaît. Ce que vous avez écrit est conservé.
sign-in-demo-title = Essayer en tant que
sign-in-demo-words = Chacune de ces personnes fictives voit Stampbook sous un autre angle.
sign-in-demo-button = Se connecter
demo-sign-in = Se connecter avec une adresse et un mot de passe
sign-in-no-email = Saisissez votre adresse e-mail.
sign-in-no-password = Saisissez votre mot de passe, ou demandez un lien par e-mail
sign-in-too-many = Trop d’essais. Attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, ou demandez un lien par e-mail.
unsent-back = Pas encore envoyé : votre saisie précédente est revenue dans le formulaire.
unsent-here = Pas encore envoyé, d’une visite précédente :
unsent-take = Continuer
unsent-drop = Supprimer
kept-title = Ce que vous avez écrit est ici
kept-words = Votre connexion est rétablie. Rien n’a été perdu, et rien n’est encore envoyé.
kept-button = Envoyer maintenant
kept-drop = Abandonner et aller à votre page d’accueil
sign-in-wrong = Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un lien par e-mail.
link-sent-title = Consultez votre messagerie
link-sent-words = Si { $email } appartient à une personne d’ici, un lien est en route. Il fonctionne une seule fois, pendant { $minutes } minutes.
link-sent-hint = Toujours rien après quelques minutes ? Regardez dans les indésirables, ou demandez à la personne à l’origine de l’invitation quelle adresse elle a utilisée.
link-sent-again = Essayer une autre adresse
link-title = Connexion
link-words = Un clic et vous y êtes.
link-spent-title = Ce lien ne fonctionne plus
link-spent-words = Il a déjà servi, ou il est trop ancien. Demandez-en un nouveau par e-mail.
link-spent-button = Aller à la connexion
first-run-title = Démarrer votre Stampbook
first-run-words = Vous êtes la première personne ici. Cela vous en confie l’administration.
first-run-code = Code à usage unique
first-run-code-hint = Il s’est affiché là où Stampbook a été démarré.
first-run-organisation = Organisation
first-run-organisation-hint = Imprimée sur chaque passeport.
first-run-no-name = Saisissez votre nom
first-run-organisation-long = Utilisez 100 caractères au plus
first-run-too-many = Trop de codes erronés sont venus d’ici. Attendez { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}, puis envoyez de nouveau. Votre saisie est toujours là ; seul le mot de passe est à retaper.
first-run-button = Démarrer
set-password-title = Définir votre mot de passe
set-password-button = Enregistrer et se connecter
password-spent-words = Il a déjà servi, ou il est trop ancien. Demandez-en un nouveau.
forgotten-title = Obtenir un nouveau mot de passe
forgotten-words = Nous vous envoyons un lien par e-mail pour en définir un.
forgotten-button = Recevoir le lien
forgotten-back = Retour à la connexion

# Passport

passport-title = Passeport de compétences
passport-summary = { $signed ->
    [one] { $signed } niveau validé
   *[other] { $signed } niveaux validés
} sur { $possible }.
passport-summary-review = { $count ->
    [one] { $count } en attente d’évaluation.
   *[other] { $count } en attente d’évaluation.
}
passport-summary-half = { $count ->
    [one] { $count } attend sa seconde signature.
   *[other] { $count } attendent leur seconde signature.
}
passport-summary-returned = { $count ->
    [one] { $count } à reprendre.
   *[other] { $count } à reprendre.
}
passport-summary-expired = { $count ->
    [one] { $count } expiré.
   *[other] { $count } expirés.
}
passport-summary-suspended = { $count ->
    [one] { $count } suspendu.
   *[other] { $count } suspendus.
}
passport-summary-revoked = { $count ->
    [one] { $count } retiré.
   *[other] { $count } retirés.
}
passport-summary-earned = { $count ->
    [one] { $count } niveau obtenu ne compte pas à lui seul.
   *[other] { $count } niveaux obtenus ne comptent pas à eux seuls.
}
passport-foundational = Fondamentale
passport-retired = N’est plus demandée
passport-earned-as = Obtenue sous le titre « { $title } »
passport-earned-apart = Niveau { $level } : obtenu sous le titre « { $title } », ne compte pas à lui seul.
passport-signed-as = Niveau { $level } : validé sous le titre « { $title } ».
passport-self-own = Vous vous situez au niveau { $level }, { $name }.
passport-self-own-none = Vous estimez ne pas y être encore.
passport-self-other = Se situe au niveau { $level }, { $name }.
passport-self-other-none = Estime ne pas y être encore.
passport-self-signed = Le niveau { $level } est validé.
passport-self-unsigned = Aucun niveau n’est validé.
passport-self-before = Auparavant : { $views }.
passport-self-view = niveau { $level } le { $day }
passport-self-view-none = pas encore atteint le { $day }
passport-signers = Qui a validé, quand et où
passport-sign-offs = Validations
passport-portrait = Portrait : { $name }
passport-level = Niveau { $level }, { $name }
passport-signed-by = Validé le { $day } par { $by }
passport-signed-twice = Validé le { $day } par { $by }, contresigné le { $second-day } par { $second }
passport-in-cohort = Cohorte { $cohort }
passport-under-version = Version { $version } du référentiel
passport-valid-until = Valable jusqu’au { $day }
passport-judged = Preuves : { $titles }
passport-prior = Acquis antérieurs reconnus : { $reason }
passport-ended-on = { $state }, le { $day }
passport-log-for = Ajouter une preuve pour { $name }
passport-next = La suite :
passport-descriptors = Ce que les niveaux exigent
passport-pdf-a4 = Télécharger le PDF (A4)
passport-pdf-letter = US Letter
passport-as-of = Voir le passeport à la date du
passport-as-of-button = Afficher
passport-as-of-past = Voici le passeport tel qu’il était le { $day }.
passport-as-of-now = Le voir tel qu’il est aujourd’hui
passport-empty-title = Vos tampons seront ici
passport-empty-words = Dès que vous rejoindrez une cohorte, ses compétences apparaîtront, chacune avec la place de trois tampons. Demandez le lien d’invitation à votre référent.
slot-signed = { $day }, { $by }
slot-signed-until = { $by }, jusqu’au { $day }
slot-signed-twice-until = { $first } et { $second }, jusqu’au { $day }
slot-signed-twice = { $first }, { $first-day } ; { $second }, { $second-day }
slot-expired = Expiré le { $day }
slot-earned = Obtenu, ne compte pas à lui seul
slot-across-earned = Non compté
stamp-label = Niveau { $level }, { $name } : { $state }
stamp-label-signed = { $label }, signé le { $day } par { $by }
stamp-label-signed-twice = { $label }, signé le { $day } par { $by }, contresigné le { $second-day } par { $second }
stamp-label-half = { $label }, signé le { $day } par { $by }

# Logging evidence

log-evidence = Ajouter une preuve
log-title = Ajouter une preuve
log-title-revise = Modifier votre preuve
log-follows = Fait suite à
log-returned = Elle vous revient avec ces mots :
log-in-part = Elle a été acceptée en partie, avec ces mots :
log-field-title = Titre
log-field-title-hint = Quelques mots que vous reconnaîtrez plus tard.
log-field-narrative = Ce qui s’est passé
log-field-narrative-hint = Qu’avez-vous fait, pour qui, et qu’en est-il résulté ?
log-field-files = Photos et fichiers
log-field-files-hint = Photos jusqu’à { $photo }, PDF jusqu’à { $document }, son jusqu’à { $audio }, courte vidéo jusqu’à { $video }. Le lieu de la prise de vue est supprimé des photos.
log-camera = Prendre une photo
log-keep = Garder
log-field-happened = Quand cela s’est passé
log-field-cohort = Cohorte
log-claims = Ce que montre cette preuve
log-claims-hint = Pour quels niveaux parle-t-elle ? Vous pouvez décider plus tard ; pour soumettre, choisissez-en au moins un.
log-claims-find = Trouver une compétence
log-claims-none = Il n’y a encore aucun niveau à demander : vous n’êtes dans aucune cohorte.
log-cohort-over = Votre cohorte « { $title } » est terminée : plus rien n’y est évalué ni validé. Ce que vous écrivez reste ici en brouillon jusqu’à ce que vous soyez dans une autre.
passport-cohort-over = { $title } (terminée)
log-level-held = Déjà validé
log-cycle = Cycle d’apprentissage
log-cycle-optional = facultatif
log-cycle-hint = Quatre courtes réponses qui font d’une action un apprentissage. Commencez par celle que vous voulez.
cycle-experience = Expérience
cycle-experience-hint = Qu’avez-vous vécu ?
cycle-reflection = Réflexion
cycle-reflection-hint = Avec le recul, qu’avez-vous remarqué ?
cycle-concept = Concept
cycle-concept-hint = Qu’est-ce qui fonctionne, selon vous, et pourquoi ?
cycle-experiment = Expérimentation
cycle-experiment-hint = Qu’allez-vous essayer la prochaine fois ? Vous pourrez raconter la suite dans une nouvelle preuve.
log-private = Réflexion privée
log-private-who = Vous êtes la seule personne à pouvoir lire ceci : ni votre référent, ni un gestionnaire, ni un export. Le fait qu’elle existe compte pour un cycle d’apprentissage.
log-private-field = Pour vous
log-submit = Soumettre à évaluation
log-save = Enregistrer le brouillon
log-saving = Enregistrement…
log-saved = Enregistré le
log-saved-just-now = Brouillon enregistré
log-save-failed = Pas encore enregistré. Votre saisie reste dans ce navigateur jusqu’à ce que ce soit fait.
log-not-saved = Pas encore enregistré

# Evidence

log-day-wrong = Choisissez une date jusqu’à aujourd’hui.
log-other-words = Enregistré ailleurs entre-temps : « { $title } » { $text }
evidence-untitled = Sans titre
evidence-accepted = Acceptée
evidence-part-accepted = Acceptée en partie
evidence-signed-meanwhile = Niveau validé entre-temps
evidence-meanwhile-words = { $name } a validé le niveau le { $day } sans cette preuve. Elle reste dans votre dossier, et il n’y a plus rien à décider.
evidence-meanwhile-other = { $name } a validé le niveau le { $day } sans cette preuve.
evidence-event-signed = { $name } a validé { $competency }, niveau { $level }, sur la base de cette preuve
evidence-event-meanwhile = { $name } a validé { $competency }, niveau { $level }, sur la base d’autres preuves
evidence-event-taken-back = { $name } a retiré la validation : { $competency }, niveau { $level }
evidence-see-sign-off = Voir la validation
evidence-answer-again = Répondre de nouveau
evidence-out-of-sight = Masqué depuis le { $day } : { $reason }
evidence-draft-waits = Vous avez des modifications non soumises. Les autres voient ce qui a été soumis en dernier.
evidence-comment-empty = Écrivez d’abord un mot ou deux.
evidence-event-submitted = { $name } a soumis la version { $number }
evidence-event-accepted = { $name } a accepté : { $competency }, niveau { $level }
evidence-event-part-accepted = { $name } a accepté en partie : { $competency }, niveau { $level }
evidence-event-returned = { $name } a renvoyé : { $competency }, niveau { $level }
done-saved = Brouillon enregistré.
done-submitted = Preuve soumise. Votre référent la trouvera parmi celles à évaluer.
done-commented = Votre commentaire est publié.
done-endorsed = Vous appuyez cette preuve.
evidence-crumb = Preuve
evidence-happened = a eu lieu le
evidence-what-happened = Ce qui s’est passé
evidence-forked = Deux versions sont nées de la même
evidence-forked-words = Cette preuve a été modifiée à deux endroits à la fois. Les deux versions sont conservées. Choisissez celle qui compte, ou copiez ce dont vous avez besoin dans une nouvelle version.
evidence-keep-this = C’est celle-ci qui compte
evidence-cycle-complete = Complet
evidence-chain = Suite d’expérimentations
evidence-chain-words = Chaque preuve met à l’essai ce que la précédente prévoyait.
evidence-chain-here = celle-ci
evidence-follow-up = Raconter l’expérimentation
evidence-private-exists = Il y a une réflexion privée. Seul son auteur peut la lire.
evidence-comments = Commentaires
evidence-endorsed = appuie cette preuve
evidence-no-comments = Personne n’a encore rien dit.
evidence-comment-field = Ajouter un commentaire
evidence-comment-button = Commenter
evidence-review = Évaluer
evidence-edit = Modifier
evidence-endorse = J’appuie cette preuve
evidence-claims = Ce que montre cette preuve
evidence-no-claims = Aucun niveau n’est demandé pour l’instant.
evidence-appeal = Je vois cela autrement : demander à un gestionnaire
evidence-timeline = Historique
evidence-list-title = Vos preuves
evidence-list-find = Rechercher
evidence-list-state = État
evidence-list-any = Tous
evidence-list-nothing = Rien ne correspond. Essayez avec moins de mots, ou tous les états.
evidence-list-empty-title = Aucune preuve pour l’instant
evidence-list-empty-words = Une phrase ou une photo de ce que vous avez fait au travail suffit pour commencer. Vous pourrez la classer plus tard.

# Queue

queue-title = À évaluer
queue-total = { $count ->
    [one] { $count } preuve attend votre réponse.
   *[other] { $count } preuves attendent votre réponse, la plus ancienne d’abord.
}
queue-empty-title = Rien n’attend votre réponse
queue-empty-words = Quand un apprenant de vos cohortes soumet une preuve, elle apparaît ici, et vous recevez un e-mail si vous le souhaitez.
queue-cohort = Cohorte
queue-all-cohorts = Toutes les cohortes
queue-filter = Afficher
queue-submitted = soumise le
queue-history = Voir son historique
queue-cycle-parts = { $count ->
    [one] { $count } partie sur 4
   *[other] { $count } parties sur 4
}
queue-comments = { $count ->
    [one] { $count } commentaire
   *[other] { $count } commentaires
}
queue-decide = Votre décision : { $competency }, niveau { $level }
queue-sign = Accepter et valider
queue-sign-hint = Tamponne le niveau { $level } dans le passeport.
queue-sign-hint-second = Le niveau { $level } comptera quand une seconde personne, non impliquée, aura signé aussi.
queue-sign-with-others = Il faut aussi d’autres preuves : cochez celles que vous avez lues.
queue-pieces = { $level } ({ $count ->
    [one] { $count } preuve
   *[other] { $count } preuves
})
queue-others = { $count ->
    [one] { $count } autre preuve est en attente pour ce niveau
   *[other] { $count } autres preuves sont en attente pour ce niveau
}
queue-others-hint = { $count ->
    [one] Lisez-la ici et cochez-la pour l’accepter aussi. Si le niveau est validé sans elle, elle n’a plus besoin de réponse.
   *[other] Lisez-les ici et cochez celles que vous acceptez aussi. Si le niveau est validé, celles qui ne sont pas cochées n’ont plus besoin de réponse.
}
queue-other-whole = La voir en entier
queue-other-too = L’accepter aussi
queue-accept = Accepter
queue-accept-hint = Bonne preuve ; le niveau n’est pas encore validé.
queue-return = Renvoyer
queue-return-hint = Dites ce qui manque. L’apprenant pourra la reprendre.
queue-comment = Commentaire
queue-comment-hint = L’apprenant le lit. Vous ne pouvez l’omettre que si vous acceptez entièrement.
queue-save = Enregistrer les décisions
queue-skip = Passer à la suivante
queue-keys = Raccourcis clavier
keys-or = ou
queue-key-next = suivante
queue-key-previous = précédente
queue-key-accept = accepter et, quand c’est possible, valider
queue-key-return = renvoyer
queue-key-help = cette liste

# Cohorts

cohorts-title = Cohortes
cohorts-new = Nouvelle cohorte
cohorts-closed = Clôturées
cohorts-empty-title = Pas encore de cohortes
cohorts-empty-words = Une cohorte, c’est une douzaine de personnes qui travaillent ensemble un référentiel pendant quelques mois, avec un ou deux référents.
cohorts-empty-other = Vous verrez ici les cohortes dont vous êtes référent ou dans lesquelles vous apprenez.
cohort-account-closed = { $name } (compte fermé)
cohort-led-by = Référents :
cohort-no-lead = personne pour l’instant
cohort-heat = Qui en est où
cohort-key = Comment lire le tableau
cohort-key-levels = Niveaux validés (ici deux)
cohort-key-waiting = En attente d’évaluation
cohort-key-returned = À reprendre
cohort-key-suspended = Suspendu
cohort-learner = Apprenant
cohort-empty-title = Pas encore d’apprenants
cohort-empty-words = Invitez des personnes par lien ou par adresse e-mail. Chacune aura sa ligne ici.
cohort-stalled = Un mot pourrait aider
cohort-sessions = Séances
cohort-sessions-earlier = Séances passées
cohort-session-new = Nouvelle séance
cohort-no-sessions = Pas encore de séances.
cohort-members = Membres
cohort-role = Rôle
cohort-joined = membre depuis le
cohort-no-members = Personne pour l’instant.
cohort-remove = Retirer
cohort-remove-yourself = Vous ne faites alors plus partie de cette cohorte, et quelqu’un d’autre doit vous y remettre.
cohort-waiting-list = Liste d’attente
cohort-waits-since = attend depuis le
cohort-admit = Donner une place
cohort-invite = Inviter des personnes
cohort-invite-link = Par lien ou par code
cohort-invite-link-field = Lien d’invitation
cohort-invite-code = Code
cohort-invite-none = Il n’y a pas de lien d’invitation en ce moment.
cohort-invite-make = Créer un lien
cohort-invite-renew = Créer un nouveau lien, désactiver celui-ci
cohort-add = Par adresse e-mail
cohort-add-button = Ajouter
cohort-close = Clôturer cette cohorte
cohort-close-words = La clôture fige son dossier. La cohorte peut être rouverte ; les deux sont consignés.
cohort-close-leaves = { $count ->
    [one] { $count } preuve est en attente d’évaluation ici. Répondez-y d’abord : une fois la cohorte clôturée, personne ne le pourra tant qu’elle ne sera pas
   *[other] { $count } preuves sont en attente d’évaluation ici. Répondez-y d’abord : une fois la cohorte clôturée, personne ne le pourra tant qu’elle ne sera pas
} rouverte.
cohort-left = { $count ->
    [one] { $count } preuve est restée sans réponse. Elle sera de nouveau à évaluer
   *[other] { $count } preuves sont restées sans réponse. Elles seront de nouveau à évaluer
} quand vous rouvrirez la cohorte, si le délai après sa fin pendant lequel les référents peuvent valider n’est pas dépassé : sinon, modifiez-le aussi.
cohort-reopen = Rouvrir la cohorte
cohort-reopen-words = Cette cohorte est clôturée. Sa réouverture est consignée avec votre motif.
cohort-certificates = Certificats
cohort-field-title = Titre
cohort-field-title-hint = Par exemple « Cadres de santé, automne 2026 ».
cohort-field-framework = Référentiel
cohort-field-framework-hint = La version publiée aujourd’hui reste celle de la cohorte.
cohort-no-framework = Il n’y a pas encore de référentiel publié.
cohort-field-starts = Début
cohort-field-ends = Fin
cohort-field-capacity = Places
cohort-field-capacity-hint = Au-delà, on attend sur une liste.
cohort-field-target = Niveau cible
cohort-field-target-hint = Ce que tout le monde vise.
cohort-field-leads = Référents
cohort-field-leads-hint = Une ou deux personnes qui évaluent et valident.
cohort-no-possible-lead = Personne n’a encore le rôle de référent.
cohort-no-other-lead = Personne d’autre, avec un compte ouvert, n’a le rôle de référent.
cohort-make-lead = Donner ce rôle à une personne, sur sa page
cohort-ask-for-lead = Demandez à un administrateur de donner ce rôle à quelqu’un.
cohort-create = Ouvrir la cohorte
session-join = Rejoindre la réunion
session-agenda = Ordre du jour
session-attendance = Qui était là
session-no-members = Cette cohorte n’a pas encore d’apprenants.
attendance-attended = Présent
attendance-apologised = Excusé
attendance-absent = Absent
attendance-contributed = A contribué
session-save = Enregistrer les présences
session-field-title = Titre
session-field-day = Date
session-field-from = Début
session-field-until = Fin
session-field-place = Lieu
session-field-join = Lien pour participer
session-create = Planifier la séance
join-full = Toutes les places sont prises. Vous pouvez rejoindre la liste d’attente ; un référent vous donnera une place dès qu’une sera libre.
join-others-wait = D’autres attendent une place avant vous. Vous pouvez rejoindre la liste d’attente ; un référent vous donnera une place quand ce sera votre tour.
join-as = Vous rejoignez la cohorte sous ce nom : { $name }.
join-wait = Rejoindre la liste d’attente
join-button = Rejoindre

queue-since = depuis { $day }
queue-unsaved-title = Votre réponse n’a pas été enregistrée
queue-unsaved-words = Cette preuve n’est plus à évaluer par vous : son auteur a peut-être quitté la cohorte pendant que votre page était ouverte. Voici ce que vous avez écrit, à copier où vous en avez besoin.
queue-unsaved-comment = Quelqu’un d’autre a répondu entre-temps. Voici ce que vous avez écrit ; copiez-le et, si vous le souhaitez, dites-le dans un commentaire.
queue-unsaved-there = Commenter là-bas
queue-version = Ceci est la version { $number }.
queue-side-by-side = Deux versions existent côte à côte ; vous voyez la version { $number }.
queue-rule = { $needed ->
    [0] Aucune preuve n’est exigée.
    [one] Une preuve acceptée est exigée ; acceptées avant celle-ci : { $accepted }.
   *[other] { $needed } preuves acceptées sont exigées ; acceptées avant celle-ci : { $accepted }.
}
queue-not-yet-below = Le niveau pourra être validé quand le niveau { $level } le sera.
queue-not-yet-foundation = Le niveau pourra être validé quand « { $competency } » le sera : elle vient d’abord dans ce référentiel.
queue-not-yet-pieces = { $count ->
    [one] Le niveau pourra être validé après une autre preuve acceptée.
   *[other] Le niveau pourra être validé après { $count } autres preuves acceptées.
}
queue-return-why = Dites ce qui manque, pour que l’apprenant sache quoi faire ensuite.
queue-decided-meanwhile = { $name } a pris une décision le { $when }, après que vous avez ouvert cette page. Voici la situation actuelle : regardez de nouveau, puis décidez.
queue-before = Ce qui a été dit auparavant
queue-again = de nouveau soumise
queue-other-returned = Renvoyée le { $day } par { $name } : { $reason }
queue-other-in-part = Acceptée en partie le { $day } par { $name } : { $reason }
queue-other-overturned = Après un recours, elle est à réexaminer.
queue-decide-one = Décidez pour au moins un niveau demandé, ou passez à la suivante.
done-decided = Vos décisions sont enregistrées.
done-decided-all = Vos décisions pour { $name } sont enregistrées.
done-decided-signed = C’est validé : { $name } a maintenant le niveau.
done-decided-half = Signé pour { $name }. Cela comptera quand une seconde personne, non impliquée, aura signé aussi.
done-decided-accepted = Acceptée. { $name } le saura ; le niveau n’est pas encore validé.
done-decided-in-part = Acceptée en partie. { $name } lira ce qui manque.
done-decided-returned = Renvoyée. { $name } lira vos mots et pourra l’envoyer de nouveau.
done-see-it = Voir
account-data = Vos données
account-data-words = Tout ce qui est conservé à votre sujet, dans un fichier : votre compte et vos rôles, ce qui a été dit de votre apprentissage et par qui, vos réflexions privées et vos brouillons, la liste de vos fichiers et des messages qui vous ont été envoyés.
account-data-button = Télécharger vos données
account-data-erase = La personne qui administre ce Stampbook peut effacer pour de bon ce que vous dites ici. Demandez-le-lui.
