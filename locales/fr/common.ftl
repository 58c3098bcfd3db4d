# Words that many pages share.

language-own-name = Français
language-choose = Langue
language-field = Langue de lecture
language-hint = Pour les pages, les e-mails et les documents. Ce que les gens écrivent reste tel quel.
language-save = Enregistrer la langue
language-unknown = Choisissez l’une des langues de la liste.
done-language = Vous lisez maintenant Stampbook dans cette langue.

list-comma = ,{ " " }
list-semicolon = {"\u202F"};{ " " }
# Between what something is called and what it is.
colon = {"\u00A0"}:
size-kb = { $number } ko
size-mb = { $number } Mo
size-gb = { $number } Go

skip-to-content = Aller au contenu
nav-label = Navigation
nav-more = Plus
nav-here = (vous êtes ici)
nav-waiting = en attente
nav-account = Votre compte
nav-sign-out = Se déconnecter
nav-passport = Passeport
nav-evidence = Preuves
nav-queue = À évaluer
nav-cohorts = Cohortes
nav-people = Personnes
nav-frameworks = Référentiels
nav-mail = E-mails
nav-administration = Administration
foot-words = Stampbook, tenu par votre organisation
demo-note-label = À propos de cette démonstration
demo-note = Ceci est une démonstration avec des personnes fictives. Explorez, rien n’est réel.

save = Enregistrer
cancel = Annuler
actions = Actions
copied = Copié
find-button = Rechercher
problems-title = Il y a un problème
pager-label = Suite de la liste
pager-earlier = Page précédente
pager-later = Page suivante

field-name = Nom
field-name-hint = Tel que vous l’écrivez, dans l’alphabet de votre choix.
field-email = Adresse e-mail
field-password = Mot de passe
field-new-password = Nouveau mot de passe
field-new-password-hint = Au moins 10 caractères. Une phrase est facile à retenir et difficile à deviner.
field-reason = Motif

count-levels = { $count ->
    [one] { $count } niveau
   *[other] { $count } niveaux
}
level-named = Niveau { $level }, { $name }

date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-no-year = le { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-moment = { $day } à { $time } UTC
date-today = aujourd’hui
date-yesterday = hier
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

state-none = Pas commencé
state-draft = Brouillon
state-evidence = Preuve au dossier
state-waiting = En attente d’évaluation
state-half = Attend sa seconde signature
state-returned = À reprendre
state-signed = Validé
state-expired = Expiré
state-revoked = Retiré
state-suspended = Suspendu
state-earned = Obtenu, non compté

role-learner = Apprenant
role-lead = Référent
role-registrar = Gestionnaire
role-administrator = Administrateur
role-sponsor = Sponsor
role-peer = Pair

nav-due = À suivre
level-number = Niveau { $level }

toast-undo = Annuler
paste-too-long = Ce texte est trop long pour ce champ et n’a pas été collé. Il est toujours copié : collez-en une partie ou joignez-le comme fichier.
dialog-close = Fermer

# What somebody signs in with.

device-on-android = { $browser } sous Android
device-on-iphone = { $browser } sur un iPhone
device-on-ipad = { $browser } sur un iPad
device-on-windows = { $browser } sous Windows
device-on-mac = { $browser } sur un Mac
device-on-chromeos = { $browser } sous ChromeOS
device-on-linux = { $browser } sous Linux
