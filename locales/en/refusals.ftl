### What is refused: what happened, and what to do. Said in forms, on pages that cannot be shown, and to scripts.
### Programs that come with a token get these sentences in English.

## What went wrong, in a word or two: the title of a page.

refused-title-unreadable = The request cannot be read
refused-title-not-signed-in = Not signed in
refused-title-not-allowed = Not allowed
refused-title-not-found = Not found
refused-title-not-this-way = Not in this way
refused-title-conflict = Conflict
refused-title-gone = Gone
refused-title-too-large = Too large
refused-title-not-acceptable = Not acceptable as it is
refused-title-too-many = Too many tries
refused-title-not-now = Not available now
refused-title-broken = Something went wrong
refused-title-not-possible = Not possible

## What is not there. The thing is one of the messages `refused-thing-…`, in whatever form the sentence needs.

refused-missing = There is no such { $thing }. It may have been removed, or the link is wrong.
refused-thing-account = account
refused-thing-answer-to-this-revision = answer to this revision
refused-thing-appeal = appeal
refused-thing-attachment = attachment
refused-thing-cohort = cohort
refused-thing-competency = competency
refused-thing-delegation = delegation
refused-thing-draft = draft
refused-thing-evidence = evidence
refused-thing-file = file
refused-thing-framework = framework
refused-thing-framework-of-this-cohort = framework of this cohort
refused-thing-framework-of-yours = framework of yours
refused-thing-framework-version = framework version
refused-thing-invitation = invitation
refused-thing-invitation-that-still-works = invitation that still works
refused-thing-kind-of-mail = kind of mail
refused-thing-learner = learner
refused-thing-mail = mail
refused-thing-member = member
refused-thing-page = page
refused-thing-passport = passport
refused-thing-person = person
refused-thing-portrait = portrait
refused-thing-return-or-revocation = return or revocation
refused-thing-return-to-object-to = return to object to
refused-thing-revision = revision
refused-thing-revision-to-build-on = revision to build on
refused-thing-revocation-to-object-to = revocation to object to
refused-thing-role = role
refused-thing-session = session
refused-thing-sign-off = sign-off
refused-thing-statement-to-erase = statement to erase
refused-thing-thing = thing
refused-thing-thumbnail = thumbnail
refused-thing-unit = unit
refused-thing-version = version
refused-thing-version-of-this-evidence = version of this evidence
refused-thing-version-of-this-framework = version of this framework
refused-thing-week = week

## The request itself.

refused-not-signed-in = Sign in first.
refused-fields = Some fields need your attention.
refused-too-many = Too many tries. Wait { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, then try again.
refused-internal = Something went wrong here. It was written down for the administrator; nothing you sent was changed.
refused-database-busy = The database is busy. Nothing was changed; try again in a moment.
refused-database-away = The database cannot be reached at the moment. Nothing was changed; try again in a moment.
refused-disk-full = The server's disk is full: nothing was saved. Tell the administrator; once there is room it goes on by itself.
refused-zero-byte-kept = What you sent cannot be kept: a text has a zero byte in it, which is no character.
refused-zero-byte-address = The address has a zero byte (%00) in it, which is no character.
refused-zero-byte = { $place } has a zero byte in it, which is no character. Paste it as plain text.
refused-zero-byte-place = What you sent
refused-body-too-large = The body is larger than { $most } bytes. Send files by upload.
refused-body-unlike-headers = The request cannot be read: its body is not what its headers say.
refused-body-broken-off = The body cannot be read: it broke off on the way, or it is not packed as its Content-Encoding says. Send it again.
refused-no-such-part = The file is not as long as that.
refused-media-type = The body comes in a form that is not taken here.
refused-not-possible = This is not possible here.
refused-form-unreadable = The form could not be read: { $problem }. Go back and send it again.
refused-form-too-large = The texts of this form together are larger than { $bytes } bytes, or there are more than { $parts } parts. Attach a file instead.
refused-form-too-many-files = { $most } files are the most. Send fewer at a time.
refused-form-from-elsewhere = This form is too old or came from elsewhere. Reload the page and send it again.
refused-form-from-another-site = This form came from another site. Open the page here and send it again.
refused-form-lost-evidence = The form has lost a piece of evidence.
refused-form-lost-revision = The form has lost its revision.
refused-form-lost-level = The form does not say which level. Open it again.
refused-form-no-claim = "{ $key }" is not a claim.
refused-query = The address is not right after the question mark: { $problem }.
refused-query-unheard = The address is not right after the question mark: nothing is asked here by "{ $name }".
refused-csrf-header = Send the page's token in the header X-CSRF-Token.
refused-role-needed = This needs a role that you do not hold. Ask an administrator.
refused-call-underway = The first call with this Idempotency-Key is not answered yet. Ask again in a second.
refused-cursor = The cursor is not one of ours: use "next" as it was answered.
refused-log-size = Ask for a size from { $least } to { $most }.
refused-id-taken = This id already names something else. Nothing was changed; send it again with a new id.
refused-day = “{ $typed }” is not a day: write it like 2026-02-28.
refused-language = “{ $typed }” is not spoken here: choose one of { $spoken }.
refused-language-asked = “{ $typed }” is not spoken here: ask for one of { $spoken }.
refused-sheet = “{ $typed }” is not a sheet: ask for a4 or letter.
refused-passport-day = A passport can speak of any day up to today, { $today }.
refused-clock = This lies in the future. Check the clock of the device.
refused-misplaced = A statement of this kind does not belong in this scope.
refused-statement-too-large = This takes { $bytes } bytes; { $most } is the most.

## Texts of all kinds. The name is one of the messages `refused-name-…`, and begins the sentence.

refused-name-agenda = The agenda
refused-name-appeal = The appeal
refused-name-comment = The comment
refused-name-decision = The decision
refused-name-endorsement = The endorsement
refused-name-link-to-join = The link to join
refused-name-name = The name
refused-name-note = The note
refused-name-part = This part
refused-name-place = The place
refused-name-private-reflection = The private reflection
refused-name-reason = The reason
refused-name-text = The text
refused-name-title = The title
refused-name-unit = The unit's name

refused-text-missing = { $name } is missing. Fill in this field.
refused-text-unprintable = { $name } has the character “{ $character }” ({ $code }), and a passport that names it could not be printed: no font here has that character. Write it another way.
refused-text-too-long = { $name } has { $length } characters; { $most } is the most. Shorten it.
refused-text-too-long-attach = { $name } has { $length } characters; { $most } is the most. Shorten it, or attach it as a file.
refused-text-not-one-line = { $name } has a line break or a control character. Use one line.
refused-text-deceiving = { $name } has an unseen character ({ $code }) that makes it read otherwise than it is written. Type it anew.
refused-text-zero-byte = { $name } holds a zero byte. Paste it as plain text.
refused-text-all-too-long = All texts together take { $takes } KiB; { $most } KiB are the most, and this is the longest. Shorten it, or attach it as a file.
refused-day-implausible = { $day } can hardly be meant. Choose a day in the years 1970 to 2200.
refused-link = A link starts with https:// or http://, has no name or password before an @, no spaces or unseen characters, and at most { $most } bytes.

## Evidence.

refused-evidence-untitled = Write a title or a sentence, or add a photo, so that you find it again.
refused-evidence-not-a-learner = You are not a learner of this cohort.
refused-evidence-in-the-future = The day it happened lies in the future.
refused-evidence-files-most = { $most ->
    [one] { $most } files are the most.
   *[other] { $most } files are the most.
}
refused-evidence-links-most = { $most ->
    [one] { $most } links are the most.
   *[other] { $most } links are the most.
}
refused-evidence-claims-most = { $most ->
    [one] { $most } claims are the most.
   *[other] { $most } claims are the most.
}
refused-evidence-file-twice = This file is named twice.
refused-evidence-file-not-there = One of the files has not arrived yet. Upload it first.
refused-evidence-file-hidden = This file was taken out of sight: "{ $reason }" Leave it out, or ask a registrar.
refused-evidence-follows-unknown = The evidence this one follows is not in your portfolio.
refused-evidence-follows-itself = The evidence this one follows grew from this one. Choose an earlier one.
refused-evidence-based-on = This evidence was sent before. Name the revision that the new one replaces.
refused-evidence-no-claims = Choose at least one competency and level that this shows. Until then it stays a draft.
refused-evidence-claim-outside = One of the competencies is not in this cohort's framework. Choose from its list.
refused-evidence-claim-twice = This level is claimed twice.
refused-evidence-no-cohort = Choose the cohort whose lead shall look at it. If you are in none yet, join one first with a link or a code: this stays a draft until then.
refused-evidence-only-author-changes = Only its author can change it. Write a comment instead.
refused-evidence-only-author-chooses = Only its author can choose. Write a comment instead.
refused-draft-revision-missing = Name the revision you changed, so that nobody's words are overwritten.
refused-draft-saved-elsewhere = This was saved from elsewhere since you opened it. Both texts are kept: compare and save again.
refused-draft-submitted-meanwhile = This was submitted since you opened it. Compare with what was submitted; saved again, your words begin its next version.
refused-draft-saved-while-submitting = This was saved again while it was being submitted. Look at what is there now, then submit it.
refused-comment-empty = The comment is empty.
refused-endorsed-already = You have endorsed this already.
refused-only-those-who-see = Only the learner, their leads and peers named for the cohort can do this.
refused-only-the-learner = Only the learner themselves can do this.
refused-file-only-hiders = Only the learner, their leads and registrars can take a file out of sight.
refused-file-only-registrar = Only a registrar can bring a file back into sight.
refused-file-hidden-already = This file is out of sight already.
refused-file-in-sight = This file is in sight.

## Reviews and appeals.

refused-own-work = Nobody can review, endorse or sign off their own work. Ask another lead of the cohort.
refused-stale-revision = The learner has sent a newer revision since you opened this. Look at the newest one, then decide.
refused-decided-meanwhile = Somebody else has answered this differently since you opened it. Look at their answer, then decide.
refused-review-only-leads = Only a lead of the learner's cohort can review and sign.
refused-review-only-lead = Only a lead of the learner's cohort can review this.
refused-review-not-a-learner = This person is not a learner of that cohort now.
refused-review-other-framework = This evidence is for another framework than your cohort's.
refused-review-no-claims = Answer at least one claim.
refused-review-not-claimed = This revision does not claim that level.
refused-review-claim-twice = This claim is answered twice.
refused-review-no-comment = Say what is missing, so that the learner knows what to do next.
refused-review-signed-on = Level { $level } was signed on this evidence. Revoke the sign-off first, then answer differently.
refused-review-already = These claims were answered so already.
refused-for-lead = Name the lead you stand in for, and nobody if you lead yourself.
refused-appeal-empty = Say what you object to and why.
refused-appealed-already = You have appealed against this already.
refused-appeal-only-learner = Only the learner can ask for another look.
refused-appeal-only-registrar = Only a registrar can decide an appeal.
refused-appeal-decided-already = This appeal was decided already.
refused-appeal-involved = You made the decision that is appealed. Another registrar decides.

## Sign-offs.

refused-level-missing = Level { $above } cannot be signed before level { $missing }. Sign level { $missing } first, or recognise prior learning with a reason.
refused-foundation-missing = "{ $competency }" comes first: this framework asks for its level { $level } before any other competency goes higher.
refused-pieces-missing = Level { $level } of "{ $competency }" needs { $need ->
    [one] { $need } accepted piece
   *[other] { $need } accepted pieces
} of evidence; { $have } named. Ask for more evidence, or accept what waits; what was accepted in part is not enough.
refused-newer-pieces-missing = Level { $level } of "{ $competency }" needs { $need ->
    [one] { $need } accepted piece
   *[other] { $need } accepted pieces
} of evidence newer than the last sign-off; { $have } named. Ask for more evidence, or accept what waits; what was accepted in part is not enough.
refused-cycles-missing = Level { $level } of "{ $competency }" needs { $need ->
    [one] { $need } accepted piece
   *[other] { $need } accepted pieces
} with a complete learning cycle; { $have } named. Ask for more evidence, or accept what waits; what was accepted in part is not enough.
refused-sign-only-live-lead = Only a lead of a live cohort that the learner is in, and whose framework has this competency, can sign it.
refused-sign-only-lead = Only a lead of the learner's cohort can sign. A registrar can recognise prior learning with a reason.
refused-sign-together-only-lead = Only a lead of a live cohort signs for its members.
refused-sign-together-choose = Choose a competency and a level on the session's page.
refused-sign-together-people = Name between 1 and { $most } people.
refused-sign-other-version = The cohort works with another framework version.
refused-sign-descriptor = The descriptor is not the one of this framework version.
refused-sign-who = The framework says who signs.
refused-sign-how-long = The framework says how long a sign-off holds.
refused-signed-already = This level is signed already.
refused-signed-half = This level is signed and waits for its second signature.
refused-sign-suspended = The sign-off of this level is suspended. The registrar has to decide first.
refused-sign-evidence-twice = The same evidence is named twice.
refused-sign-evidence-not-claiming = This evidence does not claim the level that is signed.
refused-sign-evidence-waiting = This evidence is not accepted yet. Review it first.
refused-sign-evidence-returned = This evidence was returned to the learner. Accept it in a review of its own first, or sign without it.
refused-second-only = Only a lead of the learner's live cohort or a registrar can sign second.
refused-second-not-waiting = This sign-off does not wait for a second signature.
refused-second-involved = The second signer must not have reviewed or signed this themselves.
refused-revoke-only = Only the signer, a lead of the learner's live cohort or a registrar can revoke a sign-off.
refused-revoked-already = This sign-off was revoked already.
refused-dispute-only-signer = Only who is named as signer can say that it was not them.
refused-dispute-already = This sign-off is suspended or revoked already.
refused-dispute-only-registrar = Only an uninvolved registrar can settle this.
refused-dispute-none = This sign-off is not suspended.

## Cohorts.

refused-cohort-end = The cohort would end before it begins. Choose a later end.
refused-cohort-places = A cohort has between 1 and 1000 places.
refused-cohort-grace = The grace period is at most 366 days.
refused-cohort-framework-unknown = There is no such framework. Import it first.
refused-cohort-version-unknown = There is no such version of this framework. Choose one that is published.
refused-cohort-version-earlier = The cohort is at version { $version } already. Choose that one or a later one.
refused-cohort-framework-stays = A cohort stays with its framework. Open another cohort for another one.
refused-cohort-only-openers = Only leads, registrars and administrators can open a cohort.
refused-cohort-only-keepers = Only the cohort's leads, registrars and administrators can change it.
refused-cohort-only-inviters = Only the cohort's leads, registrars and administrators can invite people.
refused-cohort-only-leads-see = Only those who lead the cohort see everyone's progress.
refused-cohort-open-already = This cohort is open already.
refused-cohort-open = This cohort is open.
refused-cohort-closed = “{ $title }” is closed and its record is frozen. Open it again first.
refused-cohort-closed-ask = “{ $title }” is closed and its record is frozen. A lead can open it again.
refused-cohort-closed-invite = “{ $title }” is closed. Open it again first.
refused-cohort-starts-on = "{ $title }" starts on { $day }.
refused-cohort-ended-on = "{ $title }" ended on { $day }.
refused-cohort-over = "{ $title }" ended on { $day } and its grace period is over.
refused-cohort-nothing-changes = Nothing would change. Name at least one field.
refused-cohort-places-taken = { $learners ->
    [one] { $learners } learner has a place already.
   *[other] { $learners } learners have a place already.
}
refused-cohort-targets-version = Name the framework version of the targets.
refused-cohort-targets = A target is for a competency of the cohort's framework version.
refused-cohort-leads-number = A cohort has one or two leads. Name them.

## Members, invitations and who stands in.

refused-member-only-invited = Only who is invited can accept an invitation.
refused-member-you-already = You are in this cohort already.
refused-member-already = This person is in the cohort already.
refused-member-leads-wait = Leads do not wait for a place.
refused-member-two-leads = A cohort has one or two leads. Let one leave first.
refused-member-learner-leads = A learner of this cohort cannot lead it.
refused-member-lead-learns = A lead of this cohort cannot learn in it: nobody signs for themselves.
refused-member-no-place = { $places ->
    [one] All { $places } places are taken. Wait until one is free, or add places.
   *[other] All { $places } places are taken. Wait until one is free, or add places.
}
refused-member-stands-in = This person stands in for a lead of the cohort until { $until }. End that first: nobody signs for themselves.
refused-member-last-lead = A cohort needs a lead. Add another one first.
refused-invitation-people = An invitation is for 1 to 1000 people.
refused-invitation-days = An invitation works for 1 to 366 days.
refused-delegation-ended = This has ended already.
refused-delegation-only-lead = Only a lead of this cohort can be stood in for.
refused-delegation-only-open = Only who leads an open cohort can be stood in for.
refused-delegation-learner = A learner of this cohort cannot stand in for its lead.
refused-delegation-self = Nobody stands in for themselves. Choose another person.
refused-delegation-until = The last day would come before the first.

## Sessions.

refused-session-cancelled-already = This session is cancelled already.
refused-session-cancelled = This session is cancelled.
refused-session-cancelled-plan = This session is cancelled. Plan a new one instead.
refused-session-took-place = Attendance was taken, so this session did take place.
refused-session-to-come = This session is still to come.
refused-session-not-a-member = Somebody on this list is not in the cohort.
refused-session-twice = This person is on the list twice. Keep one of the two.
refused-session-contributed = Who was not there has contributed nothing. Mark them as there, or take this back.
refused-session-join = Write the link to join like https://meet.example.org/ward-4.
refused-session-minutes = A session takes between 5 minutes and 24 hours.
refused-session-zone = There is no such time zone. Write it like Europe/Berlin.
refused-session-far = The cohort runs from { $first } to { $last }, and { $day } is more than a year away from that. Correct the day.
refused-session-other-id = The address names another session. Leave the id out.

## People, units and roles.

refused-person-only-keepers = Only an administrator or a registrar can change the directory.
refused-person-only-registrar = Only a registrar or an administrator can change people.
refused-person-only-leads-see = Only leads, registrars and administrators see who is here.
refused-person-already = This person is in the directory already.
refused-person-unknown = Nobody here has this id. They may have been removed.
refused-person-closed = This person's account is closed, so they could not sign in to do it. Open the account again first, or choose somebody else.
refused-person-admin-account = Only an administrator can close an administrator's account.
refused-person-keeper-address = Only an administrator can change the address of an administrator or a registrar: whoever has the address can become them.
refused-person-own-account = You cannot close your own account. Ask another administrator.
refused-person-no-account = They have no account that is open. Give them an email address first.
refused-person-scope = Write organisation, unit/ID or cohort/ID.
refused-email-missing = The email address is missing.
refused-email-wrong = This is not an email address like name@example.org. Correct it.
refused-email-taken = Somebody with this email address is here already. Search for them, or use another address.
refused-unit-already = This unit is there already.
refused-unit-in-itself = A unit cannot be part of itself, or of a unit that is part of it. Choose another one.
refused-unit-unknown = There is no such unit. Choose one of the list, or none.
refused-unit-unknown-choose = There is no such unit. Choose one that is there.
refused-unit-none = There is no such unit.
refused-role-cohort-unknown = There is no such cohort. Choose one that is there.
refused-role-whole = Administrators and registrars look after the whole organisation. Grant it for the whole organisation, or not at all.
refused-role-in-cohort = Who leads or learns in a cohort is said in the cohort itself: add them there. This role is granted for the whole organisation only.
refused-role-peer = Peers are named for a cohort or for the whole organisation. Choose one of these.
refused-role-only-admin-grants = Only an administrator can grant roles.
refused-role-only-admin-ends = Only an administrator can end roles.
refused-role-end = The role would end before it begins. Choose a later last day.
refused-role-already = This person holds this role already.
refused-role-ended-already = This role has ended already.
refused-role-last-administrator = This is the last administrator. Grant the role to somebody else first.
refused-role-last-who-signs-in = This is the last administrator who can sign in. Grant the role to somebody else first.
refused-only-sponsors = This page is for sponsors.
refused-only-peers = This is for people who are named as a peer.
refused-sign-in-wrong = That email address and password do not belong together. Check both, or have a link mailed to you.
refused-first-code = That is not the code. It is printed where Stampbook was started, and works once.

## Passwords.

refused-password-short = Use at least { $least } characters. A sentence is easy to remember and hard to guess.
refused-password-long = Use at most { $most } characters.
refused-password-own = Choose something other than your name or email address: those are guessed first.
refused-password-guessed = This password is on every list of guesses. Choose another one.
refused-password-busy = Too many people sign in at this moment. Try again in a moment.

## Erasing.

refused-erase-only-admin = Only an administrator can erase what was said.
refused-erase-nothing = Name at least one statement to erase.
refused-erase-either = Name either statements in facts, or somebody in person_id.
refused-erase-erasure = An erasure cannot be erased: it is what shows that the gap in the record is meant.
refused-erase-end = This ended something that would be in force again without it. Erase what it ended, too.
refused-erase-version = Version { $version } of this framework is in use: { $counted } rest on it, and everybody would lose them. Publish a new version instead.
refused-erase-cohort = The cohort "{ $title }" is in use: { $counted } rest on it. Close the cohort instead.
refused-resting-sign-offs = { $count ->
    [one] { $count } sign-off
   *[other] { $count } sign-offs
}
refused-resting-evidence = { $count ->
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
}
refused-resting-cohorts = { $count ->
    [one] { $count } cohort
   *[other] { $count } cohorts
}
refused-resting-places = { $count ->
    [one] { $count } learner's place
   *[other] { $count } learners' places
}

## Frameworks.

refused-framework-only-keepers = Only an administrator or a registrar can publish frameworks.
refused-framework-id = The framework's id does not match its scope.
refused-framework-next-version = The next version of this framework is { $next }. Somebody may have published meanwhile: look again.
refused-framework-draft-overtaken = Somebody saved, published or threw away this draft meanwhile. Look at it again, then publish.
refused-framework-draft-saved = Revision { $revision } of this draft was saved meanwhile. Take over what it says, then save again.
refused-framework-draft-large = The draft has { $bytes } bytes, more than the { $most } a framework can have. Shorten its texts or split it.
refused-framework-shorten = Shorten it to { $most } characters.
refused-framework-of-version = Name the framework that this is a version of, too.
refused-framework-files-large = The files have more than { $most } bytes together, the most that are read. Send the framework alone, or split it.
refused-framework-as = Write new or next.

## Mail.

refused-mail-always = This mail keeps an account or a signature safe and always goes out.
refused-mail-sent-already = This mail was sent already.
refused-mail-being-sent = This mail is being sent at this moment. Look again in a few minutes.

## Files. What a file is follows as one of the messages `refused-kind-…`.

refused-photo-large = A photo has at most { $most } bytes.
refused-portrait = the portrait photo cannot be used: { $problem }
refused-photo-unread = The photo could not be read: { $problem }. Send it again.
refused-file-empty = The file is empty.
refused-file-too-large = The file has { $size } bytes; { $kinds } may have at most { $limit } bytes ({ $about }). { $advice }
refused-file-kinds-photo = photos
refused-file-kinds-document = PDF documents
refused-file-kinds-audio = sound recordings
refused-file-kinds-video = videos
refused-file-kinds-text = text files
refused-file-smaller-photo = Send a smaller copy.
refused-file-smaller-document = Split it, or save it with smaller pictures.
refused-file-smaller-recording = Cut out the part that shows the work, or give its address as a link.
refused-file-smaller-text = Split it, or save it as PDF.
refused-photo-pixels = The photo is { $width } x { $height } pixels; at most { $side } on a side and { $millions } million together are taken. Send a smaller copy.
refused-file-svg = This is an SVG drawing. SVG can carry programs and is not taken: save it as PNG.
refused-file-svg-script = This is an SVG drawing with a script inside. SVG can carry programs and is not taken: save it as PNG.
refused-file-web-page = This is a web page. Web pages can carry programs and are not taken: print it to PDF, or give its address as a link.
refused-file-program = This is a program ({ $what }). Programs are not taken; show what it does in a photo, a PDF or a short video.
refused-file-archive = This is an archive ({ $what }). Archives are not opened or kept: add the files inside it one by one.
refused-file-office = This is { $what }. Save it as PDF and add the PDF: it looks the same everywhere and carries no macros.
refused-photo-format = This is a { $what } picture, which not every browser shows. Save it as JPEG or PNG. (On a phone: camera settings, "most compatible".)
refused-recording-format = This is a { $what } recording, which not every browser plays. Save sound as MP3 or M4A, video as MP4.
refused-video-telemetry = This video carries its camera's log of places ({ $what }). Export it once from a video editor, which leaves the log behind, and add that.
refused-file-encoding = This looks like text, but not in UTF-8 (byte { $at } does not fit). Save it again with the encoding UTF-8.
refused-file-damaged = The file begins like { $what } but is damaged or cut short: { $detail }. Open it where it came from and save it again.
refused-damage-cut = it ends in the middle
refused-damage-scans = its scans make no sense
refused-damage-size = it has no size
refused-damage-no-picture = it holds no picture
refused-damage-unfinished = the recording was not finished (it has no index)
refused-damage-index = its index makes no sense
refused-file-unreadable = The file cannot be read. Open it where it came from, save it again, and add the new one.
refused-file-unknown = This kind of file is not taken. Photos (JPEG, PNG, WebP), PDF, sound (MP3, M4A, OGG, WAV), short video (MP4, MOV, WebM) and plain text are.
refused-file-hash = The file that arrived is not the one that was announced: its hash differs. Send it again.
refused-file-named = { $file }: { $why }

refused-kind-jpeg = a JPEG photo
refused-kind-png = a PNG picture
refused-kind-webp = a WebP picture
refused-kind-pdf = a PDF document
refused-kind-mp3 = an MP3 recording
refused-kind-m4a = an M4A recording
refused-kind-ogg = an Ogg recording
refused-kind-wav = a WAV recording
refused-kind-webm-audio = a WebM recording
refused-kind-mp4 = an MP4 video
refused-kind-mov = a QuickTime video
refused-kind-webm = a WebM video
refused-kind-text = a text
refused-kind-markdown = a Markdown text
refused-kind-office-text = a text document from an office program
refused-kind-spreadsheet = a spreadsheet
refused-kind-presentation = a presentation
refused-kind-office = a document from an office program
refused-kind-rich-text = a rich text document
refused-kind-postscript = a PostScript document
refused-kind-book = an electronic book
refused-program-script = a script
refused-program-windows = for Windows
refused-program-linux = for Linux
refused-program-macos = for macOS
refused-program-android = for Android
refused-program-machine-code = machine code
refused-program-extension = a browser extension
refused-program-package = a package
refused-program-java-or-android = Java or Android

## Uploads.

refused-upload-version = Send `Tus-Resumable: 1.0.0`: it is the version of the upload protocol spoken here.
refused-upload-header = The header { $name } is not right: { $problem }.
refused-upload-content-type = Send the bytes with `Content-Type: application/offset+octet-stream`.
refused-upload-unknown = There is no such upload. Begin a new one.
refused-upload-expired = This upload was begun more than 72 hours ago and is forgotten. Begin a new one.
refused-upload-offset = { $arrived } bytes have arrived: the next ones must begin there and not at { $got }.
refused-upload-too-large = These are too many bytes: at most { $limit } are taken here.
refused-upload-no-room = Your files take as much room as is given to one person; { $left } bytes are left. Files that are attached to nothing are removed after a while; ask whoever runs this for more.
refused-upload-busy = Several of your uploads are under way. Wait until one of them is done, then go on.
refused-upload-checksum = The checksum does not fit the bytes that arrived. Send them again.
refused-upload-pieces = The file comes in too many pieces. Send at least 64 KiB at a time.
refused-upload-cut-off = The connection ended early; { $arrived } bytes have arrived. Go on from there.
refused-upload-incomplete = { $arrived } of { $length } bytes have arrived. Send the rest first.
refused-upload-disk-full = The disk where files are kept is full. Nothing that was saved before is lost; tell the administrator.
refused-upload-away = The files cannot be reached at the moment. What has arrived is kept; go on in a moment.

## What keeps a framework from being published. These end without a full stop: a page or a program adds its own.
## The part is one of the messages `refused-part-…`, and begins the sentence.

refused-part-framework-title = the framework's title
refused-part-framework-description = the framework's description
refused-part-source-address = the source's address
refused-part-source-creator = the source's creator
refused-part-source-licence = the source's licence
refused-part-level-name = the name of level { $level }
refused-part-competency-number = competency { $number }
refused-part-competency = competency “{ $code }”
refused-part-level = level { $level } of { $of }
refused-part-link = link { $number } of { $of }
refused-part-heading = heading { $number } of { $of }
refused-part-code = the code of { $of }
refused-part-title = the title of { $of }
refused-part-description = the description of { $of }
refused-part-descriptor = the descriptor of { $of }
refused-part-learning = the learning text of { $of }
refused-part-practice = the practice text of { $of }
refused-part-assessment = the assessment text of { $of }
refused-part-kind = the kind of { $of }
refused-part-identifier = the identifier of { $of }
refused-part-address = the address of { $of }

refused-part-empty = { $what } is empty: give it one
refused-part-spaces = { $what } has spaces around it: remove them
refused-part-lines = { $what } holds a line break or control character: keep it to one line
refused-part-long = { $what } has { $length } characters: shorten it to { $most }
refused-part-large = { $what } has { $bytes } bytes: shorten it to { $most }, or link to the rest
refused-part-nul = { $what } holds a NUL character, which databases refuse: remove it
refused-framework-language = “{ $typed }” is not a language tag: write one such as “en”, “de-AT” or “zh-Hant”, or leave it out
refused-framework-source = the source says nothing: fill in its uri, creator or licence, or leave it out
refused-framework-level-names = levels { $first } and { $second } are both called “{ $name }”: give each its own name
refused-framework-nothing-above = nothing comes above level 3, so it cannot be asked for first: set 1 or 2, or leave the rule out
refused-framework-no-foundation = the rule needs a foundational competency: mark one as foundational, or leave the rule out
refused-framework-no-competency = the framework has no competency: add at least one
refused-framework-competencies = { $count } competencies are more than the { $most } a framework can hold: split it
refused-framework-code-shared = competencies { $first } and { $second } (“{ $one }”, “{ $other }”) share the code “{ $code }”: give each its own
refused-framework-id-shared = competencies “{ $one }” and “{ $other }” share the id { $id }: remove one of them, or leave its id out to get a new one
refused-framework-headings = { $what } stands under { $count } headings: use at most { $most }
refused-framework-links = { $what } has { $count } links: keep at most { $most }
refused-framework-cycles = { $what } asks for { $cycles } complete learning cycles among { $pieces } pieces of evidence: ask for at least as many pieces as cycles
refused-framework-no-months = a sign-off of { $what } would hold for 0 months: set at least 1, or leave it out for no end
refused-framework-months = a sign-off of { $what } would hold for { $months } months: set at most { $most }, or leave it out for no end
refused-framework-link-kind = { $what } is of the unknown kind “{ $kind }”: use one of { $kinds }, or one of your own that starts with “ext:”
refused-framework-link-nowhere = { $what } points nowhere: give it an identifier or a uri
refused-framework-large = the framework has { $bytes } bytes, more than the { $most } it can have: shorten its texts or split it
refused-framework-draft-behind = version { $version } was published after this draft was begun: look at what differs from it, then say that the draft follows version { $version }
refused-framework-stranger = “{ $title }” has the identifier of “{ $here }”, which is here already, and nothing else in common with it: say whether it is another framework or the next version of that one

## What a new version says of the competencies of the one before.

refused-crossing-first = this is the first version, so nothing became of anything: leave the crosswalk out
refused-crossing-twice = { $name } is named twice: name it once
refused-crossing-both = { $name } is named by crossings { $first } and { $second }: keep one of them
refused-crossing-no-earlier = the earlier version has no competency { $id }: name one of its own
refused-crossing-no-later = the new version has no competency { $id }: add it there, or name one that is
refused-crossing-gone = “{ $title }” ({ $code }) is not in the new version and no crossing says what became of it: let it become, merge or retire
refused-crossing-circle = { $names } become one another in a circle: remove one of these crossings
refused-crossing-nothing = { $name } becomes nothing: name what it becomes, or retire it
refused-crossing-into-twice = a competency is named twice: name it once
refused-crossing-needless = { $name } keeps its id and needs no crossing: remove it
refused-crossing-still-there = { $name } is still in the new version: name it among what it becomes, or take it out there
refused-crossing-merge-of-one = a merge needs at least two competencies: for one of them, let it become the other
refused-crossing-merged-there = { $name } is merged away and still in the new version: take it out there, or out of the merge
refused-crossing-retired-there = { $name } retires and is still in the new version: take it out there, or remove this crossing
