# Sign-offs

signoff-title = Sign off level { $level }
signoff-crumb = Sign-off
signoff-framework-version = { $title }, version { $version }
signoff-second = This level needs a second, uninvolved person. It counts once both have signed.
signoff-descriptor = What the level looks like
signoff-descriptor-then = What was signed
signoff-evidence = Evidence you looked at
signoff-evidence-judged = Evidence that was judged
signoff-no-evidence = No evidence claims this level yet.
signoff-read = Read it
signoff-comment = Comment
signoff-comment-hint = The learner reads it beside the stamp.
signoff-prior = Recognised prior learning
signoff-prior-hint = For what someone could do before they came. Needs your reason instead of evidence, and shows in the passport as such.
signoff-prior-field = How do you know?
signoff-receipt = You get a receipt by mail that says exactly what you signed.
signoff-by = Signed by
signoff-by-first = Signed first by
signoff-by-second = Countersigned by
signoff-half = { $name } signed on { $day }. The second signature is missing: the level counts once somebody else, who was not involved, has signed too.
signoff-cohort = Cohort
signoff-framework = Framework
signoff-expires = Holds until
signoff-countersign = Sign as second signer
signoff-renew = Renew it
signoff-settle = On hold
signoff-settle-words = The signer said “this was not me”. Ask them and the learner, then decide.
signoff-settle-legend = Your decision
signoff-stands = It stands
signoff-revoke = Take it back
signoff-revoke-words = The stamp stays visible as revoked, with your name, the date and your reason. The learner gets a mail.
signoff-revoke-hint = What was wrong, in a sentence the learner can answer.
not-me-title = Was this not you?
not-me-words = We put this sign-off on hold at once. Your registrar looks into it, and nothing else changes.
not-me-button = This was not me
not-me-done-title = It is on hold
not-me-done = Your registrar has been told. If someone else may know your password, sign out everywhere and set a new one.
not-me-spent = It was used already, it is too old, or it was not copied whole. If you need help, ask your registrar.
appeal-title = Another look
appeal-text = How the learner sees it
appeal-field = How do you see it?
appeal-field-hint = The registrar and your lead read this. Both texts stay on record.
appeal-button = Ask for another look
appeal-waits = The registrar has this and decides.
appeal-decide = Your decision
appeal-again = It is to be reviewed again
appeal-stands = The decision stands
appeal-reason-hint = Both sides read this.

# People

people-title = People
people-new = Add a person
people-import = Import a roster
people-find = Find by name or address
people-role = Role
people-any-role = Any role
people-nobody = Nobody fits. Try fewer letters.
person-still-leads = They still lead these cohorts. Name another lead in each:
person-stands-in = They still stand in for a lead in these cohorts. End it there:
person-stands-in-line = { $cohort }: for { $lead }, { $from } to { $until }
closure-ends = { $name } is signed out everywhere at once and cannot sign in any more. Links to sign in or to set a password stop working.
closure-stays = What they wrote, decided and signed stays, and a learner's passport stays with it. You can open the account again at any time, on their page.
closure-leads = They lead these cohorts, and their account being closed takes them off none. Name another lead in each:
closure-alone = { $cohort }: nobody else leads it
closure-stands-in = They stand in for a lead in these cohorts, and nobody does once their account is closed:
closure-button = Close the account
person-mail-problem = Mail to this address does not arrive
person-unit = Unit
person-unit-hint = Department, ward or branch.
person-passport = Open passport
person-edit = Change name, address or unit
person-roles = Roles
person-no-roles = None was given. Learning in a cohort needs none.
person-scope = Where
person-from = From
person-until = Until
person-open = open
person-ended = ended
person-end = End today
person-grant = Give a role
person-granted-by = by
person-access = Signing in
person-invite = Mail a link to sign in
person-sign-out = Sign them out everywhere
person-devices = Signed in on
person-close = Close their account
person-open-again = Open their account again
person-everywhere = everywhere
person-by-operator = the operator
person-no-account = Has no account.
person-closed = This account is closed.
person-grant-closed = Roles are for people who can sign in. Open the account again to grant one.
person-never-seen = Has never signed in.
person-not-signed-in = Is signed in nowhere.
person-seen = Last seen { $day }.
person-no-day = Choose a day like 2026-09-01
people-closed = closed
people-invited = has set no password yet
done-invited = A link to set a password is on its way to them.
done-person-saved = Saved.
done-granted = The role is theirs.
done-ended = The role has ended.
done-signed-out = They are signed out everywhere.
done-closed = Their account is closed. They are signed out everywhere.
done-opened = Their account is open again. Mail them a link if they need one.
person-name-hint = As they write it, in any script.
person-email-hint = They get a link to set a password.
person-role-hint = More roles, with dates, afterwards.
person-add = Add and invite
person-scope-hint = Sponsors: everywhere, a unit or a cohort. Peers: everywhere or a cohort. All others: everywhere.
units-title = Units
units-words = The parts of the organisation. Which of them somebody belongs to is on their own page.
units-none = No unit yet.
units-part-of = Part of
units-new = Add a unit
units-add = Add
units-name = Name
units-name-hint = Everybody sees the new name at once, in older records too.
units-parent = Part of
units-top = nothing else
done-unit-saved = Saved.
erasure-title = Erase everything about them
erasure-for-good = This cannot be undone.
erasure-goes = Their name, roles and places in cohorts, their evidence with its files, reviews, sign-offs and comments in their record, private reflections, drafts and their account are erased.
erasure-stays = What they said about others stays with the others, without their name. That something was here, when and by whose word stays too, as a gap by which the record can still be verified. Backups keep everything until they are replaced.
erasure-reason = Reason
erasure-reason-hint = This stays for good. Name nobody in it.
erasure-sure = I want to erase everything about { $name }
erasure-not-sure = Tick this if it is what you want
erasure-now = Erase for good
done-erased = Everything about them is erased.
roster-title = Import a roster
roster-words = People, units, cohorts and who is in which, from one CSV file or the files of OneRoster. First you see what would change.
roster-file = File
roster-file-hint = One CSV file with the columns name, email and, where you like, unit, cohort, role, starts_on, ends_on; or all CSV files of OneRoster 1.1 or 1.2 at once.

# What a dry run found

difference-title = What would change
difference-problems = This stands in the way
difference-missing = Missing
difference-added = New
difference-changed = Changed
difference-removed = Gone
difference-asks = What its levels ask for
difference-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
difference-try = Show what would change
difference-import = Import it
difference-again = Choose another file

# Frameworks

frameworks-title = Frameworks
frameworks-import = Import a framework
frameworks-empty-title = No framework yet
frameworks-empty-words = A framework says what people can be good at, in three levels each. Bring one from CASE, CSV or Stampbook’s own format.
frameworks-empty-other = The frameworks of your organisation will be here.
framework-version = Version { $version }
framework-export = Export as
framework-publish-words = A published version is frozen. What was earned stays.
framework-contents = { $count ->
    [one] One competency
   *[other] { $count } competencies
}
framework-no-descriptor = No description.
framework-more = How to get there
framework-learning = Learn
framework-practice = Practise
framework-assessment = How it is assessed
import-words = CASE 1.0 or 1.1 (JSON), CSV, or Stampbook’s own JSON. First you see what would change.
import-file = File
import-file-hint = One JSON or CSV file, or all CSV files of a folder at once.
import-levels = Level mapping
import-levels-hint = Only when it does not have three levels. “0,1>1 2>2 3,4>3” makes its five levels three.

# Mail

mail-list-title = Mail
mail-empty-title = No mail
mail-empty-words = Digests, receipts and notices show here once there is something to say.
mail-from = From
mail-to = To
mail-attached = Attached
mail-retry = Try again now
mail-as-text = As plain text

# Administration

admin-title = Administration
admin-well = All is well.
admin-attention = Needs a hand
admin-outbox = Mail
admin-outbox-counts = { $sent } sent{ $kept ->
    [0] {""}
   *[other] , { $kept } kept here
}, { $waiting } waiting, { $failed } failed.
admin-open-mail = Open the outbox
admin-failed-mail = Those that failed
admin-record = The record
admin-record-words = Every statement carries a hash of the one before and is signed in batches. Verifying computes them all again.
admin-record-never = Not verified yet.
admin-verify = Verify the record now
admin-jobs = Background work
admin-settings = Settings
admin-settings-words = Changed in the configuration file or by variables; in force after the next start.
admin-setting = Setting
admin-value = Value
admin-source = From
due-title = Due
due-empty-title = Nothing is due
due-empty-words = Sign-offs on hold, appeals and levels about to expire show here.

# Account

account-assessment = How you see yourself
account-assessment-words = Your own view stands beside the stamps and changes none of them.
account-mail = Mail you get
account-mail-save = Save mail choices
account-away = While you are away
account-away-words = Someone else reviews and signs for your cohorts. The record shows both names.
account-away-to = Who stands in
account-away-button = Let them stand in
account-password = Password
account-password-current = Current password
account-password-none = Leave empty if you have only used mailed links so far.
account-password-save = Save password
done-password = Your password is saved. Everywhere else you are signed out.
account-sessions = Where you are signed in
account-some-browser = A browser
account-password-same = This is the password you have. Choose another one.
account-password-wrong = That is not your current password
account-here = here
account-since = since
account-seen = last used
account-sign-out-everywhere = Sign out everywhere
assessment-title = How you see yourself
assessment-words = Choose what fits today. Nothing you choose changes a stamp.
assessment-none = Not there yet

# Problems

problem-missing = This page is not here
problem-missing-words = The address may be mistyped, or what was here is not for you to see.
problem-forbidden = This is not open to you
problem-forbidden-words = Your role does not cover it. If it should, ask your registrar.
problem-too-often = A short break, please
problem-too-often-words = That was tried too often in a row. Wait a minute, then try again.
problem-broken = Something went wrong here
problem-broken-words = It is our fault, not yours, and it has been noted. Nothing you had saved is lost. Try again in a moment.
problem-home = Go to your first page
problem-back = Go back
problem-reference = When you ask for help, mention

# Unsubscribing

unsubscribe-title = Stop this mail?
unsubscribe-words = { $email } gets no more mail of this kind: { $kind }.
unsubscribe-button = Stop it
unsubscribe-done-title = Stopped
unsubscribe-done = { $email } gets no more mail of this kind: { $kind }.
unsubscribe-all = See all mail you get
unsubscribe-unknown = You can switch each kind of mail in your account.

# Demo

demo-title = A learning passport that people are proud to open
demo-words = Look around with invented people: log evidence, review it, sign a level off, print the passport.

signoff-on-behalf = for { $name }, who is away
signoff-disputed-by = { $name } said “this was not me”
signoff-settled-by = { $name } decided that it stands
signoff-not-me = Was this not you?
done-disputed = The sign-off is on hold. Your registrar has been told.
signoff-revoked-by = Taken back by { $name }
signoff-settle-choose = Choose whether it stands.
not-me-what = { $name }: { $competency }, level { $level }, signed { $day }
done-revoked = The sign-off is taken back. The learner gets a mail.
done-settled = Your decision is saved.
done-countersigned = You have signed second. The level counts from now on.
