### Ce qui est refusé : ce qui s'est passé et ce qu'il faut faire.

## Ce qui n'a pas marché, en un mot ou deux : le titre d'une page.

refused-title-unreadable = La demande est illisible
refused-title-not-signed-in = Vous n’êtes pas connecté
refused-title-not-allowed = Non autorisé
refused-title-not-found = Introuvable
refused-title-not-this-way = Pas de cette façon
refused-title-conflict = Conflit
refused-title-gone = N’existe plus
refused-title-too-large = Trop volumineux
refused-title-not-acceptable = Impossible tel quel
refused-title-too-many = Trop de tentatives
refused-title-not-now = Indisponible pour l’instant
refused-title-broken = Une erreur s’est produite
refused-title-not-possible = Impossible

## Ce qui n'existe pas.

refused-missing = Il n’existe pas ici { $thing }. Cela a peut-être été supprimé, ou le lien est erroné.
refused-thing-account = de tel compte
refused-thing-answer-to-this-revision = de telle réponse à cette version
refused-thing-appeal = de tel recours
refused-thing-attachment = de tel fichier joint
refused-thing-cohort = de telle cohorte
refused-thing-competency = de telle compétence
refused-thing-delegation = de tel remplacement
refused-thing-draft = de tel brouillon
refused-thing-evidence = de telle preuve
refused-thing-file = de tel fichier
refused-thing-framework = de tel référentiel
refused-thing-framework-of-this-cohort = de tel référentiel de cette cohorte
refused-thing-framework-of-yours = de tel référentiel pour vous
refused-thing-framework-version = de telle version du référentiel
refused-thing-invitation = de telle invitation
refused-thing-invitation-that-still-works = de telle invitation encore valable
refused-thing-kind-of-mail = de tel type d’e-mail
refused-thing-learner = de tel apprenant
refused-thing-mail = de tel e-mail
refused-thing-member = de tel membre
refused-thing-page = de telle page
refused-thing-passport = de tel passeport
refused-thing-person = de telle personne
refused-thing-portrait = de tel portrait
refused-thing-return-or-revocation = de tel renvoi ou retrait
refused-thing-return-to-object-to = de renvoi contre lequel former un recours
refused-thing-revision = de telle version
refused-thing-revision-to-build-on = de telle version sur laquelle s’appuyer
refused-thing-revocation-to-object-to = de retrait contre lequel former un recours
refused-thing-role = de tel rôle
refused-thing-session = de telle séance
refused-thing-sign-off = de telle validation
refused-thing-statement-to-erase = de telle déclaration à effacer
refused-thing-thing = de telle chose
refused-thing-thumbnail = de telle vignette
refused-thing-unit = de telle unité
refused-thing-version = de telle version
refused-thing-version-of-this-evidence = de telle version de cette preuve
refused-thing-version-of-this-framework = de telle version de ce référentiel
refused-thing-week = de telle semaine

## La demande elle-même.

refused-not-signed-in = Connectez-vous d’abord.
refused-fields = Certains champs demandent votre attention.
refused-too-many = Trop de tentatives. Attendez { $seconds ->
    [one] { $seconds } seconde
    [many] { $seconds } de secondes
   *[other] { $seconds } secondes
}, puis réessayez.
refused-internal = Une erreur s’est produite ici. Elle a été notée pour l’administrateur ; rien de ce que vous avez envoyé n’a été modifié.
refused-database-busy = La base de données est occupée. Rien n’a été modifié ; réessayez dans un instant.
refused-database-away = La base de données est injoignable pour l’instant. Rien n’a été modifié ; réessayez dans un instant.
refused-disk-full = Le disque du serveur est plein : rien n’a été enregistré. Prévenez l’administrateur ; dès qu’il y aura de la place, tout reprendra de soi-même.
refused-zero-byte-kept = Ce que vous avez envoyé ne peut pas être conservé : un texte contient un octet nul, qui n’est pas un caractère.
refused-zero-byte-address = L’adresse contient un octet nul (%00), qui n’est pas un caractère.
refused-zero-byte = { $place } contient un octet nul, qui n’est pas un caractère. Collez-le comme texte brut.
refused-zero-byte-place = Ce que vous avez envoyé
refused-body-too-large = La demande dépasse { $most } octets. Envoyez les fichiers en les téléversant.
refused-body-unlike-headers = La demande est illisible : son contenu n’est pas ce que disent ses en-têtes.
refused-body-broken-off = La demande est illisible : elle s’est interrompue en route, ou elle n’est pas compressée comme le dit son Content-Encoding. Envoyez-la de nouveau.
refused-no-such-part = Le fichier n’est pas aussi long.
refused-media-type = Le contenu arrive sous une forme qui n’est pas acceptée ici.
refused-not-possible = Ce n’est pas possible ici.
refused-form-unreadable = Le formulaire est illisible : { $problem }. Revenez en arrière et envoyez-le de nouveau.
refused-form-too-large = Les textes de ce formulaire dépassent ensemble { $bytes } octets, ou il compte plus de { $parts } parties. Joignez plutôt un fichier.
refused-form-too-many-files = { $most } fichiers au plus. Envoyez-en moins à la fois.
refused-form-from-elsewhere = Ce formulaire est trop ancien ou vient d’ailleurs. Rechargez la page et envoyez-le de nouveau.
refused-form-from-another-site = Ce formulaire vient d’un autre site. Ouvrez la page ici et envoyez-le de nouveau.
refused-form-lost-evidence = Le formulaire a perdu une preuve.
refused-form-lost-revision = Le formulaire a perdu sa version.
refused-form-lost-level = Le formulaire ne dit pas quel niveau. Ouvrez-le de nouveau.
refused-form-no-claim = « { $key } » ne désigne aucun niveau de compétence.
refused-query = L’adresse n’est pas correcte après le point d’interrogation : { $problem }.
refused-query-unheard = L’adresse n’est pas correcte après le point d’interrogation : rien n’est demandé ici par « { $name } ».
refused-csrf-header = Envoyez le jeton de la page dans l’en-tête X-CSRF-Token.
refused-role-needed = Il faut pour cela un rôle que vous n’avez pas. Demandez à un administrateur.
refused-call-underway = Le premier appel avec cet Idempotency-Key n’a pas encore reçu de réponse. Redemandez dans une seconde.
refused-cursor = Ce curseur ne vient pas d’ici : utilisez « next » tel que la réponse le donnait.
refused-log-size = Demandez une taille de { $least } à { $most }.
refused-id-taken = Cet identifiant désigne déjà autre chose. Rien n’a été modifié ; envoyez de nouveau avec un nouvel identifiant.
refused-day = « { $typed } » n’est pas un jour : écrivez-le comme 2026-02-28.
refused-language = « { $typed } » n’est pas parlé ici : choisissez parmi { $spoken }.
refused-language-asked = « { $typed } » n’est pas parlé ici : demandez l’une de ces langues : { $spoken }.
refused-sheet = « { $typed } » n’est pas un format de papier : demandez a4 ou letter.
refused-passport-day = Un passeport peut parler de n’importe quel jour jusqu’à aujourd’hui, { $today }.
refused-clock = C’est dans le futur. Vérifiez l’horloge de l’appareil.
refused-misplaced = Une déclaration de ce type n’a pas sa place ici.
refused-statement-too-large = Cela prend { $bytes } octets ; le maximum est { $most }.

## Textes de toutes sortes.

refused-name-agenda = L’ordre du jour
refused-name-appeal = Le recours
refused-name-comment = Le commentaire
refused-name-decision = La décision
refused-name-endorsement = L’appui
refused-name-link-to-join = Le lien pour participer
refused-name-name = Le nom
refused-name-note = La note
refused-name-part = Cette partie
refused-name-place = Le lieu
refused-name-private-reflection = La réflexion privée
refused-name-reason = Le motif
refused-name-text = Le texte
refused-name-title = Le titre
refused-name-unit = Le nom de l’unité

refused-text-missing = { $name } manque. Remplissez ce champ.
refused-text-unprintable = { $name } contient le caractère « { $character } » ({ $code }), et un passeport qui le porte ne pourrait pas être imprimé : aucune police d’ici ne possède ce caractère. Écrivez-le autrement.
refused-text-too-long = { $name } compte { $length ->
    [one] { $length } caractère
    [many] { $length } de caractères
   *[other] { $length } caractères
} ; le maximum est { $most }. Raccourcissez.
refused-text-too-long-attach = { $name } compte { $length ->
    [one] { $length } caractère
    [many] { $length } de caractères
   *[other] { $length } caractères
} ; le maximum est { $most }. Raccourcissez, ou joignez le texte comme fichier.
refused-text-not-one-line = { $name } contient un saut de ligne ou un caractère de contrôle. Écrivez sur une seule ligne.
refused-text-deceiving = { $name } contient un caractère invisible ({ $code }) qui le fait lire autrement qu’il n’est écrit. Saisissez-le de nouveau.
refused-text-zero-byte = { $name } contient un octet nul. Collez-le comme texte brut.
refused-text-all-too-long = Tous les textes ensemble prennent { $takes } Kio ; le maximum est { $most } Kio, et celui-ci est le plus long. Raccourcissez-le, ou joignez-le comme fichier.
refused-day-implausible = { $day } ne peut guère être voulu. Choisissez un jour des années 1970 à 2200.
refused-link = Un lien commence par https:// ou http://, n’a ni nom ni mot de passe devant un @, ni espaces ni caractères invisibles, et compte au plus { $most } octets.

## Preuves.

refused-evidence-untitled = Écrivez un titre ou une phrase, ou ajoutez une photo, pour pouvoir la retrouver.
refused-evidence-not-a-learner = Vous n’apprenez pas dans cette cohorte.
refused-evidence-in-the-future = Le jour où cela s’est passé est dans le futur.
refused-evidence-files-most = { $most ->
    [one] { $most } fichier au plus.
    [many] { $most } de fichiers au plus.
   *[other] { $most } fichiers au plus.
}
refused-evidence-links-most = { $most ->
    [one] { $most } lien au plus.
    [many] { $most } de liens au plus.
   *[other] { $most } liens au plus.
}
refused-evidence-claims-most = { $most ->
    [one] { $most } niveau demandé au plus.
    [many] { $most } de niveaux demandés au plus.
   *[other] { $most } niveaux demandés au plus.
}
refused-evidence-file-twice = Ce fichier est cité deux fois.
refused-evidence-file-not-there = L’un des fichiers n’est pas encore arrivé. Téléversez-le d’abord.
refused-evidence-file-hidden = Ce fichier a été masqué : « { $reason } » Laissez-le de côté, ou demandez à un gestionnaire.
refused-evidence-follows-unknown = La preuve à laquelle celle-ci fait suite n’est pas parmi les vôtres.
refused-evidence-follows-itself = La preuve à laquelle celle-ci fait suite est née d’elle. Choisissez-en une plus ancienne.
refused-evidence-based-on = Cette preuve a déjà été envoyée. Indiquez la version que la nouvelle remplace.
refused-evidence-no-claims = Choisissez au moins une compétence et un niveau que cela montre. D’ici là, cela reste un brouillon.
refused-evidence-claim-outside = L’une des compétences n’est pas dans le référentiel de cette cohorte. Choisissez dans sa liste.
refused-evidence-claim-twice = Ce niveau est demandé deux fois.
refused-evidence-no-cohort = Choisissez la cohorte dont le référent doit la regarder. Si vous n’en avez pas encore, rejoignez-en une d’abord par un lien ou un code : d’ici là, cela reste un brouillon.
refused-evidence-only-author-changes = Seul son auteur peut la modifier. Écrivez plutôt un commentaire.
refused-evidence-only-author-chooses = Seul son auteur peut choisir. Écrivez plutôt un commentaire.
refused-draft-revision-missing = Indiquez la version que vous avez modifiée, pour n’écraser les mots de personne.
refused-draft-saved-elsewhere = Ceci a été enregistré ailleurs depuis que vous l’avez ouvert. Les deux textes sont conservés : comparez, puis enregistrez de nouveau.
refused-draft-submitted-meanwhile = Ceci a été soumis depuis que vous l’avez ouvert. Comparez avec ce qui a été soumis ; si vous enregistrez de nouveau, vos mots commencent la version suivante.
refused-draft-saved-while-submitting = Ceci a été enregistré de nouveau pendant l’envoi. Regardez ce qu’il y a maintenant, puis soumettez.
refused-comment-empty = Le commentaire est vide.
refused-endorsed-already = Vous avez déjà apporté votre appui.
refused-only-those-who-see = Seuls l’apprenant, ses référents et les pairs nommés pour la cohorte peuvent le faire.
refused-only-the-learner = Seul l’apprenant peut le faire.
refused-file-only-hiders = Seuls l’apprenant, ses référents et les gestionnaires peuvent masquer un fichier.
refused-file-only-registrar = Seul un gestionnaire peut rendre un fichier de nouveau visible.
refused-file-hidden-already = Ce fichier est déjà masqué.
refused-file-in-sight = Ce fichier est visible.

## Évaluations et recours.

refused-own-work = Personne ne peut évaluer, appuyer ou valider son propre travail. Demandez à un autre référent de la cohorte.
refused-stale-revision = Une version plus récente a été envoyée depuis que vous avez ouvert ceci. Regardez la plus récente, puis décidez.
refused-decided-meanwhile = Quelqu’un d’autre y a répondu autrement depuis que vous l’avez ouvert. Regardez sa réponse, puis décidez.
refused-review-only-leads = Seul un référent de la cohorte de cet apprenant peut évaluer et valider.
refused-review-only-lead = Seul un référent de la cohorte de cet apprenant peut évaluer ceci.
refused-review-not-a-learner = Cette personne n’apprend pas dans cette cohorte actuellement.
refused-review-other-framework = Cette preuve relève d’un autre référentiel que celui de votre cohorte.
refused-review-no-claims = Répondez au moins pour un niveau.
refused-review-not-claimed = Cette version ne demande pas ce niveau.
refused-review-claim-twice = Ce niveau a deux réponses.
refused-review-no-comment = Dites ce qui manque, pour que l’apprenant sache quoi faire ensuite.
refused-review-signed-on = Le niveau { $level } a été validé sur cette preuve. Retirez d’abord la validation, puis répondez autrement.
refused-review-already = Il a déjà été répondu ainsi.
refused-for-lead = Indiquez le référent que vous remplacez, et personne si vous êtes vous-même référent.
refused-appeal-empty = Dites ce que vous contestez et pourquoi.
refused-appealed-already = Vous avez déjà formé un recours contre cela.
refused-appeal-only-learner = Seul l’apprenant peut demander un réexamen.
refused-appeal-only-registrar = Seul un gestionnaire peut trancher un recours.
refused-appeal-decided-already = Ce recours a déjà été tranché.
refused-appeal-involved = Le recours vise votre propre décision. Un autre gestionnaire tranche.

## Validations.

refused-level-missing = Le niveau { $above } ne peut pas être validé avant le niveau { $missing }. Validez d’abord le niveau { $missing }, ou reconnaissez des acquis antérieurs avec un motif.
refused-foundation-missing = « { $competency } » passe d’abord : ce référentiel en demande le niveau { $level } avant qu’une autre compétence monte plus haut.
refused-pieces-missing = Le niveau { $level } de « { $competency } » demande { $need ->
    [one] { $need } preuve acceptée
    [many] { $need } de preuves acceptées
   *[other] { $need } preuves acceptées
} ; citées : { $have }. Demandez d’autres preuves, ou acceptez ce qui attend ; ce qui est accepté en partie ne suffit pas.
refused-newer-pieces-missing = Le niveau { $level } de « { $competency } » demande { $need ->
    [one] { $need } preuve acceptée plus récente
    [many] { $need } de preuves acceptées plus récentes
   *[other] { $need } preuves acceptées plus récentes
} que la dernière validation ; citées : { $have }. Demandez d’autres preuves, ou acceptez ce qui attend ; ce qui est accepté en partie ne suffit pas.
refused-cycles-missing = Le niveau { $level } de « { $competency } » demande { $need ->
    [one] { $need } preuve acceptée
    [many] { $need } de preuves acceptées
   *[other] { $need } preuves acceptées
} avec un cycle d’apprentissage complet ; citées : { $have }. Demandez d’autres preuves, ou acceptez ce qui attend ; ce qui est accepté en partie ne suffit pas.
refused-sign-only-live-lead = Seul peut le valider un référent d’une cohorte en cours où cette personne apprend et dont le référentiel comprend cette compétence.
refused-sign-only-lead = Seul un référent de la cohorte de cet apprenant peut valider. Un gestionnaire peut reconnaître des acquis antérieurs avec un motif.
refused-sign-together-only-lead = Seul un référent d’une cohorte en cours valide pour ses membres.
refused-sign-together-choose = Choisissez une compétence et un niveau sur la page de la séance.
refused-sign-together-people = Nommez entre 1 et { $most } personnes.
refused-sign-other-version = La cohorte travaille avec une autre version du référentiel.
refused-sign-descriptor = Le descripteur n’est pas celui de cette version du référentiel.
refused-sign-who = C’est le référentiel qui dit qui valide.
refused-sign-how-long = C’est le référentiel qui dit combien de temps vaut une validation.
refused-signed-already = Ce niveau est déjà validé.
refused-signed-half = Ce niveau est validé et attend sa seconde signature.
refused-sign-suspended = La validation de ce niveau est suspendue. Un gestionnaire doit d’abord trancher.
refused-sign-evidence-twice = La même preuve est citée deux fois.
refused-sign-evidence-not-claiming = Cette preuve ne demande pas le niveau qui est validé.
refused-sign-evidence-waiting = Cette preuve n’est pas encore acceptée. Évaluez-la d’abord.
refused-sign-evidence-returned = Cette preuve a été renvoyée. Acceptez-la d’abord dans une évaluation à part, ou validez sans elle.
refused-second-only = Seul un référent d’une cohorte en cours de cet apprenant ou un gestionnaire peut contresigner.
refused-second-not-waiting = Cette validation n’attend pas de seconde signature.
refused-second-involved = La personne qui contresigne ne doit avoir ni évalué ni validé ceci elle-même.
refused-revoke-only = Seuls le signataire, un référent d’une cohorte en cours de cet apprenant ou un gestionnaire peuvent retirer une validation.
refused-revoked-already = Cette validation a déjà été retirée.
refused-dispute-only-signer = Seule la personne nommée comme signataire peut dire que ce n’était pas elle.
refused-dispute-already = Cette validation est déjà suspendue ou retirée.
refused-dispute-only-registrar = Seul un gestionnaire non impliqué peut régler cela.
refused-dispute-none = Cette validation n’est pas suspendue.

## Cohortes.

refused-cohort-end = La cohorte finirait avant de commencer. Choisissez une fin plus tardive.
refused-cohort-places = Une cohorte compte entre 1 et 1000 places.
refused-cohort-grace = Le délai supplémentaire est de 366 jours au plus.
refused-cohort-framework-unknown = Ce référentiel n’existe pas. Importez-le d’abord.
refused-cohort-version-unknown = Cette version du référentiel n’existe pas. Choisissez-en une qui est publiée.
refused-cohort-version-earlier = La cohorte est déjà à la version { $version }. Choisissez celle-ci ou une plus récente.
refused-cohort-framework-stays = Une cohorte garde son référentiel. Pour un autre, ouvrez une autre cohorte.
refused-cohort-only-openers = Seuls les référents, les gestionnaires et les administrateurs peuvent ouvrir une cohorte.
refused-cohort-only-keepers = Seuls les référents de la cohorte, les gestionnaires et les administrateurs peuvent la modifier.
refused-cohort-only-inviters = Seuls les référents de la cohorte, les gestionnaires et les administrateurs peuvent inviter.
refused-cohort-only-leads-see = Seuls ses référents voient les progrès de toute la cohorte.
refused-cohort-open-already = Cette cohorte est déjà ouverte.
refused-cohort-open = Cette cohorte est ouverte.
refused-cohort-closed = « { $title } » est clôturée et son dossier est figé. Rouvrez d’abord la cohorte.
refused-cohort-closed-ask = « { $title } » est clôturée et son dossier est figé. Un référent peut rouvrir la cohorte.
refused-cohort-closed-invite = « { $title } » est clôturée. Rouvrez d’abord la cohorte.
refused-cohort-starts-on = « { $title } » commence le { $day }.
refused-cohort-ended-on = « { $title } » s’est terminée le { $day }.
refused-cohort-over = « { $title } » s’est terminée le { $day } et son délai supplémentaire est passé.
refused-cohort-nothing-changes = Rien ne changerait. Indiquez au moins un champ.
refused-cohort-places-taken = { $learners ->
    [one] { $learners } apprenant a déjà une place.
    [many] { $learners } d’apprenants ont déjà une place.
   *[other] { $learners } apprenants ont déjà une place.
}
refused-cohort-targets-version = Indiquez la version du référentiel des niveaux cibles.
refused-cohort-targets = Un niveau cible vaut pour une compétence de la version du référentiel de la cohorte.
refused-cohort-leads-number = Une cohorte a un ou deux référents. Nommez-les.

## Membres, invitations et remplacements.

refused-member-only-invited = Seule la personne invitée peut accepter une invitation.
refused-member-you-already = Vous êtes déjà dans cette cohorte.
refused-member-already = Cette personne est déjà dans la cohorte.
refused-member-leads-wait = Les référents n’attendent pas de place.
refused-member-two-leads = Une cohorte a un ou deux référents. L’un d’eux doit d’abord partir.
refused-member-learner-leads = Une personne qui apprend dans cette cohorte ne peut pas en être le référent.
refused-member-lead-learns = Un référent de cette cohorte ne peut pas y apprendre : personne ne signe pour soi-même.
refused-member-no-place = { $places ->
    [one] La place est prise ({ $places }). Attendez qu’elle se libère, ou ajoutez des places.
    [many] Les { $places } de places sont prises. Attendez qu’une se libère, ou ajoutez des places.
   *[other] Les { $places } places sont prises. Attendez qu’une se libère, ou ajoutez des places.
}
refused-member-stands-in = Cette personne remplace un référent de la cohorte jusqu’au { $until }. Mettez-y d’abord fin : personne ne signe pour soi-même.
refused-member-last-lead = Une cohorte a besoin d’un référent. Ajoutez-en d’abord un autre.
refused-invitation-people = Une invitation vaut pour 1 à 1000 personnes.
refused-invitation-days = Une invitation vaut de 1 à 366 jours.
refused-delegation-ended = C’est déjà terminé.
refused-delegation-only-lead = Seul un référent de cette cohorte peut être remplacé.
refused-delegation-only-open = Seul un référent d’une cohorte ouverte peut être remplacé.
refused-delegation-learner = Une personne qui apprend dans cette cohorte ne peut pas remplacer son référent.
refused-delegation-self = Personne ne se remplace soi-même. Choisissez quelqu’un d’autre.
refused-delegation-until = Le dernier jour viendrait avant le premier.

## Séances.

refused-session-cancelled-already = Cette séance est déjà annulée.
refused-session-cancelled = Cette séance est annulée.
refused-session-cancelled-plan = Cette séance est annulée. Prévoyez-en plutôt une nouvelle.
refused-session-took-place = Les présences ont été relevées, donc cette séance a bien eu lieu.
refused-session-to-come = Cette séance est encore à venir.
refused-session-not-a-member = Quelqu’un de cette liste n’est pas dans la cohorte.
refused-session-twice = Cette personne figure deux fois dans la liste. N’en gardez qu’une.
refused-session-contributed = Qui n’était pas là n’a pas contribué. Notez la personne comme présente, ou retirez cela.
refused-session-join = Écrivez le lien pour participer comme https://meet.example.org/ward-4.
refused-session-minutes = Une séance dure entre 5 minutes et 24 heures.
refused-session-zone = Ce fuseau horaire n’existe pas. Écrivez-le comme Europe/Berlin.
refused-session-far = La cohorte va du { $first } au { $last }, et { $day } en est éloigné de plus d’un an. Corrigez le jour.
refused-session-other-id = L’adresse désigne une autre séance. Laissez l’identifiant de côté.

## Personnes, unités et rôles.

refused-person-only-keepers = Seul un administrateur ou un gestionnaire peut modifier l’annuaire.
refused-person-only-registrar = Seul un gestionnaire ou un administrateur peut modifier des personnes.
refused-person-only-leads-see = Seuls les référents, les gestionnaires et les administrateurs voient qui est ici.
refused-person-already = Cette personne est déjà dans l’annuaire.
refused-person-unknown = Personne ici n’a cet identifiant. La personne a peut-être été supprimée.
refused-person-closed = Le compte de cette personne est fermé, elle ne pourrait donc pas se connecter pour le faire. Rouvrez d’abord le compte, ou choisissez quelqu’un d’autre.
refused-person-admin-account = Seul un administrateur peut fermer le compte d’un administrateur.
refused-person-keeper-address = Seul un administrateur peut modifier l’adresse d’un administrateur ou d’un gestionnaire : qui a l’adresse peut prendre sa place.
refused-person-own-account = Vous ne pouvez pas fermer votre propre compte. Demandez à un autre administrateur.
refused-person-no-account = Cette personne n’a pas de compte ouvert. Donnez-lui d’abord une adresse e-mail.
refused-person-scope = Écrivez organisation, unit/ID ou cohort/ID.
refused-email-missing = L’adresse e-mail manque.
refused-email-wrong = Ce n’est pas une adresse e-mail comme name@example.org. Corrigez-la.
refused-email-taken = Quelqu’un avec cette adresse e-mail est déjà ici. Cherchez cette personne, ou prenez une autre adresse.
refused-unit-already = Cette unité existe déjà.
refused-unit-in-itself = Une unité ne peut faire partie ni d’elle-même ni d’une unité qui en fait partie. Choisissez-en une autre.
refused-unit-unknown = Cette unité n’existe pas. Choisissez-en une dans la liste, ou aucune.
refused-unit-unknown-choose = Cette unité n’existe pas. Choisissez-en une qui existe.
refused-unit-none = Cette unité n’existe pas.
refused-role-cohort-unknown = Cette cohorte n’existe pas. Choisissez-en une qui existe.
refused-role-whole = Les administrateurs et les gestionnaires s’occupent de toute l’organisation. Donnez le rôle pour toute l’organisation, ou pas du tout.
refused-role-in-cohort = Qui est référent ou apprend dans une cohorte se dit dans la cohorte même : ajoutez-y la personne. Ce rôle ne se donne que pour toute l’organisation.
refused-role-peer = Les pairs sont nommés pour une cohorte ou pour toute l’organisation. Choisissez l’une des deux.
refused-role-only-admin-grants = Seul un administrateur peut donner des rôles.
refused-role-only-admin-ends = Seul un administrateur peut mettre fin à des rôles.
refused-role-end = Le rôle finirait avant de commencer. Choisissez un dernier jour plus tardif.
refused-role-already = Cette personne a déjà ce rôle.
refused-role-ended-already = Ce rôle est déjà terminé.
refused-role-last-administrator = C’est le dernier administrateur. Donnez d’abord le rôle à quelqu’un d’autre.
refused-role-last-who-signs-in = C’est le dernier administrateur qui peut se connecter. Donnez d’abord le rôle à quelqu’un d’autre.
refused-only-sponsors = Cette page est pour les sponsors.
refused-only-peers = Ceci est pour les personnes nommées comme pairs.
refused-sign-in-wrong = Cette adresse e-mail et ce mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un lien par e-mail.
refused-first-code = Ce n’est pas le code. Il s’affiche là où Stampbook a été démarré, et ne vaut qu’une fois.

## Mots de passe.

refused-password-short = Utilisez au moins { $least } caractères. Une phrase se retient facilement et se devine difficilement.
refused-password-long = Utilisez au plus { $most } caractères.
refused-password-own = Choisissez autre chose que votre nom ou votre adresse e-mail : ce sont les premiers essais.
refused-password-guessed = Ce mot de passe est sur toutes les listes de mots de passe à essayer. Choisissez-en un autre.
refused-password-busy = Trop de personnes se connectent en ce moment. Réessayez dans un instant.

## Effacement.

refused-erase-only-admin = Seul un administrateur peut effacer ce qui a été dit.
refused-erase-nothing = Indiquez au moins une déclaration à effacer.
refused-erase-either = Indiquez soit des déclarations dans facts, soit quelqu’un dans person_id.
refused-erase-erasure = Un effacement ne peut pas être effacé : c’est lui qui montre que le vide dans le registre est voulu.
refused-erase-end = Ceci a mis fin à quelque chose qui, sans cela, vaudrait de nouveau. Effacez aussi ce à quoi cela a mis fin.
refused-erase-version = La version { $version } de ce référentiel est utilisée : des éléments reposent sur elle ({ $counted }) et tout le monde les perdrait. Publiez plutôt une nouvelle version.
refused-erase-cohort = La cohorte « { $title } » est utilisée : des éléments reposent sur elle ({ $counted }). Clôturez plutôt la cohorte.
refused-resting-sign-offs = { $count ->
    [one] { $count } validation
    [many] { $count } de validations
   *[other] { $count } validations
}
refused-resting-evidence = { $count ->
    [one] { $count } preuve
    [many] { $count } de preuves
   *[other] { $count } preuves
}
refused-resting-cohorts = { $count ->
    [one] { $count } cohorte
    [many] { $count } de cohortes
   *[other] { $count } cohortes
}
refused-resting-places = { $count ->
    [one] { $count } place d’apprenant
    [many] { $count } de places d’apprenants
   *[other] { $count } places d’apprenants
}

## Référentiels.

refused-framework-only-keepers = Seul un administrateur ou un gestionnaire peut publier des référentiels.
refused-framework-id = L’identifiant du référentiel ne correspond pas à sa place.
refused-framework-next-version = La prochaine version de ce référentiel est la { $next }. Quelqu’un a peut-être publié entre-temps : regardez de nouveau.
refused-framework-draft-overtaken = Entre-temps, quelqu’un a enregistré, publié ou jeté ce brouillon. Regardez-le de nouveau, puis publiez.
refused-framework-draft-saved = La révision { $revision } de ce brouillon a été enregistrée entre-temps. Reprenez ce qu’elle dit, puis enregistrez de nouveau.
refused-framework-draft-large = Le brouillon compte { $bytes } octets, plus que les { $most } qu’un référentiel peut avoir. Raccourcissez ses textes ou divisez-le.
refused-framework-shorten = Raccourcissez à { $most } caractères.
refused-framework-of-version = Indiquez aussi le référentiel dont ceci est une version.
refused-framework-files-large = Les fichiers dépassent ensemble { $most } octets, le maximum qui est lu. Envoyez le référentiel seul, ou divisez-le.
refused-framework-as = Écrivez new ou next.

## E-mails.

refused-mail-always = Cet e-mail protège un compte ou une signature et part toujours.
refused-mail-sent-already = Cet e-mail est déjà envoyé.
refused-mail-being-sent = Cet e-mail est en cours d’envoi. Regardez de nouveau dans quelques minutes.

## Fichiers.

refused-photo-large = Une photo compte au plus { $most } octets.
refused-portrait = cette photo ne convient pas comme portrait : { $problem }
refused-photo-unread = La photo est illisible : { $problem }. Envoyez-la de nouveau.
refused-file-empty = Le fichier est vide.
refused-file-too-large = Le fichier compte { $size } octets ; le maximum pour les { $kinds } est de { $limit } octets ({ $about }). { $advice }
refused-file-kinds-photo = photos
refused-file-kinds-document = documents PDF
refused-file-kinds-audio = enregistrements sonores
refused-file-kinds-video = vidéos
refused-file-kinds-text = fichiers texte
refused-file-smaller-photo = Envoyez une copie plus petite.
refused-file-smaller-document = Divisez-le, ou enregistrez-le avec des images plus petites.
refused-file-smaller-recording = Extrayez la partie qui montre le travail, ou donnez son adresse comme lien.
refused-file-smaller-text = Divisez-le, ou enregistrez-le en PDF.
refused-photo-pixels = La photo mesure { $width } × { $height } pixels ; le maximum accepté est de { $side } par côté et de { $millions } millions en tout. Envoyez une copie plus petite.
refused-file-svg = C’est un dessin SVG. Un SVG peut contenir des programmes et n’est pas accepté : enregistrez-le en PNG.
refused-file-svg-script = C’est un dessin SVG avec un script à l’intérieur. Un SVG peut contenir des programmes et n’est pas accepté : enregistrez-le en PNG.
refused-file-web-page = C’est une page web. Les pages web peuvent contenir des programmes et ne sont pas acceptées : imprimez-la en PDF, ou donnez son adresse comme lien.
refused-file-program = C’est un programme ({ $what }). Les programmes ne sont pas acceptés ; montrez ce qu’il fait par une photo, un PDF ou une courte vidéo.
refused-file-archive = C’est une archive ({ $what }). Les archives ne sont ni ouvertes ni conservées : ajoutez un à un les fichiers qu’elle contient.
refused-file-office = C’est { $what }. Enregistrez-le en PDF et ajoutez le PDF : il a partout le même aspect et ne contient pas de macros.
refused-photo-format = C’est une image { $what }, que tous les navigateurs n’affichent pas. Enregistrez-la en JPEG ou PNG. (Sur un téléphone : réglages de l’appareil photo, « Le plus compatible ».)
refused-recording-format = C’est un enregistrement { $what }, que tous les navigateurs ne lisent pas. Enregistrez le son en MP3 ou M4A, la vidéo en MP4.
refused-video-telemetry = Cette vidéo contient le journal des lieux de sa caméra ({ $what }). Exportez-la une fois depuis un logiciel de montage, qui laisse ce journal de côté, et ajoutez le résultat.
refused-file-encoding = Cela ressemble à du texte, mais pas en UTF-8 (l’octet { $at } ne convient pas). Enregistrez de nouveau avec l’encodage UTF-8.
refused-file-damaged = Le fichier commence comme { $what } mais il est endommagé ou tronqué : { $detail }. Ouvrez-le là d’où il vient et enregistrez-le de nouveau.
refused-damage-cut = il s’arrête au milieu
refused-damage-scans = ses passes d’image n’ont pas de sens
refused-damage-size = il n’indique pas de taille
refused-damage-no-picture = il ne contient pas d’image
refused-damage-unfinished = l’enregistrement n’a pas été terminé (il n’a pas d’index)
refused-damage-index = son index n’a pas de sens
refused-file-unreadable = Le fichier est illisible. Ouvrez-le là d’où il vient, enregistrez-le de nouveau et ajoutez le nouveau.
refused-file-unknown = Ce type de fichier n’est pas accepté. Les photos (JPEG, PNG, WebP), les PDF, le son (MP3, M4A, OGG, WAV), les courtes vidéos (MP4, MOV, WebM) et le texte brut le sont.
refused-file-hash = Le fichier arrivé n’est pas celui qui était annoncé : son empreinte diffère. Envoyez-le de nouveau.
refused-file-named = { $file } : { $why }

refused-kind-jpeg = une photo JPEG
refused-kind-png = une image PNG
refused-kind-webp = une image WebP
refused-kind-pdf = un document PDF
refused-kind-mp3 = un enregistrement MP3
refused-kind-m4a = un enregistrement M4A
refused-kind-ogg = un enregistrement Ogg
refused-kind-wav = un enregistrement WAV
refused-kind-webm-audio = un enregistrement WebM
refused-kind-mp4 = une vidéo MP4
refused-kind-mov = une vidéo QuickTime
refused-kind-webm = une vidéo WebM
refused-kind-text = un texte
refused-kind-markdown = un texte Markdown
refused-kind-office-text = un document de traitement de texte
refused-kind-spreadsheet = une feuille de calcul
refused-kind-presentation = une présentation
refused-kind-office = un document de suite bureautique
refused-kind-rich-text = un document RTF
refused-kind-postscript = un document PostScript
refused-kind-book = un livre numérique
refused-program-script = un script
refused-program-windows = pour Windows
refused-program-linux = pour Linux
refused-program-macos = pour macOS
refused-program-android = pour Android
refused-program-machine-code = code machine
refused-program-extension = une extension de navigateur
refused-program-package = un paquet
refused-program-java-or-android = Java ou Android

## Téléversements.

refused-upload-version = Envoyez `Tus-Resumable: 1.0.0` : c’est la version du protocole parlée ici.
refused-upload-header = L’en-tête { $name } n’est pas correct : { $problem }.
refused-upload-content-type = Envoyez les octets avec `Content-Type: application/offset+octet-stream`.
refused-upload-unknown = Ce téléversement n’existe pas. Recommencez.
refused-upload-expired = Ce téléversement a commencé il y a plus de 72 heures et a été oublié. Recommencez.
refused-upload-offset = { $arrived } octets sont arrivés : les suivants doivent commencer là et non à { $got }.
refused-upload-too-large = C’est trop d’octets : { $limit } au plus sont acceptés ici.
refused-upload-no-room = Vos fichiers prennent toute la place donnée à une personne ; il reste { $left } octets. Les fichiers qui ne sont joints à rien sont supprimés au bout d’un moment ; pour en avoir plus, demandez à l’exploitant.
refused-upload-busy = Plusieurs de vos téléversements sont en cours. Attendez que l’un d’eux soit terminé, puis continuez.
refused-upload-checksum = La somme de contrôle ne correspond pas aux octets arrivés. Envoyez-les de nouveau.
refused-upload-pieces = Le fichier arrive en trop de morceaux. Envoyez au moins 64 Kio à la fois.
refused-upload-cut-off = La connexion s’est interrompue trop tôt ; { $arrived } octets sont arrivés. Reprenez à partir de là.
refused-upload-incomplete = { $arrived } octets sur { $length } sont arrivés. Envoyez d’abord le reste.
refused-upload-disk-full = Le disque où sont gardés les fichiers est plein. Rien de ce qui était enregistré n’est perdu ; prévenez l’administrateur.
refused-upload-away = Les fichiers sont inaccessibles pour l’instant. Ce qui est arrivé est conservé ; reprenez dans un instant.

## Ce qui empêche de publier un référentiel ; sans point final.

refused-part-framework-title = titre du référentiel
refused-part-framework-description = description du référentiel
refused-part-source-address = adresse de la source
refused-part-source-creator = auteur de la source
refused-part-source-licence = licence de la source
refused-part-level-name = nom du niveau { $level }
refused-part-competency-number = compétence { $number }
refused-part-competency = compétence « { $code } »
refused-part-level = { $of }, niveau { $level }
refused-part-link = { $of }, lien { $number }
refused-part-heading = { $of }, intitulé { $number }
refused-part-code = { $of }, code
refused-part-title = { $of }, titre
refused-part-description = { $of }, description
refused-part-descriptor = { $of }, descripteur
refused-part-learning = { $of }, texte sur l’apprentissage
refused-part-practice = { $of }, texte sur la pratique
refused-part-assessment = { $of }, texte sur l’évaluation
refused-part-kind = { $of }, type
refused-part-identifier = { $of }, identifiant
refused-part-address = { $of }, adresse

refused-part-empty = { $what } : c’est vide ; écrivez quelque chose
refused-part-spaces = { $what } : il y a des espaces autour ; retirez-les
refused-part-lines = { $what } : il y a un saut de ligne ou un caractère de contrôle ; écrivez sur une seule ligne
refused-part-long = { $what } : { $length } caractères ; raccourcissez à { $most }
refused-part-large = { $what } : { $bytes } octets ; raccourcissez à { $most }, ou renvoyez au reste par un lien
refused-part-nul = { $what } : il y a un caractère NUL, que les bases de données refusent ; retirez-le
refused-framework-language = « { $typed } » n’est pas un code de langue : écrivez-en un comme « en », « de-AT » ou « zh-Hant », ou n’en mettez pas
refused-framework-source = la source ne dit rien : indiquez son adresse, son auteur ou sa licence, ou retirez-la
refused-framework-level-names = les niveaux { $first } et { $second } s’appellent tous deux « { $name } » : donnez à chacun son nom
refused-framework-nothing-above = il n’y a rien au-dessus du niveau 3, il ne peut donc pas être demandé d’abord : mettez 1 ou 2, ou retirez la règle
refused-framework-no-foundation = la règle a besoin d’une compétence fondamentale : marquez-en une comme fondamentale, ou retirez la règle
refused-framework-no-competency = le référentiel n’a aucune compétence : ajoutez-en au moins une
refused-framework-competencies = { $count } compétences, c’est plus que les { $most } qu’un référentiel peut contenir : divisez-le
refused-framework-code-shared = les compétences { $first } et { $second } (« { $one } », « { $other } ») ont le même code « { $code } » : donnez à chacune le sien
refused-framework-id-shared = les compétences « { $one } » et « { $other } » ont le même identifiant { $id } : supprimez l’une d’elles, ou retirez son identifiant pour qu’elle en reçoive un nouveau
refused-framework-headings = { $what } : { $count } intitulés au-dessus ; utilisez-en au plus { $most }
refused-framework-links = { $what } : { $count } liens ; gardez-en au plus { $most }
refused-framework-cycles = { $what } : { $cycles } cycles d’apprentissage complets sont demandés parmi { $pieces } preuves ; demandez au moins autant de preuves que de cycles
refused-framework-no-months = { $what } : une validation vaudrait 0 mois ; mettez au moins 1, ou laissez vide pour qu’elle n’expire pas
refused-framework-months = { $what } : une validation vaudrait { $months } mois ; mettez au plus { $most }, ou laissez vide pour qu’elle n’expire pas
refused-framework-link-kind = { $what } : le type « { $kind } » est inconnu ; utilisez l’un de { $kinds }, ou l’un des vôtres qui commence par « ext: »
refused-framework-link-nowhere = { $what } : il ne mène nulle part ; donnez-lui un identifiant ou une adresse
refused-framework-large = le référentiel compte { $bytes } octets, plus que les { $most } qu’il peut avoir : raccourcissez ses textes ou divisez-le
refused-framework-draft-behind = la version { $version } a été publiée après le début de ce brouillon : regardez ce qui diffère, puis dites que le brouillon suit la version { $version }
refused-framework-stranger = « { $title } » a l’identifiant de « { $here } », qui est déjà ici, et rien d’autre en commun avec lui : dites si c’est un autre référentiel ou la prochaine version de celui-là

## Ce qu'une nouvelle version dit des compétences de la précédente.

refused-crossing-first = c’est la première version, rien n’est donc devenu autre chose : retirez la correspondance
refused-crossing-twice = { $name } est citée deux fois : citez-la une fois
refused-crossing-both = { $name } est citée par les correspondances { $first } et { $second } : gardez l’une d’elles
refused-crossing-no-earlier = la version précédente n’a pas de compétence { $id } : citez l’une des siennes
refused-crossing-no-later = la nouvelle version n’a pas de compétence { $id } : ajoutez-la, ou citez-en une qui y est
refused-crossing-gone = « { $title } » ({ $code }) n’est pas dans la nouvelle version et aucune correspondance ne dit ce qu’elle est devenue : faites-la devenir une autre, fusionner ou disparaître
refused-crossing-circle = { $names } deviennent l’une l’autre en cercle : retirez l’une de ces correspondances
refused-crossing-nothing = { $name } ne devient rien : citez ce qu’elle devient, ou faites-la disparaître
refused-crossing-into-twice = une compétence est citée deux fois : citez-la une fois
refused-crossing-needless = { $name } garde son identifiant et n’a pas besoin de correspondance : retirez-la
refused-crossing-still-there = { $name } est encore dans la nouvelle version : citez-la parmi ce qu’elle devient, ou retirez-la de là
refused-crossing-merge-of-one = une fusion demande au moins deux compétences : s’il n’y en a qu’une, faites-la devenir l’autre
refused-crossing-merged-there = { $name } est fusionnée et encore dans la nouvelle version : retirez-la de là, ou de la fusion
refused-crossing-retired-there = { $name } disparaît et est encore dans la nouvelle version : retirez-la de là, ou retirez cette correspondance
