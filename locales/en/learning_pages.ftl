# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] The level can be signed after one more accepted piece with a complete learning cycle.
   *[other] The level can be signed after { $count } more accepted pieces, { $cycles } of them with a complete learning cycle.
}
ready-rule = { $needed ->
    [0] Needs no evidence.
    [one] Needs one accepted piece; { $accepted } accepted so far.
   *[other] Needs { $needed } accepted pieces; { $accepted } accepted so far.
}
ready-rule-cycles = { $count ->
    [one] One of them needs a complete learning cycle.
   *[other] { $count } of them need a complete learning cycle.
}
ready-rule-renewal = { $needed ->
    [0] Renewing it needs no new evidence.
    [one] Renewing it needs one accepted piece newer than the last signature.
   *[other] Renewing it needs { $needed } accepted pieces newer than the last signature.
}

# Signing from a passport

signing-framework = { $title }, version { $version }
signing-evidence-hint = What still waits and is ticked is accepted with your signature.
signing-registrar = You do not lead this learner’s cohort. As a keeper of records you can recognise prior learning, with your reason.
signing-renews = This level is signed and holds until { $day }. Signing again renews it: the new stamp is added, the old one stays on record.
signing-signed = This level is signed already, since { $day }, without an end. It needs no new signature.
signing-on-hold = This level was signed on { $day } and is on hold until a registrar decides.
signing-half = This level was signed on { $day } and waits for a second signature.
signing-expired = This level was signed and expired on { $day }. Signing again renews it: the old stamp stays on record.
signing-revoked = This level was signed before and taken back on { $day }: { $reason }
done-signed = Signed. You get a receipt by mail.
done-signed-first = Signed. It counts once a second person has signed, too.

# Passport

passport-sign = Sign off level { $level }
passport-recognise = Recognise prior learning
passport-assess = How you see yourself
passport-json = Data (JSON)
passport-as-of-wrong = Choose a day up to today, such as { $day }.
passport-empty-other-title = No stamps yet
passport-empty-other-words = Once { $name } joins a cohort, its competencies appear here, each with a place for three stamps.
next-returned = “{ $title }” came back: { $comment }
next-returned-plain = “{ $title }” came back to you.
next-returned-button = Change it
next-in-part = Part of “{ $title }” was accepted. What is missing: { $comment }
next-renew = { $competency }, level { $level } holds until { $day }. Log something newer so that it can be renewed.
next-draft = Your draft “{ $title }” is not submitted yet.
next-draft-button = Go on with it
next-pieces = { $pieces ->
    [one] { $competency }, level { $level }: one more accepted piece of evidence.
   *[other] { $competency }, level { $level }: { $pieces } more accepted pieces of evidence.
}
next-cycles = { $pieces ->
    [one] { $competency }, level { $level }: one more accepted piece of evidence, with a complete learning cycle.
   *[other] { $competency }, level { $level }: { $pieces } more accepted pieces of evidence, { $cycles } with a complete learning cycle.
}
next-ready = { $competency }, level { $level }: everything it asks for is accepted. Ask your lead to sign it.
next-waits = { $competency }, level { $level } waits for your lead. Nothing to do just now.
next-done = You hold every level that { $cohort } works towards.

# Drafts that were begun and not submitted

unfinished-title = { $count ->
    [one] You have an unfinished draft:
   *[other] You have unfinished drafts:
}
unfinished-go-on = Go on with “{ $title }”
unfinished-saved = saved
unfinished-waits = Newer words wait in this browser
unfinished-all = All your drafts

# Queue

queue-jump = To the decision
queue-chain-steps = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
queue-part = Accept in part
slot-and-waiting = { $said }; new evidence waits for review
slot-and-returned = { $said }; new evidence came back
slot-in-part = Accepted in part
queue-part-hint = Some of it is there, and it is not enough for the level. Say what is missing.

# Appeals

appeal-about-signoff = { $competency }, level { $level }
appeal-claim = { $competency }, level { $level }
appeal-decided-by = What { $name } decided
appeal-made = { $name } sees it differently and asked for another look
appeal-upheld-by = { $name } found the learner right
appeal-rejected-by = { $name } decided: it stands
appeal-upheld = { $name } decided on { $day }: it is to be looked at again
appeal-undone = { $name } decided on { $day }: the level stands again
appeal-undo = The level stands again
appeal-rejected = { $name } decided on { $day }: it stands
appeal-open = Read both sides
appeal-yours = You made this decision. Another registrar looks at it.
appeal-choose = Choose what happens now.
done-appealed = The registrar has it. You get a mail when it is decided.
done-appeal-decided = Your decision is saved. The learner gets a mail.

# Evidence

evidence-read-version = Version { $number }
evidence-former = This is version { $number } of { $all }, as it was submitted.
evidence-version-of = This is version { $number } of { $all }; the earlier ones are kept below.
evidence-beside = Claims and history
signoff-stamp = Stamp
evidence-newest = See the newest
evidence-for-lead = { $name } for { $lead }
evidence-left-closed = “{ $cohort }” was closed on { $day }, before anybody answered this. It stays as you sent it, and waits for its leads again when the cohort is opened again. If you learn in another cohort now, you can change it and send it there.
evidence-left-over = The days after the end of “{ $cohort }” in which its leads could answer this were over on { $day }. It stays as you sent it, and waits for them again when the cohort gets a later end. If you learn in another cohort now, you can change it and send it there.
evidence-left-closed-other = It was waiting when “{ $cohort }” was closed on { $day }. Nobody can answer it until the cohort is opened again.
evidence-left-over-other = It was waiting when the days in which the leads of “{ $cohort }” could answer were over on { $day }. Nobody can answer it until the cohort gets a later end.
evidence-clock-ahead = { $minutes ->
    [one] The clock of the device it was written on was a minute ahead. It arrived here on { $received }.
   *[other] The clock of the device it was written on was { $minutes } minutes ahead. It arrived here on { $received }.
}
evidence-clock-behind = { $minutes ->
    [one] The clock of the device it was written on was a minute behind. It arrived here on { $received }.
   *[other] The clock of the device it was written on was { $minutes } minutes behind. It arrived here on { $received }.
}
evidence-event-hidden = { $name } took “{ $file }” out of sight
evidence-event-shown = { $name } brought “{ $file }” back into sight
file-location-removed = The place where it was taken was removed.
file-metadata-removed = What the camera wrote into it was removed.
file-type-differs = Its name said another type than its content is. It is named by its content.
file-type-image-jpeg = JPEG photo
file-type-image-png = PNG picture
file-type-image-webp = WebP picture
file-type-application-pdf = PDF document
file-type-audio-mpeg = MP3 recording
file-type-audio-mp4 = M4A recording
file-type-audio-ogg = Ogg recording
file-type-audio-wav = WAV recording
file-type-audio-webm = WebM recording
file-type-video-mp4 = MP4 video
file-type-video-quicktime = QuickTime video
file-type-video-webm = WebM video
file-type-text-plain = Text
file-type-text-markdown = Markdown text
file-type-other = File
evidence-forked-other = This was changed in two places at once. Its author chooses which one counts; until then the newest is reviewed.
evidence-hide = A file shows somebody who did not agree
evidence-hide-words = It is taken out of sight at once, for everyone. The record keeps who did it and why; a registrar can bring it back.
evidence-hide-file = Which file
evidence-hide-reason = Such as “a patient’s face can be seen”.
evidence-hide-button = Take out of sight or bring back
evidence-bring-back = Bring back: { $name }
done-joined = This version counts now, and your lead sees it. The others stay in the history.
done-discarded = The draft is gone.
done-quarantined = The file is out of sight.
done-released = The file is in sight again.
done-saved-without-files = Draft saved. Attach your files again before you submit.

# Self-assessment and sessions

assessment-choose = Choose one for at least one competency.
assessment-last = Last time: { $day }
assessment-wrong = Choose one of the four.
done-assessed = Saved. It stands beside your stamps.
done-session-ended = Signed out there.
done-portrait = Your portrait is saved.
done-portrait-gone = Your portrait is removed.
account-portrait = Your portrait
account-portrait-words = A photo for your passport, if you like. Whoever may see your passport sees it. Place, camera and all else in the file but the picture are removed.
account-portrait-alt = Your portrait
account-portrait-file = Photo
account-portrait-hint = JPEG, PNG or WebP, up to { $most } MB. It is cropped around its middle to the shape of a passport photo.
account-portrait-printed = Print it on the cover of my passport
account-portrait-save = Save portrait
account-portrait-remove = Remove portrait
account-portrait-choose = Choose a photo.
account-portrait-too-large = The photo is larger than { $most } MB. Choose a smaller one.
account-portrait-wrong = Choose another photo: { $problem }.
account-end-session = Sign out there
kept-files = The files could not be kept. Attach them again before you submit: { $names }
kept-save = Save it as a draft

# Logging evidence

log-file-sending = On its way…
log-file-remove = Remove
log-file-later = Not sent yet
log-part-saved = Words saved, a photo or file is not sent yet
log-sending-files = Sending the photo or file first…
log-sending-words = Sending…
log-offline = No connection. What you typed is kept in this browser: leave this page open, and it goes once the connection is back.
log-stop = Do not send yet
log-field-links = Links
log-field-links-hint = Addresses of things elsewhere, one in each field. Saving makes room for more.
log-field-link = Link { $number }
log-discard = Throw this draft away
log-discard-words = What you wrote here is gone for good. Files that you attached to nothing else are removed after some weeks.
log-discard-revision-words = Your changes are gone for good. What you submitted stays as it is.
log-discard-button = Throw it away

# What a peer may read

shown-title = Shown to you
shown-words = Evidence of the cohorts you are a peer of. Read it, comment on it, vouch for what you have seen. It never changes a level.
shown-empty-title = Nothing is shown to you yet
shown-empty-words = When a learner of your cohorts sends evidence, it appears here.
