# Words that many pages share.

language-own-name = Deutsch
language-choose = Sprache
language-field = Sprache, in der Sie lesen
language-hint = Für Seiten, E-Mails und Dokumente. Was Menschen schreiben, bleibt, wie sie es geschrieben haben.
language-save = Sprache speichern
language-unknown = Wählen Sie eine der Sprachen aus der Liste.
done-language = Sie lesen Stampbook jetzt in dieser Sprache.

list-comma = ,{ " " }
list-semicolon = ;{ " " }
# Between what something is called and what it is.
colon = :
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB

skip-to-content = Zum Inhalt springen
nav-label = Hauptnavigation
nav-more = Mehr
nav-here = (Sie sind hier)
nav-waiting = offen
nav-account = Ihr Konto
nav-sign-out = Abmelden
nav-passport = Lernpass
nav-evidence = Nachweise
nav-queue = Prüfliste
nav-cohorts = Kohorten
nav-people = Personen
nav-frameworks = Rahmen
nav-mail = Mails
nav-administration = Administration
foot-words = Stampbook, geführt von Ihrer Organisation
demo-note-label = Über diese Demonstration
demo-note = Das ist eine Demonstration mit erfundenen Personen. Sehen Sie sich um, nichts davon ist echt.

save = Speichern
cancel = Abbrechen
actions = Aktionen
copied = Kopiert
find-button = Suchen
problems-title = Hier stimmt etwas nicht
pager-label = Mehr von dieser Liste
pager-earlier = Vorige Seite
pager-later = Nächste Seite

field-name = Name
field-name-hint = So, wie Sie ihn selbst schreiben, in jeder Schrift.
field-email = E-Mail-Adresse
field-password = Passwort
field-new-password = Neues Passwort
field-new-password-hint = Mindestens 10 Zeichen. Ein Satz ist leicht zu merken und schwer zu erraten.
field-reason = Grund

count-levels = { $count ->
    [one] { $count } Stufe
   *[other] { $count } Stufen
}
level-named = Stufe { $level }, { $name }

date-long = { $day }. { $month } { $year }
date-short = { $day }. { $month } { $year }
date-no-year = { $day }. { $month }
date-moment = { $day }, { $time } UTC
date-today = heute
date-yesterday = gestern
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.

state-none = Nicht begonnen
state-draft = Entwurf
state-evidence = Nachweis liegt vor
state-waiting = Wartet auf Prüfung
state-half = Wartet auf zweite Unterschrift
state-returned = Zurückgegeben
state-signed = Abgezeichnet
state-expired = Abgelaufen
state-revoked = Widerrufen
state-suspended = Ruht
state-earned = Erworben, zählt nicht

role-learner = Lernende Person
role-lead = Leitung
role-registrar = Registratur
role-administrator = Administration
role-sponsor = Sponsoring
role-peer = Peer

nav-due = Fällig
level-number = Stufe { $level }

toast-undo = Rückgängig machen
paste-too-long = Dieser Text ist zu lang für das Feld und wurde nicht eingefügt. Er ist noch kopiert: Fügen Sie einen Teil davon ein, oder hängen Sie ihn als Datei an.
dialog-close = Schließen

# What somebody signs in with.

device-on-android = { $browser } unter Android
device-on-iphone = { $browser } auf einem iPhone
device-on-ipad = { $browser } auf einem iPad
device-on-windows = { $browser } unter Windows
device-on-mac = { $browser } auf einem Mac
device-on-chromeos = { $browser } unter ChromeOS
device-on-linux = { $browser } unter Linux
