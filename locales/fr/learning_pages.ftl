# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] Le niveau pourra être validé après une autre preuve acceptée, avec un cycle d’apprentissage complet.
   *[other] Le niveau pourra être validé après { $count } autres preuves acceptées, dont { $cycles } avec un cycle d’apprentissage complet.
}
ready-rule = { $needed ->
    [0] Aucune preuve n’est exigée.
    [one] Une preuve acceptée est exigée ; acceptées à ce jour : { $accepted }.
   *[other] { $needed } preuves acceptées sont exigées ; acceptées à ce jour : { $accepted }.
}
ready-rule-cycles = { $count ->
    [one] L’une d’elles doit comporter un cycle d’apprentissage complet.
   *[other] { $count } d’entre elles doivent comporter un cycle d’apprentissage complet.
}
ready-rule-renewal = { $needed ->
    [0] Le renouvellement n’exige aucune nouvelle preuve.
    [one] Le renouvellement exige une preuve acceptée plus récente que la dernière signature.
   *[other] Le renouvellement exige { $needed } preuves acceptées plus récentes que la dernière signature.
}

# Signing from a passport

signing-framework = { $title }, version { $version }
signing-evidence-hint = Ce qui est encore en attente et coché est accepté par votre signature.
signing-registrar = Vous n’êtes pas référent de la cohorte de cet apprenant. En tant que gestionnaire, vous pouvez reconnaître des acquis antérieurs en indiquant votre motif.
signing-renews = Ce niveau est validé, valable jusqu’au { $day }. Le valider de nouveau le renouvelle : le nouveau tampon s’ajoute, l’ancien reste au registre.
signing-signed = Ce niveau est déjà validé, depuis le { $day }, sans échéance. Il n’y a pas à le valider de nouveau.
signing-on-hold = Ce niveau a été validé le { $day } et reste suspendu jusqu’à la décision d’un gestionnaire.
signing-half = Ce niveau a été validé le { $day } et attend une seconde signature.
signing-expired = Ce niveau avait été validé et a expiré le { $day }. Le valider de nouveau le renouvelle : l’ancien tampon reste au registre.
signing-revoked = Ce niveau avait été validé, puis retiré le { $day } : { $reason }
done-signed = C’est validé. Vous recevrez un reçu par e-mail.
done-signed-first = C’est signé. Cela comptera quand une seconde personne aura signé aussi.

# Passport

passport-sign = Valider le niveau { $level }
passport-recognise = Reconnaître des acquis antérieurs
passport-assess = Comment vous vous situez
passport-json = Données (JSON)
passport-as-of-wrong = Choisissez une date jusqu’à aujourd’hui, par exemple { $day }.
passport-empty-other-title = Pas encore de tampons
passport-empty-other-words = Quand { $name } aura rejoint une cohorte, les compétences à acquérir apparaîtront ici, chacune avec la place de trois tampons.
next-returned = « { $title } » vous revient : { $comment }
next-returned-plain = « { $title } » vous revient.
next-returned-button = La modifier
next-in-part = « { $title } » a été acceptée en partie. Ce qui manque : { $comment }
next-renew = { $competency }, niveau { $level } : valable jusqu’au { $day }. Ajoutez une preuve plus récente pour permettre le renouvellement.
next-draft = Votre brouillon « { $title } » n’est pas encore soumis.
next-draft-button = Continuer
next-pieces = { $pieces ->
    [one] { $competency }, niveau { $level } : encore une preuve acceptée.
   *[other] { $competency }, niveau { $level } : encore { $pieces } preuves acceptées.
}
next-cycles = { $pieces ->
    [one] { $competency }, niveau { $level } : encore une preuve acceptée, avec un cycle d’apprentissage complet.
   *[other] { $competency }, niveau { $level } : encore { $pieces } preuves acceptées, dont { $cycles } avec un cycle d’apprentissage complet.
}
next-ready = { $competency }, niveau { $level } : tout ce qui est exigé est accepté. Demandez à votre référent de le valider.
next-waits = { $competency }, niveau { $level } : en attente de votre référent. Rien à faire pour l’instant.
next-done = Vous avez tous les niveaux que vise « { $cohort } ».

# Drafts that were begun and not submitted

unfinished-title = { $count ->
    [one] Vous avez un brouillon à terminer :
   *[other] Vous avez des brouillons à terminer :
}
unfinished-go-on = Continuer « { $title } »
unfinished-saved = enregistré le
unfinished-waits = Un texte plus récent attend dans ce navigateur
unfinished-all = Tous vos brouillons

# Queue

queue-jump = Aller à la décision
queue-chain-steps = { $count ->
    [one] { $count } preuve
   *[other] { $count } preuves
}
queue-part = Accepter en partie
slot-and-waiting = { $said } ; nouvelle preuve en attente d’évaluation
slot-and-returned = { $said } ; nouvelle preuve à reprendre
slot-in-part = Acceptée en partie
queue-part-hint = Une partie y est, mais cela ne suffit pas pour le niveau. Dites ce qui manque.

# Appeals

appeal-about-signoff = { $competency }, niveau { $level }
appeal-claim = { $competency }, niveau { $level }
appeal-decided-by = Ce qu’a décidé { $name }
appeal-made = { $name } voit cela autrement et a demandé un réexamen
appeal-upheld-by = { $name } a donné raison à l’apprenant
appeal-rejected-by = { $name } a maintenu la décision
appeal-upheld = { $name } a décidé le { $day } : à évaluer de nouveau
appeal-undone = { $name } a décidé le { $day } : le niveau compte de nouveau
appeal-undo = Le niveau compte de nouveau
appeal-rejected = { $name } a décidé le { $day } : la décision est maintenue
appeal-open = Lire les deux points de vue
appeal-yours = Vous avez pris cette décision. Un autre gestionnaire l’examine.
appeal-choose = Choisissez la suite à donner.
done-appealed = Votre recours est transmis à un gestionnaire. Vous recevrez un e-mail quand la décision sera prise.
done-appeal-decided = Votre décision est enregistrée. L’apprenant reçoit un e-mail.

# Evidence

evidence-read-version = Version { $number }
evidence-former = Ceci est la version { $number } sur { $all }, telle qu’elle a été soumise.
evidence-version-of = Ceci est la version { $number } sur { $all } ; les précédentes sont conservées ci-dessous.
evidence-beside = Niveaux demandés et historique
signoff-stamp = Tampon
evidence-newest = Voir la plus récente
evidence-for-lead = { $name } pour { $lead }
evidence-left-closed = « { $cohort } » a été clôturée le { $day }, avant que quelqu’un réponde à cette preuve. Elle reste telle que vous l’avez envoyée, et attendra de nouveau ses référents si la cohorte est rouverte. Si vous apprenez maintenant dans une autre cohorte, vous pouvez la modifier et l’envoyer là.
evidence-left-over = Le délai après la fin de « { $cohort } », pendant lequel ses référents pouvaient répondre, a pris fin le { $day }. La preuve reste telle que vous l’avez envoyée, et les attendra de nouveau si la fin de la cohorte est repoussée. Si vous apprenez maintenant dans une autre cohorte, vous pouvez la modifier et l’envoyer là.
evidence-left-closed-other = Elle était en attente quand « { $cohort } » a été clôturée le { $day }. Personne ne peut y répondre tant que la cohorte n’est pas rouverte.
evidence-left-over-other = Elle était en attente quand le délai de réponse des référents de « { $cohort } » a pris fin le { $day }. Personne ne peut y répondre tant que la fin de la cohorte n’est pas repoussée.
evidence-clock-ahead = { $minutes ->
    [one] L’horloge de l’appareil utilisé avançait d’une minute. La preuve est arrivée ici le { $received }.
   *[other] L’horloge de l’appareil utilisé avançait de { $minutes } minutes. La preuve est arrivée ici le { $received }.
}
evidence-clock-behind = { $minutes ->
    [one] L’horloge de l’appareil utilisé retardait d’une minute. La preuve est arrivée ici le { $received }.
   *[other] L’horloge de l’appareil utilisé retardait de { $minutes } minutes. La preuve est arrivée ici le { $received }.
}
evidence-event-hidden = { $name } a masqué « { $file } »
evidence-event-shown = { $name } a rendu « { $file } » de nouveau visible
file-location-removed = Le lieu de la prise de vue a été supprimé.
file-metadata-removed = Les données inscrites par l’appareil photo ont été supprimées.
file-type-differs = Son nom annonçait un autre type que son contenu. Il est nommé d’après son contenu.
file-type-image-jpeg = Photo JPEG
file-type-image-png = Image PNG
file-type-image-webp = Image WebP
file-type-application-pdf = Document PDF
file-type-audio-mpeg = Enregistrement MP3
file-type-audio-mp4 = Enregistrement M4A
file-type-audio-ogg = Enregistrement Ogg
file-type-audio-wav = Enregistrement WAV
file-type-audio-webm = Enregistrement WebM
file-type-video-mp4 = Vidéo MP4
file-type-video-quicktime = Vidéo QuickTime
file-type-video-webm = Vidéo WebM
file-type-text-plain = Texte
file-type-text-markdown = Texte Markdown
file-type-other = Fichier
evidence-forked-other = Cette preuve a été modifiée à deux endroits à la fois. Son auteur choisit laquelle compte ; d’ici là, la plus récente est évaluée.
evidence-hide = Un fichier montre quelqu’un qui n’était pas d’accord
evidence-hide-words = Il est masqué immédiatement, pour tout le monde. Le registre garde qui l’a fait et pourquoi ; un gestionnaire peut le rendre de nouveau visible.
evidence-hide-file = Quel fichier
evidence-hide-reason = Par exemple « on voit le visage d’un patient ».
evidence-hide-button = Masquer ou rendre visible
evidence-bring-back = Rendre visible : { $name }
done-joined = Cette version compte désormais, et votre référent la voit. Les autres restent dans l’historique.
done-discarded = Le brouillon est supprimé.
done-quarantined = Le fichier est masqué.
done-released = Le fichier est de nouveau visible.
done-saved-without-files = Brouillon enregistré. Joignez de nouveau vos fichiers avant de soumettre.

# Self-assessment and sessions

assessment-choose = Choisissez une réponse pour au moins une compétence.
assessment-last = La dernière fois : { $day }
assessment-wrong = Choisissez l’une des quatre réponses.
done-assessed = Enregistré. Votre regard figure à côté de vos tampons.
done-session-ended = Cet appareil est déconnecté.
done-portrait = Votre portrait est enregistré.
done-portrait-gone = Votre portrait est supprimé.
account-portrait = Votre portrait
account-portrait-words = Une photo pour votre passeport, si vous le souhaitez. Les personnes qui peuvent voir votre passeport la voient. Le lieu, l’appareil et tout ce que contient le fichier hormis l’image sont supprimés.
account-portrait-alt = Votre portrait
account-portrait-file = Photo
account-portrait-hint = JPEG, PNG ou WebP, jusqu’à { $most } Mo. Elle est recadrée autour de son centre au format d’une photo d’identité.
account-portrait-printed = L’imprimer sur la couverture de mon passeport
account-portrait-save = Enregistrer le portrait
account-portrait-remove = Supprimer le portrait
account-portrait-choose = Choisissez une photo.
account-portrait-too-large = La photo dépasse { $most } Mo. Choisissez-en une plus petite.
account-portrait-wrong = Choisissez une autre photo : { $problem }.
account-end-session = Déconnecter
kept-files = Les fichiers n’ont pas pu être conservés. Joignez-les de nouveau avant de soumettre : { $names }
kept-save = Enregistrer comme brouillon

# Logging evidence

log-file-sending = Envoi en cours…
log-file-remove = Retirer
log-file-later = Pas encore envoyé
log-part-saved = Texte enregistré, une photo ou un fichier n’est pas encore envoyé
log-sending-files = Envoi de la photo ou du fichier d’abord…
log-sending-words = Envoi…
log-offline = Pas de connexion. Votre saisie est gardée dans ce navigateur : laissez cette page ouverte, elle partira au retour de la connexion.
log-stop = Ne pas envoyer tout de suite
log-field-links = Liens
log-field-links-hint = Des adresses de contenus qui se trouvent ailleurs, une par champ. Enregistrez pour obtenir d’autres champs.
log-field-link = Lien { $number }
log-discard = Supprimer ce brouillon
log-discard-words = Ce que vous avez écrit ici disparaît pour de bon. Les fichiers que vous n’avez joints à rien d’autre sont supprimés après quelques semaines.
log-discard-revision-words = Vos modifications disparaissent pour de bon. Ce que vous avez soumis reste tel quel.
log-discard-button = Supprimer

# What a peer may read

shown-title = Partagé avec vous
shown-words = Les preuves des cohortes dont vous êtes pair. Lisez, commentez, appuyez ce que vous avez vu de vos yeux. Cela ne change jamais un niveau.
shown-empty-title = Rien n’est encore partagé avec vous
shown-empty-words = Quand un apprenant de vos cohortes envoie une preuve, elle apparaît ici.
