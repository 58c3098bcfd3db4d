# Words that many pages share.

language-own-name = English
language-choose = Language
language-field = Language you read
language-hint = For pages, mails and documents. What people write stays as they wrote it.
language-save = Save language
language-unknown = Choose one of the languages in the list.
done-language = You read Stampbook in this language now.

list-comma = ,{ " " }
list-semicolon = ;{ " " }
# Between what something is called and what it is.
colon = :
size-kb = { $number } kB
size-mb = { $number } MB
size-gb = { $number } GB

skip-to-content = Skip to content
nav-label = Places
nav-more = More
nav-here = (you are here)
nav-waiting = waiting
nav-account = Your account
nav-sign-out = Sign out
nav-passport = Passport
nav-evidence = Evidence
nav-queue = Queue
nav-cohorts = Cohorts
nav-people = People
nav-frameworks = Frameworks
nav-mail = Mail
nav-administration = Administration
foot-words = Stampbook, kept by your organisation
demo-note-label = About this demonstration
demo-note = This is a demonstration with invented people. Look around, nothing is real.

save = Save
cancel = Cancel
actions = Actions
copied = Copied
find-button = Find
problems-title = There is a problem
pager-label = More of this list
pager-earlier = Previous page
pager-later = Next page

field-name = Name
field-name-hint = As you write it yourself, in any script.
field-email = Email address
field-password = Password
field-new-password = New password
field-new-password-hint = At least 10 characters. A sentence is easy to remember and hard to guess.
field-reason = Reason

count-levels = { $count ->
    [one] { $count } level
   *[other] { $count } levels
}
level-named = Level { $level }, { $name }

date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
date-no-year = { $day } { $month }
date-moment = { $day }, { $time } UTC
date-today = today
date-yesterday = yesterday
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

state-none = Not started
state-draft = Draft
state-evidence = Evidence there
state-waiting = Waiting for review
state-half = Waits for its second signature
state-returned = Returned
state-signed = Signed
state-expired = Expired
state-revoked = Revoked
state-suspended = On hold
state-earned = Earned, not counted

role-learner = Learner
role-lead = Lead
role-registrar = Registrar
role-administrator = Administrator
role-sponsor = Sponsor
role-peer = Peer

nav-due = Due
level-number = Level { $level }

toast-undo = Undo
paste-too-long = That text is too long for this field, so it was not pasted. It is still copied: paste a part of it, or attach it as a file.
dialog-close = Close

# What somebody signs in with.

device-on-android = { $browser } on Android
device-on-iphone = { $browser } on iPhone
device-on-ipad = { $browser } on iPad
device-on-windows = { $browser } on Windows
device-on-mac = { $browser } on a Mac
device-on-chromeos = { $browser } on ChromeOS
device-on-linux = { $browser } on Linux
