# Sign-offs

signoff-title = Valider le niveau { $level }
signoff-crumb = Validation
signoff-framework-version = { $title }, version { $version }
signoff-second = Ce niveau exige une seconde personne, non impliquée. Il compte quand les deux ont signé.
signoff-descriptor = À quoi ressemble le niveau
signoff-descriptor-then = Ce qui a été signé
signoff-evidence = Preuves que vous avez examinées
signoff-evidence-judged = Preuves évaluées
signoff-no-evidence = Aucune preuve ne demande encore ce niveau.
signoff-read = La lire
signoff-comment = Commentaire
signoff-comment-hint = L’apprenant le lit à côté du tampon.
signoff-prior = Acquis antérieurs reconnus
signoff-prior-hint = Pour ce qu’une personne savait faire avant d’arriver. Exige votre motif à la place de preuves, et figure comme tel dans le passeport.
signoff-prior-field = Comment le savez-vous ?
signoff-receipt = Vous recevrez par e-mail un reçu qui dit exactement ce que vous avez signé.
signoff-by = Validé par
signoff-by-first = Signé d’abord par
signoff-by-second = Contresigné par
signoff-half = { $name } a signé le { $day }. La seconde signature manque : le niveau comptera quand une autre personne, non impliquée, aura signé aussi.
signoff-cohort = Cohorte
signoff-framework = Référentiel
signoff-expires = Valable jusqu’au
signoff-countersign = Contresigner
signoff-renew = Renouveler
signoff-settle = Suspendu
signoff-settle-words = Le signataire a dit « ce n’était pas moi ». Interrogez le signataire et l’apprenant, puis décidez.
signoff-settle-legend = Votre décision
signoff-stands = Elle est maintenue
signoff-revoke = La retirer
signoff-revoke-words = Le tampon reste visible comme retiré, avec votre nom, la date et votre motif. L’apprenant reçoit un e-mail.
signoff-revoke-hint = Ce qui n’allait pas, en une phrase à laquelle l’apprenant peut répondre.
not-me-title = Ce n’était pas vous ?
not-me-words = Nous suspendons cette validation immédiatement. Votre gestionnaire examinera la situation, et rien d’autre ne change.
not-me-button = Ce n’était pas moi
not-me-done-title = Elle est suspendue
not-me-done = Votre gestionnaire a été prévenu. Si quelqu’un d’autre connaît peut-être votre mot de passe, déconnectez-vous partout et définissez-en un nouveau.
not-me-spent = Il a déjà servi, il est trop ancien, ou il n’a pas été copié en entier. Si vous avez besoin d’aide, adressez-vous à votre gestionnaire.
appeal-title = Réexamen
appeal-text = Le point de vue de l’apprenant
appeal-field = Comment voyez-vous les choses ?
appeal-field-hint = Un gestionnaire et votre référent lisent ceci. Les deux textes restent au registre.
appeal-button = Demander un réexamen
appeal-waits = Un gestionnaire a reçu ce recours et tranchera.
appeal-decide = Votre décision
appeal-again = À évaluer de nouveau
appeal-stands = La décision est maintenue
appeal-reason-hint = Les deux parties lisent ceci.

# People

people-title = Personnes
people-new = Ajouter une personne
people-import = Importer une liste
people-find = Chercher par nom ou adresse
people-role = Rôle
people-any-role = Tous les rôles
people-nobody = Personne ne correspond. Essayez avec moins de lettres.
person-still-leads = Cette personne est encore référente de ces cohortes. Désignez un autre référent dans chacune :
person-stands-in = Cette personne remplace encore un référent dans ces cohortes. Mettez-y fin là-bas :
person-stands-in-line = { $cohort } : pour { $lead }, du { $from } au { $until }
closure-ends = { $name } : déconnexion immédiate partout, et plus aucune connexion possible. Les liens de connexion ou de mot de passe ne fonctionnent plus.
closure-stays = Ce que cette personne a écrit, décidé et signé reste, tout comme son passeport si elle en a un. Vous pouvez rouvrir le compte à tout moment, sur sa page.
closure-leads = Cette personne est référente de ces cohortes, et fermer son compte ne la retire d’aucune. Désignez un autre référent dans chacune :
closure-alone = { $cohort } : pas d’autre référent
closure-stands-in = Cette personne remplace un référent dans ces cohortes, et plus personne ne le fera une fois son compte fermé :
closure-button = Fermer le compte
person-mail-problem = Les e-mails n’arrivent pas à cette adresse
person-unit = Unité
person-unit-hint = Service, pôle ou site.
person-passport = Ouvrir le passeport
person-edit = Modifier nom, adresse ou unité
person-roles = Rôles
person-no-roles = Aucun rôle attribué. Apprendre dans une cohorte n’en demande aucun.
person-scope = Où
person-from = Du
person-until = Au
person-open = sans limite
person-ended = terminé
person-end = Arrêter aujourd’hui
person-grant = Donner un rôle
person-granted-by = par
person-access = Connexion
person-invite = Envoyer un lien de connexion
person-sign-out = Déconnecter partout
person-devices = Connexions en cours
person-close = Fermer son compte
person-open-again = Rouvrir son compte
person-everywhere = partout
person-by-operator = l’exploitant
person-no-account = N’a pas de compte.
person-closed = Ce compte est fermé.
person-grant-closed = Les rôles sont pour les personnes qui peuvent se connecter. Rouvrez le compte pour en donner un.
person-never-seen = Aucune connexion à ce jour.
person-not-signed-in = Aucune connexion en cours.
person-seen = Dernière visite : { $day }.
person-no-day = Choisissez une date, comme 2026-09-01
people-closed = fermé
people-invited = pas encore de mot de passe
done-invited = Un lien pour définir un mot de passe lui a été envoyé.
done-person-saved = Enregistré.
done-granted = Le rôle est attribué.
done-ended = Le rôle est terminé.
done-signed-out = Cette personne est déconnectée partout.
done-closed = Son compte est fermé. Cette personne est déconnectée partout.
done-opened = Son compte est de nouveau ouvert. Envoyez-lui un lien par e-mail si besoin.
person-name-hint = Tel que la personne l’écrit, dans l’alphabet de son choix.
person-email-hint = Un lien pour définir un mot de passe y est envoyé.
person-role-hint = D’autres rôles, avec des dates, par la suite.
person-add = Ajouter et inviter
person-scope-hint = Sponsors : partout, une unité ou une cohorte. Pairs : partout ou une cohorte. Tous les autres : partout.
units-title = Unités
units-words = Les parties de l’organisation. À laquelle une personne appartient se voit sur sa page.
units-none = Pas encore d’unité.
units-part-of = Rattachée à
units-new = Ajouter une unité
units-add = Ajouter
units-name = Nom
units-name-hint = Tout le monde voit aussitôt le nouveau nom, y compris dans les dossiers plus anciens.
units-parent = Rattachée à
units-top = aucune autre
done-unit-saved = Enregistré.
erasure-title = Effacer tout ce qui concerne cette personne
erasure-for-good = C’est irréversible.
erasure-goes = Sont effacés : son nom, ses rôles et ses places dans des cohortes, ses preuves avec leurs fichiers, les évaluations, validations et commentaires de son dossier, ses réflexions privées, ses brouillons et son compte.
erasure-stays = Ce qu’elle a dit des autres reste chez eux, sans son nom. Le fait que quelque chose se trouvait ici, quand et sur la parole de qui, reste aussi, comme une lacune qui permet encore de vérifier le registre. Les sauvegardes gardent tout jusqu’à leur remplacement.
erasure-reason = Motif
erasure-reason-hint = Il reste pour toujours. N’y nommez personne.
erasure-sure = Je veux effacer tout ce qui concerne { $name }
erasure-not-sure = Cochez ceci si c’est bien ce que vous voulez
erasure-now = Effacer définitivement
done-erased = Tout ce qui concernait cette personne est effacé.
roster-title = Importer une liste
roster-words = Des personnes, des unités, des cohortes et qui fait partie de laquelle, depuis un fichier CSV ou les fichiers OneRoster. Vous voyez d’abord ce qui changerait.
roster-file = Fichier
roster-file-hint = Un fichier CSV avec les colonnes name, email et, si vous voulez, unit, cohort, role, starts_on, ends_on ; ou tous les fichiers CSV de OneRoster 1.1 ou 1.2 à la fois.

# What a dry run found

difference-title = Ce qui changerait
difference-problems = Ce qui l’empêche
difference-missing = Il manque
difference-added = Nouveau
difference-changed = Modifié
difference-removed = Supprimé
difference-asks = Ce qu’exigent ses niveaux
difference-more = { $count ->
    [one] et { $count } de plus
   *[other] et { $count } de plus
}
difference-try = Voir ce qui changerait
difference-import = Importer
difference-again = Choisir un autre fichier

# Frameworks

frameworks-title = Référentiels
frameworks-import = Importer un référentiel
frameworks-empty-title = Pas encore de référentiel
frameworks-empty-words = Un référentiel dit ce que l’on peut savoir faire, en trois niveaux à chaque fois. Importez-en un depuis CASE, CSV ou le format propre à Stampbook.
frameworks-empty-other = Les référentiels de votre organisation seront ici.
framework-version = Version { $version }
framework-export = Exporter en
framework-publish-words = Une version publiée est figée. Ce qui a été obtenu reste.
framework-contents = { $count ->
    [one] { $count } compétence
   *[other] { $count } compétences
}
framework-no-descriptor = Pas de descripteur.
framework-more = Comment y arriver
framework-learning = Apprendre
framework-practice = Pratiquer
framework-assessment = Comment c’est évalué
import-words = CASE 1.0 ou 1.1 (JSON), CSV, ou le JSON propre à Stampbook. Vous voyez d’abord ce qui changerait.
import-file = Fichier
import-file-hint = Un fichier JSON ou CSV, ou tous les fichiers CSV d’un dossier à la fois.
import-levels = Correspondance des niveaux
import-levels-hint = Seulement s’il n’a pas trois niveaux. « 0,1>1 2>2 3,4>3 » ramène ses cinq niveaux à trois.

# Mail

mail-list-title = E-mails
mail-empty-title = Pas d’e-mails
mail-empty-words = Récapitulatifs, reçus et avis apparaissent ici dès qu’il y a quelque chose à dire.
mail-from = De
mail-to = À
mail-attached = Pièces jointes
mail-retry = Réessayer maintenant
mail-as-text = En texte brut

# Administration

admin-title = Administration
admin-well = Tout va bien.
admin-attention = À vérifier
admin-outbox = E-mails
admin-outbox-counts = { $sent ->
    [one] { $sent } envoyé
   *[other] { $sent } envoyés
}{ $kept ->
    [0] {""}
    [one] , { $kept } conservé ici
   *[other] , { $kept } conservés ici
}, { $waiting } en attente, { $failed } en échec.
admin-open-mail = Ouvrir la boîte d’envoi
admin-failed-mail = Ceux en échec
admin-record = Le registre
admin-record-words = Chaque déclaration porte l’empreinte de la précédente et est signée par lots. La vérification recalcule tout.
admin-record-never = Pas encore vérifié.
admin-verify = Vérifier le registre maintenant
admin-jobs = Tâches de fond
admin-settings = Paramètres
admin-settings-words = À modifier dans le fichier de configuration ou par des variables ; en vigueur au prochain démarrage.
admin-setting = Paramètre
admin-value = Valeur
admin-source = Origine
due-title = À suivre
due-empty-title = Rien à suivre
due-empty-words = Les validations suspendues, les recours et les niveaux sur le point d’expirer apparaissent ici.

# Account

account-assessment = Comment vous vous situez
account-assessment-words = Votre propre regard figure à côté des tampons et n’en change aucun.
account-mail = E-mails que vous recevez
account-mail-save = Enregistrer les choix d’e-mails
account-away = Pendant votre absence
account-away-words = Une autre personne évalue et valide pour vos cohortes. Le registre indique les deux noms.
account-away-to = Qui remplace
account-away-button = Confier le remplacement
account-password = Mot de passe
account-password-current = Mot de passe actuel
account-password-none = Laissez vide si vous n’avez utilisé jusqu’ici que des liens reçus par e-mail.
account-password-save = Enregistrer le mot de passe
done-password = Votre mot de passe est enregistré. Toutes vos autres connexions sont fermées.
account-sessions = Vos connexions en cours
account-some-browser = Un navigateur
account-password-same = C’est votre mot de passe actuel. Choisissez-en un autre.
account-password-wrong = Ce n’est pas votre mot de passe actuel
account-here = ici
account-since = depuis le
account-seen = dernière utilisation
account-sign-out-everywhere = Se déconnecter partout
assessment-title = Comment vous vous situez
assessment-words = Choisissez ce qui convient aujourd’hui. Rien de ce que vous choisissez ne change un tampon.
assessment-none = Pas encore atteint

# Problems

problem-missing = Cette page n’est pas ici
problem-missing-words = L’adresse est peut-être mal saisie, ou ce qui était ici ne vous est pas accessible.
problem-forbidden = Ceci ne vous est pas accessible
problem-forbidden-words = Votre rôle ne le prévoit pas. Si vous pensez que c’est une erreur, adressez-vous à votre gestionnaire.
problem-too-often = Une petite pause, s’il vous plaît
problem-too-often-words = Trop d’essais à la suite. Attendez une minute, puis réessayez.
problem-broken = Quelque chose s’est mal passé ici
problem-broken-words = C’est notre faute, pas la vôtre, et c’est consigné. Rien de ce que vous aviez enregistré n’est perdu. Réessayez dans un instant.
problem-home = Aller à votre page d’accueil
problem-back = Revenir
problem-reference = Si vous demandez de l’aide, indiquez

# Unsubscribing

unsubscribe-title = Ne plus recevoir ces e-mails ?
unsubscribe-words = { $email } ne recevra plus d’e-mails de ce type : { $kind }.
unsubscribe-button = Ne plus les recevoir
unsubscribe-done-title = C’est fait
unsubscribe-done = { $email } ne recevra plus d’e-mails de ce type : { $kind }.
unsubscribe-all = Voir tous les e-mails que vous recevez
unsubscribe-unknown = Vous pouvez désactiver chaque type d’e-mail dans votre compte.

# Demo

demo-title = Un passeport de compétences qu’on est fier d’ouvrir
demo-words = Explorez avec des personnes fictives : ajoutez une preuve, évaluez-la, validez un niveau, imprimez le passeport.

signoff-on-behalf = pour { $name }, en son absence
signoff-disputed-by = { $name } a dit « ce n’était pas moi »
signoff-settled-by = { $name } a décidé de la maintenir
signoff-not-me = Ce n’était pas vous ?
done-disputed = La validation est suspendue. Votre gestionnaire a été prévenu.
signoff-revoked-by = Retirée par { $name }
signoff-settle-choose = Choisissez si elle est maintenue.
not-me-what = { $name } : { $competency }, niveau { $level }, validé le { $day }
done-revoked = La validation est retirée. L’apprenant reçoit un e-mail.
done-settled = Votre décision est enregistrée.
done-countersigned = Vous avez contresigné. Le niveau compte désormais.
