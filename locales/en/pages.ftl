# Signing in

sign-in-title = Sign in
sign-in-button = Sign in
sign-in-link-button = Mail me a link instead
sign-in-forgotten = Forgotten your password?
sign-in-kept = Please sign in again. What you wrote is kept.
sign-in-demo-title = Try it as
sign-in-demo-words = Each of these invented people sees Stampbook from another side.
sign-in-demo-button = Sign in
demo-sign-in = Sign in with an address and a password
sign-in-no-email = Type your email address.
sign-in-no-password = Type your password, or have a link mailed to you
sign-in-too-many = That was tried too often. Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}, or have a link mailed to you.
unsent-back = Not sent yet: what you typed here before is back in the form.
unsent-here = Not sent yet, from an earlier visit:
unsent-take = Go on with it
unsent-drop = Throw it away
kept-title = What you wrote is here
kept-words = You are signed in again. Nothing was lost, and nothing was sent yet.
kept-button = Send it now
kept-drop = Leave it, and go to your first page
sign-in-wrong = That email address and password do not belong together. Check both, or have a link mailed to you.
link-sent-title = Look in your mailbox
link-sent-words = If { $email } belongs to someone here, a link is on its way. It works once, for { $minutes } minutes.
link-sent-hint = Nothing there after a few minutes? Look in the spam folder, or ask whoever invited you which address they used.
link-sent-again = Try another address
link-title = Sign in
link-words = One tap and you are in.
link-spent-title = This link does not work any more
link-spent-words = It was used already, or it is too old. Have a new one mailed to you.
link-spent-button = Go to sign in
first-run-title = Start your Stampbook
first-run-words = You are the first one here. This makes you its administrator.
first-run-code = One-time code
first-run-code-hint = It was printed where Stampbook was started.
first-run-organisation = Organisation
first-run-organisation-hint = Printed on every passport.
first-run-no-name = Type your name
first-run-organisation-long = Use at most 100 characters
first-run-too-many = Wrong codes came from here too often. Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}, then send this again. What you typed is still here; only the password is to be typed once more.
first-run-button = Start
set-password-title = Set your password
set-password-button = Save and sign in
password-spent-words = It was used already, or it is too old. Ask for a new one.
forgotten-title = Get a new password
forgotten-words = We mail you a link to set one.
forgotten-button = Mail me the link
forgotten-back = Back to sign in

# Passport

passport-title = Learning passport
passport-summary = { $signed } of { $possible ->
    [one] { $possible } level
   *[other] { $possible } levels
} signed.
passport-summary-review = { $count ->
    [one] { $count } waits for review.
   *[other] { $count } wait for review.
}
passport-summary-half = { $count ->
    [one] { $count } waits for its second signature.
   *[other] { $count } wait for their second signature.
}
passport-summary-returned = { $count ->
    [one] { $count } came back for changes.
   *[other] { $count } came back for changes.
}
passport-summary-expired = { $count ->
    [one] { $count } has expired.
   *[other] { $count } have expired.
}
passport-summary-suspended = { $count ->
    [one] { $count } is on hold.
   *[other] { $count } are on hold.
}
passport-summary-revoked = { $count ->
    [one] { $count } was revoked.
   *[other] { $count } were revoked.
}
passport-summary-earned = { $count ->
    [one] { $count } earned level does not count by itself.
   *[other] { $count } earned levels do not count by themselves.
}
passport-foundational = Foundational
passport-retired = No longer asked for
passport-earned-as = Earned as { $title }
passport-earned-apart = Level { $level }: earned as { $title }, does not count by itself.
passport-signed-as = Level { $level }: signed as { $title }.
passport-self-own = You see yourself at level { $level }, { $name }.
passport-self-own-none = You see yourself as not there yet.
passport-self-other = Sees themselves at level { $level }, { $name }.
passport-self-other-none = Sees themselves as not there yet.
passport-self-signed = Level { $level } is signed.
passport-self-unsigned = No level is signed.
passport-self-before = Before that: { $views }.
passport-self-view = level { $level } on { $day }
passport-self-view-none = not there yet on { $day }
passport-signers = Who signed, when and where
passport-sign-offs = Sign-offs
passport-portrait = Portrait of { $name }
passport-level = Level { $level }, { $name }
passport-signed-by = Signed { $day } by { $by }
passport-signed-twice = Signed { $day } by { $by }, countersigned { $second-day } by { $second }
passport-in-cohort = Cohort { $cohort }
passport-under-version = Framework version { $version }
passport-valid-until = Valid until { $day }
passport-judged = Evidence: { $titles }
passport-prior = Prior learning recognised: { $reason }
passport-ended-on = { $state }, { $day }
passport-log-for = Log evidence for { $name }
passport-next = Next:
passport-descriptors = What the levels ask for
passport-pdf-a4 = Download PDF (A4)
passport-pdf-letter = US Letter
passport-as-of = Show the passport as of
passport-as-of-button = Show
passport-as-of-past = This is the passport as it stood on { $day }.
passport-as-of-now = Show it as it stands today
passport-empty-title = Your stamps will be here
passport-empty-words = Once you join a cohort, its competencies appear, each with a place for three stamps. Ask your lead for the invitation link.
slot-signed = { $day }, { $by }
slot-signed-until = { $by }, until { $day }
slot-signed-twice-until = { $first } and { $second }, until { $day }
slot-signed-twice = { $first }, { $first-day }; { $second }, { $second-day }
slot-expired = Expired { $day }
slot-earned = Earned, does not count by itself
slot-across-earned = Not counted
stamp-label = Level { $level }, { $name }: { $state }
stamp-label-signed = { $label } { $day } by { $by }
stamp-label-signed-twice = { $label } { $day } by { $by }, countersigned { $second-day } by { $second }
stamp-label-half = { $label }, signed { $day } by { $by }

# Logging evidence

log-evidence = Log evidence
log-title = Log evidence
log-title-revise = Change your evidence
log-follows = Follows up on
log-returned = It came back with these words:
log-in-part = It was accepted in part, with these words:
log-field-title = Title
log-field-title-hint = A few words you will recognise later.
log-field-narrative = What happened
log-field-narrative-hint = What did you do, for whom, and what came of it?
log-field-files = Photos and files
log-field-files-hint = Photos up to { $photo }, PDFs up to { $document }, sound up to { $audio }, short video up to { $video }. Where a photo was taken is removed from it.
log-camera = Take a photo
log-keep = Keep
log-field-happened = When it happened
log-field-cohort = Cohort
log-claims = What it shows
log-claims-hint = Which levels does this speak for? You can decide later; to submit, choose at least one.
log-claims-find = Find a competency
log-claims-none = There is nothing to claim yet: you are not in a cohort.
log-cohort-over = Your cohort { $title } is over: nothing more is reviewed or signed off in it. What you write stays here as a draft until you are in another one.
passport-cohort-over = { $title } (over)
log-level-held = Signed already
log-cycle = Learning cycle
log-cycle-optional = optional
log-cycle-hint = Four short answers that turn something you did into something you learned. Start with any of them.
cycle-experience = Experience
cycle-experience-hint = What did you live through?
cycle-reflection = Reflection
cycle-reflection-hint = What did you notice, looking back?
cycle-concept = Concept
cycle-concept-hint = What do you now think works, and why?
cycle-experiment = Experiment
cycle-experiment-hint = What will you try next time? You can log how it went as a follow-up.
log-private = Private reflection
log-private-who = You alone can read this: not your lead, not the registrar, not an export. That it exists counts for a learning cycle.
log-private-field = For yourself
log-submit = Submit for review
log-save = Save draft
log-saving = Saving…
log-saved = Saved
log-saved-just-now = Draft saved
log-save-failed = Not saved yet. What you typed stays in this browser until it is.
log-not-saved = Not saved yet

# Evidence

log-day-wrong = Choose a day up to today.
log-other-words = Saved elsewhere meanwhile: “{ $title }” { $text }
evidence-untitled = Without a title
evidence-accepted = Accepted
evidence-part-accepted = Accepted in part
evidence-signed-meanwhile = Level signed meanwhile
evidence-meanwhile-words = { $name } signed the level on { $day } without this piece. It stays in your record, and nothing is left to decide.
evidence-meanwhile-other = { $name } signed the level on { $day } without this piece.
evidence-event-signed = { $name } signed { $competency }, level { $level }, on this evidence
evidence-event-meanwhile = { $name } signed { $competency }, level { $level }, on other evidence
evidence-event-taken-back = { $name } took back the sign-off of { $competency }, level { $level }
evidence-see-sign-off = See the sign-off
evidence-answer-again = Answer it again
evidence-out-of-sight = Out of sight since { $day }: { $reason }
evidence-draft-waits = You have changes that are not submitted. Others see what was submitted last.
evidence-comment-empty = Write a word or two first.
evidence-event-submitted = { $name } submitted version { $number }
evidence-event-accepted = { $name } accepted { $competency }, level { $level }
evidence-event-part-accepted = { $name } accepted part of { $competency }, level { $level }
evidence-event-returned = { $name } returned { $competency }, level { $level }
done-saved = Draft saved.
done-submitted = Submitted. Your lead finds it in their queue.
done-commented = Your comment is there.
done-endorsed = You stand behind this.
evidence-crumb = Evidence
evidence-happened = happened
evidence-what-happened = What happened
evidence-forked = Two versions grew from one
evidence-forked-words = This was changed in two places at once. Both are kept. Choose the one that counts, or copy what you need into a new version.
evidence-keep-this = This one counts
evidence-cycle-complete = Complete
evidence-chain = Chain of experiments
evidence-chain-words = Each piece tries out what the one before it planned.
evidence-chain-here = this one
evidence-follow-up = Log how the experiment went
evidence-private-exists = There is a private reflection. Its author alone can read it.
evidence-comments = Comments
evidence-endorsed = stands behind this
evidence-no-comments = Nobody has said anything yet.
evidence-comment-field = Add a comment
evidence-comment-button = Comment
evidence-review = Review it
evidence-edit = Change it
evidence-endorse = I stand behind this
evidence-claims = What it shows
evidence-no-claims = No level is claimed yet.
evidence-appeal = I see this differently: ask the registrar
evidence-timeline = What has happened
evidence-list-title = Your evidence
evidence-list-find = Find
evidence-list-state = State
evidence-list-any = Any
evidence-list-nothing = Nothing fits. Try fewer words, or any state.
evidence-list-empty-title = Nothing logged yet
evidence-list-empty-words = A sentence or a photo of something you did at work is enough to begin. You can sort it later.

# Queue

queue-title = Queue
queue-total = { $count ->
    [one] { $count } piece of evidence waits for you, longest first.
   *[other] { $count } pieces of evidence wait for you, longest first.
}
queue-empty-title = Nobody waits for you
queue-empty-words = When a learner of your cohorts submits evidence, it appears here, and you get a mail if you want one.
queue-cohort = Cohort
queue-all-cohorts = All cohorts
queue-filter = Show
queue-submitted = submitted
queue-history = See its history
queue-cycle-parts = { $count } of 4 parts
queue-comments = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
queue-decide = Your decision on { $competency }, level { $level }
queue-sign = Accept and sign off
queue-sign-hint = Stamps level { $level } in the passport.
queue-sign-hint-second = Level { $level } counts once a second person, who was not involved, has signed too.
queue-sign-with-others = It takes other pieces too: tick those you have read.
queue-pieces = { $level } ({ $count } pieces)
queue-others = { $count ->
    [one] One more piece waits for this level
   *[other] { $count } more pieces wait for this level
}
queue-others-hint = { $count ->
    [one] Read it here and tick it to accept it too. If the level is signed without it, it needs no answer any more.
   *[other] Read them here and tick those that you accept too. If the level is signed, whatever is not ticked needs no answer any more.
}
queue-other-whole = See it whole
queue-other-too = Accept this too
queue-accept = Accept
queue-accept-hint = Good evidence; the level is not signed yet.
queue-return = Return
queue-return-hint = Say what is missing. It goes back to the learner.
queue-comment = Comment
queue-comment-hint = The learner reads this. You may leave it out where you accept the piece as a whole.
queue-save = Save decisions
queue-skip = Skip to the next one
queue-keys = Keys
keys-or = or
queue-key-next = next
queue-key-previous = previous
queue-key-accept = accept, and sign off where that is possible
queue-key-return = return
queue-key-help = this list

# Cohorts

cohorts-title = Cohorts
cohorts-new = New cohort
cohorts-closed = Closed
cohorts-empty-title = No cohorts yet
cohorts-empty-words = A cohort is a dozen people who work through a framework together for some months, with one or two leads.
cohorts-empty-other = Here will be the cohorts you lead or learn in.
cohort-account-closed = { $name } (account closed)
cohort-led-by = Led by
cohort-no-lead = nobody yet
cohort-heat = Who stands where
cohort-key = How to read it
cohort-key-levels = Levels signed (here two)
cohort-key-waiting = Waiting for review
cohort-key-returned = Returned
cohort-key-suspended = On hold
cohort-learner = Learner
cohort-empty-title = No learners yet
cohort-empty-words = Invite people by link or mail address. Each gets a row here.
cohort-stalled = A word might help
cohort-sessions = Sessions
cohort-sessions-earlier = Earlier sessions
cohort-session-new = New session
cohort-no-sessions = No sessions yet.
cohort-members = Members
cohort-role = Role
cohort-joined = joined
cohort-no-members = Nobody yet.
cohort-remove = Remove
cohort-remove-yourself = You are in this cohort no more then, and somebody else has to put you back.
cohort-waiting-list = Waiting list
cohort-waits-since = waits since
cohort-admit = Give a place
cohort-invite = Invite people
cohort-invite-link = By link or code
cohort-invite-link-field = Invitation link
cohort-invite-code = Code
cohort-invite-none = There is no invitation link at the moment.
cohort-invite-make = Make a link
cohort-invite-renew = Make a new link, end this one
cohort-add = By mail address
cohort-add-button = Add
cohort-close = Close this cohort
cohort-close-words = Closing freezes its record. It can be opened again; both are logged.
cohort-close-leaves = { $count ->
    [one] One piece of evidence waits for review here. Answer it first: once the cohort is closed nobody can, until it is
   *[other] { $count } pieces of evidence wait for review here. Answer them first: once the cohort is closed nobody can, until it is
} opened again.
cohort-left = { $count ->
    [one] One piece of evidence was left waiting for review. It is back in the queue
   *[other] { $count } pieces of evidence were left waiting for review. They are back in the queue
} when you open the cohort again, if it has not passed the days after its end in which leads may sign: then change those, too.
cohort-reopen = Open it again
cohort-reopen-words = This cohort is closed. Opening it again is logged with your reason.
cohort-certificates = Certificates
cohort-field-title = Title
cohort-field-title-hint = Such as “Ward leads, autumn 2026”.
cohort-field-framework = Framework
cohort-field-framework-hint = The published version of today stays with the cohort.
cohort-no-framework = There is no published framework yet.
cohort-field-starts = Starts on
cohort-field-ends = Ends on
cohort-field-capacity = Places
cohort-field-capacity-hint = Who comes later waits in a list.
cohort-field-target = Target level
cohort-field-target-hint = What everyone works towards.
cohort-field-leads = Leads
cohort-field-leads-hint = One or two people who review and sign off.
cohort-no-possible-lead = Nobody has the role of a lead yet.
cohort-no-other-lead = Nobody else with an open account holds the role of a lead.
cohort-make-lead = Give somebody the role on their page
cohort-ask-for-lead = Ask an administrator to give somebody the role.
cohort-create = Open the cohort
session-join = Join the meeting
session-agenda = Agenda
session-attendance = Who was there
session-no-members = This cohort has no learners yet.
attendance-attended = Attended
attendance-apologised = Apologised
attendance-absent = Absent
attendance-contributed = Contributed
session-save = Save attendance
session-field-title = Title
session-field-day = Day
session-field-from = From
session-field-until = Until
session-field-place = Place
session-field-join = Link to join
session-create = Plan the session
join-full = All places are taken. You can join the waiting list; a lead gives you a place when one is free.
join-others-wait = Others wait for a place before you. You can join the waiting list; a lead gives you a place when it is your turn.
join-as = You join as { $name }.
join-wait = Join the waiting list
join-button = Join

queue-since = since { $day }
queue-unsaved-title = Your answer was not saved
queue-unsaved-words = This evidence is no longer yours to review: its learner may have left the cohort while your page was open. This is what you wrote, to copy where you need it.
queue-unsaved-comment = Somebody else has answered meanwhile. This is what you wrote; copy it, and tell the learner in a comment if you like.
queue-unsaved-there = Comment there
queue-version = This is version { $number }.
queue-side-by-side = Two versions stand side by side; you see version { $number }.
queue-rule = { $needed ->
    [0] Needs no evidence.
    [one] Needs one accepted piece; { $accepted } accepted before this one.
   *[other] Needs { $needed } accepted pieces; { $accepted } accepted before this one.
}
queue-not-yet-below = The level can be signed once level { $level } is signed.
queue-not-yet-foundation = The level can be signed once “{ $competency }” is: it comes first in this framework.
queue-not-yet-pieces = { $count ->
    [one] The level can be signed after one more accepted piece.
   *[other] The level can be signed after { $count } more accepted pieces.
}
queue-return-why = Say what is missing, so that the learner knows what to do next.
queue-decided-meanwhile = { $name } decided about this on { $when }, after you opened it. This is how it stands now: look again, then decide.
queue-before = What was said before
queue-again = comes again
queue-other-returned = Returned on { $day } by { $name }: { $reason }
queue-other-in-part = Accepted in part on { $day } by { $name }: { $reason }
queue-other-overturned = After an appeal it is to be looked at again.
queue-decide-one = Decide on at least one claim, or skip to the next one.
done-decided = Your decisions are saved.
done-decided-all = Your decisions about the work of { $name } are saved.
done-decided-signed = Signed: { $name } has the level now.
done-decided-half = Signed for { $name }. It counts once a second person, who was not involved, has signed too.
done-decided-accepted = Accepted. { $name } hears of it; the level is not signed yet.
done-decided-in-part = Accepted in part. { $name } reads what is missing.
done-decided-returned = Returned. { $name } reads your words and can send it again.
done-see-it = See it
account-data = Your data
account-data-words = Everything that is kept about you as one file: your account and roles, what was said about your learning and by whom, your private reflections and drafts, the list of your files and of the mails to you.
account-data-button = Download your data
account-data-erase = Whoever administers this Stampbook can erase what you say here, for good. Ask them.
