# Kinds of mail: what each is called, and what it says

mail-kind-digest-lead = Récapitulatif hebdomadaire des référents
mail-kind-digest-lead-about = Le lundi : qui attend, qui n’avance plus, où en sont vos cohortes.
mail-kind-digest-learner = Récapitulatif hebdomadaire des apprenants
mail-kind-digest-learner-about = Le lundi : la suite, ce qui est à reprendre, où vous en êtes.
mail-kind-digest-sponsor = Récapitulatif mensuel des sponsors
mail-kind-digest-sponsor-about = Le premier du mois : où en sont les cohortes que vous sponsorisez, en chiffres.
mail-kind-evidence-waiting = Preuve à évaluer
mail-kind-evidence-waiting-about = Quand l’un de vos apprenants soumet une preuve.
mail-kind-evidence-again = Preuve à réévaluer
mail-kind-evidence-again-about = Quand un recours aboutit et qu’une preuve attend de nouveau votre réponse.
mail-kind-evidence-returned = Preuve à reprendre
mail-kind-evidence-returned-about = Quand un référent demande un complément.
mail-kind-evidence-accepted = Preuve acceptée
mail-kind-evidence-accepted-about = Quand un référent accepte ce que vous avez envoyé.
mail-kind-level-signed = Niveau validé
mail-kind-level-signed-about = Quand un tampon s’ajoute à votre passeport.
mail-kind-certificate-issued = Certificat émis
mail-kind-certificate-issued-about = Quand un certificat est émis à votre nom.
mail-kind-signoff-second = Seconde signature demandée
mail-kind-signoff-second-about = Quand un niveau a besoin de vous comme second signataire, non impliqué.
mail-kind-expiry-soon = Niveaux qui expirent
mail-kind-expiry-soon-about = Une fois par mois, tant qu’une de vos validations expire dans moins de deux mois.
mail-kind-place-free = Une place est libre
mail-kind-place-free-about = Quand une place se libère dans l’une de vos cohortes et que quelqu’un l’attend.
mail-kind-session-cancelled = Séance annulée
mail-kind-session-cancelled-about = Quand une séance de l’une de vos cohortes n’a pas lieu.
mail-kind-signoff-receipt = Reçu de validation
mail-kind-signoff-revoked = Validation retirée
mail-kind-certificate-revoked = Certificat retiré
mail-kind-signoff-disputed = « Ce n’était pas moi »
mail-kind-signoff-settled = « Ce n’était pas moi » : décision
mail-kind-appeal-made = Recours à trancher
mail-kind-appeal-decided = Recours tranché
mail-kind-cohort-invitation = Invitation à une cohorte
mail-kind-place-given = Une place que vous attendiez
mail-kind-account-sign-in = Lien de connexion
mail-kind-account-password = Lien pour définir un mot de passe
mail-kind-account-address = Adresse d’un compte modifiée

## Mail, for those who keep the instance

mail-state-due = en attente
mail-state-sent = envoyé
mail-state-kept = conservé ici
mail-state-skipped = non envoyé
mail-state-failed = en échec
mail-is-due = en attente d’envoi
mail-is-gathered = part le { $when }
mail-is-sending = envoi en cours
mail-is-tried-again = nouvel essai le { $when }
mail-is-sent = envoyé
mail-is-kept = conservé ici
mail-is-skipped = non envoyé
mail-is-failed = abandonné
mail-why = { $why } ({ $attempts ->
    [one] { $attempts } essai
   *[other] { $attempts } essais
})
mail-why-skipped = Non envoyé : { $why }.
mail-nothing-to-see = Il n’y a rien à afficher : { $why }.
mail-nobody = aucune personne de l’annuaire
mail-kept-note = Les e-mails restent ici et ne partent pas, car aucun serveur de messagerie n’est configuré. Définissez SMTP_URL pour les envoyer.
mail-secret-note = Les liens qui agissent au nom du destinataire sont masqués ici.
mail-secret-shown = Le lien ci-dessous agit au nom du destinataire : ne le remettez à personne d’autre. Vous le voyez parce qu’aucun message ne quitte ce serveur et que vous l’administrez.
mail-as-it-would-be = Voici ce qu’il dit en ce moment. Il est rédigé au moment de l’envoi.
mail-unmatched = { $count ->
    [one] { $count } avis de retour ne correspond à aucun de nos e-mails
   *[other] { $count } avis de retour ne correspondent à aucun de nos e-mails
}
mail-unmatched-words = N’importe qui peut rédiger un tel avis et l’envoyer ici ; rien n’a donc été modifié à cause d’eux. Un avis est pris en compte s’il contient le Message-ID d’un e-mail parti d’ici ; si votre serveur de messagerie l’omet, faites-lui renvoyer l’e-mail ou ses en-têtes.
mail-examples = À quoi ressemble chaque type d’e-mail
mail-example-note = Un exemple avec des personnes fictives.
mail-digest-preview-note = Ce que les référents de cette cohorte liraient : la dernière semaine complète, et ce qui attend aujourd’hui.
done-mail-retry = L’e-mail part maintenant.
mail-retry-all = Réessayer tous les e-mails en échec
done-mail-retry-all = Tous les e-mails en échec partent maintenant.

## Choosing mail

account-mail-to = Envoi à { $email }.
account-mail-choose = Cochez ce que vous voulez recevoir
account-mail-more = Où vont les e-mails, et ce qui est toujours envoyé
account-mail-always = Toujours envoyés
account-mail-always-words = Ce qui protège votre compte et votre signature, et ce que vous avez vous-même demandé.
done-mail = Vos choix sont enregistrés.

# Pourquoi un e-mail n’est pas parti, ou pas encore : après deux-points ou tel quel, sans point final.
unsent-refused = { $address } a été refusée : { $reply }
unsent-not-allowed = { $server } n’accepte pas nos e-mails : { $reply } (vérifiez SMTP_URL et STAMPBOOK_MAIL_FROM)
unsent-unreachable = { $server } est injoignable : { $why } (vérifiez SMTP_URL et que le serveur fonctionne)
unsent-unsafe = { $server } n’a pas offert de connexion sûre : { $why }
unsent-timed-out = { $server } n’a pas répondu en { $seconds } s ({ $during })
unsent-dropped = { $server } a coupé la connexion ({ $during }) : { $why }
unsent-folder = aucun e-mail n’a pu être écrit dans { $folder } : { $why }
unsent-slow = le serveur de messagerie a mis plus de { $seconds } s
unsent-no-answer = pas de réponse en { $seconds } s
unsent-no-address = ce n’est pas une adresse e-mail
unsent-ascii-only = le serveur de messagerie n’accepte que les adresses en ASCII (sans SMTPUTF8)
unsent-no-starttls = il ne propose pas STARTTLS
unsent-password-open = un mot de passe ne passe que par tls=required ou smtps: (ou, sur une même machine, tls=none)
unsent-at-connection = nouvelle connexion
unsent-at-greeting = accueil
unsent-at-mail = remise de l’e-mail
unsent-came-back = e-mail renvoyé : { $reason }
unsent-no-reason = aucun motif n’a été donné
unsent-address = « { $address } » n’est pas une adresse e-mail : corrigez-la sur la page de la personne
unsent-sender = « { $address } » ne peut pas envoyer d’e-mails : écrivez STAMPBOOK_MAIL_FROM sous la forme « Nom <adresse@example.org> »
unsent-message-id = « { $id } » n’est pas un Message-ID
unsent-unsubscribe = « { $address } » n’est pas une adresse http ou https de désabonnement : vérifiez STAMPBOOK_PUBLIC_URL
unsent-kind = il n’y a pas de type d’e-mail appelé « { $kind } »
unsent-not-made = l’e-mail n’a pas pu être composé : { $why }
unsent-not-in-words = l’e-mail n’a pas pu être rédigé : { $why }
unsent-unreadable = son contenu n’est plus lisible : { $why }
unsent-not-kept = son contenu n’est plus conservé
unsent-erased = ce dont il parle a été effacé
unsent-gone = ce dont il parle n’est plus dans le registre
unsent-cause-unreadable = sa cause n’est pas une déclaration du registre
unsent-cause-missing = sa cause n’est pas dans le registre
unsent-cause-other = sa cause est d’un autre type
unsent-one-by-one = les e-mails de ce type partent un par un
unsent-reader-gone = son destinataire n’est plus dans l’annuaire
unsent-no-account = son destinataire n’a pas de compte ouvert, donc pas d’adresse
unsent-switched-off = son destinataire a désactivé ce type d’e-mail
unsent-leads-no-more = son destinataire n’est plus référent de cette cohorte
unsent-left-cohort = son destinataire a quitté la cohorte avant que cet e-mail puisse partir
unsent-reviewed = son destinataire a évalué la preuve : la seconde signature doit venir de quelqu’un d’autre
unsent-answered = la réponse a été donnée avant que cet e-mail puisse partir
unsent-sent-again = un nouvel envoi ou une autre décision a eu lieu avant que cet e-mail puisse partir
unsent-decided = la décision a été prise avant que cet e-mail puisse partir
unsent-told-by-signing = l’e-mail sur le niveau validé en même temps le dit déjà
unsent-taken-back = la validation a été retirée avant que cet e-mail puisse partir
unsent-certificate-taken-back = le certificat a été retiré avant que cet e-mail puisse partir
unsent-certificate-newer = un certificat plus récent a pris sa place avant que cet e-mail puisse partir
unsent-signed-or-taken-back = la signature ou le retrait a eu lieu avant que cet e-mail puisse partir
unsent-cohort-gone = la cohorte dont il parle n’est plus dans le registre
unsent-place-taken = la place a été prise, ou plus personne ne l’attend
unsent-session-gone = la séance dont il parle n’est plus dans le registre
unsent-session-begun = la séance aurait commencé avant que cet e-mail puisse partir
unsent-demo = démonstration : c’est du passé
