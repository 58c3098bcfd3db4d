# Keeping the instance, and what is due

admin-from-command-line = ligne de commande
admin-from-variable = variable
admin-from-file = fichier de paramètres
admin-from-first-run = premier démarrage
admin-from-default = valeur par défaut
admin-transport = Envoi par { $how }.
admin-transport-kept = Les e-mails ne partent pas : ils restent ici pour être lus. Définissez SMTP_URL pour les envoyer.
admin-oldest = Le plus ancien attend depuis le
admin-held = { $count ->
    [one] { $count } de ceux qui attendent a été tenté et le sera de nouveau.
   *[other] { $count } de ceux qui attendent ont été tentés et le seront de nouveau.
}
admin-jobs-words = De lui-même, le serveur envoie les e-mails à leur échéance, rédige les récapitulatifs le lundi et le premier du mois à { $hour }, et fait le ménage toutes les heures.
admin-progress-done = Derniers récapitulatifs : ceux de la période { $period }, rédigés le
admin-progress-running = Les récapitulatifs de la période { $period } sont en cours de rédaction depuis le
admin-progress-never = Aucun récapitulatif n’a encore été rédigé.
admin-people = personnes dans l’annuaire
admin-units = { $count ->
    [one] unité
   *[other] unités
}
admin-accounts = { $count ->
    [0] comptes ouverts
   *[other] comptes ouverts, dont { $count } encore sans mot de passe : connexion par un lien reçu par e-mail
}
admin-facts = faits dans le registre
admin-mail-held = { $count ->
    [one] Un e-mail est retenu, avec une nouvelle tentative prévue
   *[other] { $count } e-mails sont retenus, avec une nouvelle tentative prévue
}
admin-files = fichiers, { $size }, sur cette machine
admin-files-away = fichiers, { $size }, dans { $place }
admin-record-broken = { $count ->
    [one] Le registre a un problème
   *[other] Le registre a { $count } problèmes
}
admin-storage-broken = Les fichiers ne peuvent pas être conservés : { $why }
admin-mail-failed = { $count ->
    [one] Un e-mail a échoué
   *[other] { $count } e-mails ont échoué
}
admin-mail-refused = { $count ->
    [one] Une adresse refuse les e-mails
   *[other] { $count } adresses refusent les e-mails
}
admin-verified = vérifié
admin-broken = défectueux
admin-verified-words = { $facts } faits dans { $chains ->
    [one] { $chains } chaîne.
   *[other] { $chains } chaînes.
}
done-verified = Tout le registre a été vérifié ; le résultat figure ci-dessous.
done-verifying = Le registre est en cours de vérification. Il est long : revenez voir ici dans quelques minutes.
due-suspended = Validations suspendues
due-suspended-about = Validé le { $day }. Le signataire dit « ce n’était pas moi ».
due-half = En attente d’une seconde signature
due-half-about = Validé le { $day } par { $name }. Une seconde personne, non impliquée, doit signer pour que cela compte.
due-appeals = Recours
due-appeal = Attend votre décision
due-appeal-about = Recours du { $day }
due-refused = E-mails non distribués
due-refused-since = Refusé { $day }
due-unsigned = Cohortes où personne ne peut valider
due-unsigned-badge = Référent à désigner
due-unsigned-about = { $leads ->
    [0] Elle n’a pas de référent
    [one] Le compte de son référent est fermé ou inexistant
   *[other] Les comptes de ses référents sont fermés ou inexistants
}, et personne ne remplace aujourd’hui. Choisissez un référent.
due-left = Preuves restées sans réponse
due-left-about = { $count ->
    [one] { $count } preuve est restée sans réponse, envoyée le { $day }. Elle attendra
   *[other] { $count } preuves sont restées sans réponse, la première envoyée le { $day }. Elles attendront
} de nouveau si la cohorte est rouverte ou si sa fin est repoussée.
due-left-closed = Cohorte clôturée
due-left-over = Cohorte terminée
due-closing = Cohortes à clôturer
due-ends = Se termine le { $day }
due-to-close = À clôturer
due-signs-until = Validation jusqu’au { $day }
due-expiring = Expirent dans les 90 prochains jours
due-days-left = { $count ->
    [0] C’est le dernier jour.
    [one] Encore { $count } jour.
   *[other] Encore { $count } jours.
}
due-until = Jusqu’au { $day }
due-step = { $competency }, niveau { $level }
due-more = Les { $count } premiers sont affichés. D’autres suivront quand ceux-ci seront traités.
due-exports = Exporter des passeports

# First steps of a fresh installation

guide-title = Premiers pas
guide-intro = Il faut quatre choses pour que quelqu’un puisse apprendre ici. Cette liste disparaît quand elles sont toutes là.
guide-done = fait
guide-framework = Publier un référentiel
guide-framework-words = Importez-en un depuis un fichier ou rédigez-le : des compétences, chacune avec trois niveaux.
guide-people = Ajouter les référents
guide-people-words = Au moins un référent, qui évalue les preuves et valide les niveaux. Un e-mail lui permet de choisir son mot de passe.
guide-cohort = Ouvrir une cohorte
guide-cohort-words = Un titre, un référentiel, des dates et un référent.
guide-learners = Inviter des apprenants
guide-learners-words = Transmettez le lien ou le code de la cohorte, importez une liste ou ajoutez des personnes à la main.
admin-checking-title = Vérification du registre
admin-checking = { $done } faits sur { $all }
admin-checking-stop = Arrêter la vérification
done-verification-stopped = La vérification est en train de s’arrêter. Ce que la dernière complète a trouvé figure ci-dessous.
admin-check-stopped = La dernière vérification a été arrêtée avant la fin.
admin-check-silent = La dernière vérification s’est interrompue sans un mot : le serveur a peut-être été arrêté.
admin-check-failed = La dernière vérification a échoué : { $why }
