## Words that all mails share

mail-hello = Hello { $name },
mail-hello-nobody = Hello,
mail-day = { mail-weekday-name } { $day } { mail-month-name } { $year }
mail-day-short = { $day } { mail-month-abbreviated }
mail-month = { mail-month-name } { $year }
mail-month-short = { mail-month-abbreviated }
mail-moment = { $day }, { $time }
mail-weekday-name = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
mail-month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
mail-month-abbreviated = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
mail-step = { $competency }, level { $level } ({ $name })
mail-list-more = { $front }, { $item }
mail-list-last = { $front } and { $item }
mail-days = { $days ->
    [0] since today
    [one] { $days } day
   *[other] { $days } days
}
mail-period = { $from } to { $to }
mail-of = { $part } of { $whole }
mail-link-fallback = If the button does not work, copy this address into your browser:
mail-foundational = foundational
mail-signatures = { $signer } on { $day }
mail-signatures-two = { $signer } on { $day } and countersigned by { $second } on { $second-day }
mail-answered = { $lead }, { $at }

# The words of the passport's page, as they stand in the middle of a line.
mail-state-none = not started
mail-state-evidence = evidence there
mail-state-in-part = accepted in part
mail-state-in-review = waiting for review
mail-state-half = waits for its second signature
mail-state-returned = returned
mail-state-signed = signed
mail-state-expired = expired
mail-state-revoked = revoked
mail-state-suspended = on hold
mail-state-earned = not counted

mail-heat-waiting = w
mail-heat-returned = r
mail-heat-legend = 1, 2, 3: level signed · w: waits for you · r: returned to the learner · dot: nothing yet
mail-heat-cut-columns = { $count ->
    [one] One more competency is
   *[other] { $count } more competencies are
} on the cohort's page.
mail-heat-cut-rows = { $count ->
    [one] One more learner is
   *[other] { $count } more learners are
} on the cohort's page.

mail-footer-sent = Sent by Stampbook at { $place } to { $address }
mail-footer-sent-example = Sent by Stampbook at { $place }
mail-footer-always = This mail keeps your account and your signatures safe, so it cannot be switched off.
mail-footer-unsubscribe = Stop these mails
mail-footer-preferences = Choose which mails you get

## Sign-in link

mail-sign-in-subject = Your sign-in link
mail-sign-in-kicker = Sign in
mail-sign-in-headline = Here is your way in
mail-sign-in-intro = Somebody, we hope you, asked to sign in with this address.
mail-sign-in-from = It was asked for from { $device }.
mail-sign-in-button = Sign in
mail-sign-in-valid = The link works once, for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
mail-sign-in-not-you = If it was not you, do nothing: without the link nobody gets in.

## Another address

mail-address-subject = The email address of your account was changed
mail-address-kicker = Your account
mail-address-headline = Your email address was changed
mail-address-intro = { $by } changed the email address of your account at { $organisation } on { $at }. From now on the new address is what you sign in with, and where your mails go.
mail-address-unknown = If you know nothing of this, tell { $organisation } at once: whoever reads the new address can sign in as you.

## Set a password

mail-password-subject-invitation = Your account at { $organisation }
mail-password-subject-reset = Set a new password
mail-password-kicker = Your account
mail-password-headline-invitation = Welcome to your learning passport
mail-password-headline-reset = Set a new password
mail-password-intro-invitation = { $by } opened an account for you at { $organisation }. It holds your evidence, your sign-offs and the passport you can take with you.
mail-password-intro-invitation-nobody = An account was opened for you at { $organisation }. It holds your evidence, your sign-offs and the passport you can take with you.
mail-password-intro-reset = Somebody, we hope you, asked for a new password for your account at { $organisation }.
mail-password-button-invitation = Choose a password
mail-password-button-reset = Set a new password
mail-password-valid = The link works once, until { $until }.
mail-password-not-you = If it was not you, do nothing: your password stays as it is.

## Evidence waits

mail-waiting-subject = { $learner } sent “{ $title }”
mail-waiting-subject-revised = { $learner } revised “{ $title }”
mail-waiting-subject-several = { $learner } sent { $count } pieces of evidence
mail-waiting-kicker = For your review
mail-waiting-headline = { $learner } waits for you
mail-waiting-intro = { $learner } ({ $cohort }) submitted evidence for your review.
mail-waiting-intro-revised = { $learner } ({ $cohort }) revised evidence that was returned.
mail-waiting-intro-several = { $learner } submitted { $count } pieces of evidence for your review.
mail-waiting-revised = revised after it was returned
mail-waiting-claims = Claims
mail-waiting-happened = Happened
mail-waiting-submitted = Submitted
mail-waiting-attachments = Files
mail-waiting-attachments-count = { $count ->
    [one] one file
   *[other] { $count } files
}
mail-waiting-button = Read and answer
mail-waiting-queue = { $count ->
    [one] One piece of evidence waits for your answer now.
   *[other] { $count } pieces of evidence wait for your answer now.
}
mail-waiting-queue-link = Open the queue

## Evidence returned

mail-returned-subject = “{ $title }” came back to you
mail-returned-subject-several = { $count } pieces came back to you
mail-returned-kicker = Returned
mail-returned-headline = “{ $title }” came back
mail-returned-headline-several = { $count } pieces came back
mail-returned-intro = { $lead } read your evidence and asks for something more. What you wrote is kept: revise it and send it again.
mail-returned-intro-several = { $count ->
    [one] { $leads } read your evidence and asks
   *[other] { $leads } read your evidence and ask
} for something more. What you wrote is kept: revise each piece and send it again.
mail-returned-what = To add or change
mail-returned-accepted = Accepted already
mail-part-subject = Part of “{ $title }” was accepted
mail-part-kicker = Accepted in part
mail-part-headline = Part of “{ $title }” was accepted
mail-part-subject-several = Parts of { $count } pieces were accepted
mail-part-headline-several = Parts of { $count } pieces were accepted
mail-part-intro = { $lead } read your evidence, accepted part of it and says what is still missing. What you wrote is kept: add to it and send it again.
mail-part-what = Accepted in part, and what is missing
mail-part-button = Add what is missing
mail-returned-button = Revise it

## Evidence accepted

mail-accepted-subject = “{ $title }” was accepted
mail-accepted-subject-several = { $count } pieces of evidence were accepted
mail-accepted-kicker = Accepted
mail-accepted-headline = “{ $title }” was accepted
mail-accepted-intro = { $lead } read your evidence and accepted it.
mail-accepted-needed = What is still needed
mail-accepted-button = See your evidence

## Level signed

mail-signed-subject = Signed: { $step }
mail-signed-subject-several = { $count } levels were signed off for you
mail-signed-kicker = Signed off
mail-signed-headline = Level { $level } in { $competency }
mail-signed-intro = { $signer } signed off level { $level } ({ $name }) in { $competency } for you on { $day }.
mail-signed-intro-two = { $signer } signed off level { $level } ({ $name }) in { $competency } for you on { $day }, and { $second } countersigned it on { $second-day }. It counts from that day.
mail-signed-intro-several = Each has a new stamp in your passport.
mail-signed-by = Signed by { $signatures }
mail-signed-cohort = Cohort
mail-signed-comment = { $signer } wrote
mail-signed-expires = Holds until
mail-signed-totals = { $signed } of { $possible } levels signed
mail-signed-next = A next step could be { $step }.
mail-signed-next-waits = What you sent for { $step } waits for an answer already.
mail-signed-button = Open your passport

## Sign-off receipt

mail-receipt-subject = Receipt: you signed { $step } for { $learner }
mail-receipt-subject-second = Receipt: you countersigned { $step } for { $learner }
mail-receipt-subject-several = Receipts: you signed off { $count } levels
mail-receipt-kicker = Receipt
mail-receipt-headline = You signed off a level
mail-receipt-headline-first = You signed first: the second signature is missing
mail-receipt-headline-second = You countersigned a level
mail-receipt-headline-several = You signed off { $count } levels
mail-receipt-intro = This is exactly what was signed in your name. Keep it for your files.
mail-receipt-intro-second = This is exactly what was signed in your name. The second signature is missing: it counts once a second person, who was not involved, has signed too.
mail-receipt-intro-countersigned = This is exactly what was signed in your name, as the second of two: it was signed first by { $signature }. With your signature it counts. Keep it for your files.
mail-receipt-intro-several = This is exactly what was signed in your name. Keep it for your files.
mail-receipt-first = Signed first
mail-receipt-second = Second signature
mail-receipt-missing = missing; it counts once a second person has signed too
mail-receipt-learner = Learner
mail-receipt-level = Signed
mail-receipt-framework = Framework
mail-receipt-framework-version = { $framework }, version { $version }
mail-receipt-descriptor = What it asks
mail-receipt-evidence = Evidence judged
mail-receipt-evidence-line = “{ $title }”, version { $revision }
mail-receipt-evidence-line-dated = “{ $title }”, version { $revision }, happened { $day }
mail-receipt-no-evidence = none
mail-receipt-prior = Prior learning
mail-receipt-comment = Comment
mail-receipt-cohort = Cohort
mail-receipt-behalf = Standing in for
mail-receipt-when = Signed at
mail-receipt-device = Signed on
mail-receipt-expires = Holds until
mail-receipt-id = Sign-off
mail-receipt-button = Open the sign-off
mail-receipt-not-me = Was this not you?
mail-receipt-not-me-why = If you did not sign this, say so with the link below. It works once, and the sign-off is suspended until the registrar decides.
mail-receipt-not-me-why-several = If you did not sign one of them, say so with its link “This was not me”. The link works once, and that sign-off is suspended until the registrar decides.
mail-receipt-not-me-button = This was not me

## Second signature

mail-second-subject = Your signature is asked for: { $step }, { $learner }
mail-second-kicker = Second signature
mail-second-headline = { $learner } needs a second signature
mail-second-intro = { $signer } signed { $step } for { $learner } on { $day }. The framework asks for a second person who was not involved, and you are asked.
mail-second-descriptor = What the level asks
mail-second-button = Read and decide

## Waiting list

mail-place-kicker = Waiting list
mail-place-free-headline = A place is free in { $cohort }
mail-place-free-intro = { $free ->
    [one] One place is free
   *[other] { $free } places are free
}, and { $waiting ->
    [one] one person waits
   *[other] { $waiting } people wait
} for one. Nobody moves up unasked: you give the place.
mail-place-free-first = { $first } has waited longest.
mail-place-free-button = Open the cohort
mail-place-given-subject = You have a place in { $cohort }
mail-place-given-headline = You have a place
mail-place-given-intro = { $by } gave you a place in { $cohort }. You were on its waiting list.
mail-place-given-button = Open the cohort

## Session cancelled

mail-session-cancelled-subject = Cancelled: { $title }, { $when }
mail-session-cancelled-kicker = Session cancelled
mail-session-cancelled-headline = “{ $title }” is cancelled
mail-session-cancelled-intro = { $by } cancelled this session of { $cohort }. It does not take place.
mail-session-cancelled-when = It was to begin
mail-session-cancelled-place = Where
mail-session-cancelled-next = The next one
mail-session-cancelled-then = { $title }, { $when }
mail-session-cancelled-button = Open the cohort

## Cohort invitation

mail-invitation-subject = Join { $cohort }
mail-invitation-kicker = Invitation
mail-invitation-headline = You are invited to { $cohort }
mail-invitation-intro = { $by } invites you to work through { $framework } together with others at { $organisation }.
mail-invitation-leads = Led by
mail-invitation-starts = Starts
mail-invitation-ends = Ends
mail-invitation-places = Places left
mail-invitation-waiting-list = none: you would join the waiting list
mail-invitation-code = Code
mail-invitation-answer-by = Answer by
mail-invitation-button = Join the cohort
mail-invitation-account = Joining takes an account here. If you have none yet, ask { $by } to have one opened for you.

## Lead's week

mail-lead-subject-waiting = { $waiting ->
    [one] One piece of evidence waits for you
   *[other] { $waiting } pieces of evidence wait for you
}
mail-lead-subject-stalled = { $stalled ->
    [one] One learner has gone quiet
   *[other] { $stalled } learners have gone quiet
}
mail-lead-subject-quiet = Your cohorts this week
mail-lead-kicker = Your week
mail-lead-headline-waiting = { $waiting ->
    [one] One piece of evidence waits for you
   *[other] { $waiting } pieces of evidence wait for you
}
mail-lead-headline-clear = Your queue is clear
mail-lead-tile-waiting = waiting
mail-lead-tile-submitted = submitted
mail-lead-tile-signed = signed
mail-lead-tile-quiet = gone quiet
mail-lead-waiting = Who waits longest
mail-lead-waiting-since = since { $day }
mail-lead-waiting-more = { $count ->
    [one] and one more in the queue
   *[other] and { $count } more in the queue
}
mail-lead-stalled = Who has gone quiet
mail-lead-stalled-line = { $weeks ->
    [one] no evidence for a week
   *[other] no evidence for { $weeks } weeks
}
mail-lead-stalled-last = last on { $day }
mail-lead-stalled-never = none so far
mail-lead-heat = How the cohort stands
mail-lead-session = Next session
mail-lead-button = Open the queue
mail-lead-button-clear = Open your cohorts

## Learner's week

mail-learner-subject-returned = { $returned ->
    [one] One piece came back to you
   *[other] { $returned } pieces came back to you
}
mail-learner-subject-next = What is next: { $step }
mail-learner-subject-signed = { $signed ->
    [one] A level was signed off for you
   *[other] { $signed } levels were signed off for you
}
mail-learner-subject = Your passport this week
mail-learner-kicker = Your week
mail-learner-headline = { $signed } of { $possible } levels signed
mail-learner-headline-start = Your passport is ready to fill
mail-learner-new = New stamps
mail-learner-returned = Came back to you
mail-learner-returned-by = { $lead }, { $day }
mail-learner-revise = Revise it
mail-learner-next = What is next
mail-needs-nothing = Your evidence is enough: the level waits for a lead to sign it.
mail-needs-pieces = { $pieces ->
    [one] It needs one more accepted piece of evidence.
   *[other] It needs { $pieces } more accepted pieces of evidence.
}
mail-needs-cycles = { $cycles ->
    [one] It needs one more accepted piece with a complete learning cycle.
   *[other] It needs { $cycles } more accepted pieces with a complete learning cycle.
}
mail-needs-both = { $pieces ->
    [one] It needs one more accepted piece of evidence, with a complete learning cycle.
   *[other] It needs { $pieces } more accepted pieces of evidence, { $cycles ->
        [one] one of them
       *[other] { $cycles } of them
    } with a complete learning cycle.
}
mail-needs-answer = What you sent for it already waits for an answer.
mail-needs-second = It is signed once and counts with the second signature.
mail-needs-of = { $step }: { $needs }
mail-learner-next-link = Log evidence for this
mail-learner-half = signed by { $signature }, waits for the second signature
mail-learner-waiting = With your lead
mail-learner-waiting-line = { $count ->
    [0] waits since { $day }
   *[other] waits for { $leads } since { $day }
}
mail-learner-session = Next session
mail-learner-progress = Your stamps
mail-learner-button = Log evidence
mail-learner-passport = Open your passport

## Sponsor's month

mail-sponsor-subject = { $scope } in { $month }
mail-sponsor-kicker = { $month }
mail-sponsor-headline = { $signed ->
    [0] No level was signed
    [one] One level was signed
   *[other] { $signed } levels were signed
} in { $month }
mail-sponsor-intro = { $active } of { $learners ->
    [one] one learner
   *[other] { $learners } learners
} in { $scope } sent evidence in that month.
mail-sponsor-tile-learners = learners
mail-sponsor-tile-active = sent evidence
mail-sponsor-tile-signed = levels signed
mail-sponsor-months = Levels signed by month
mail-sponsor-cohort = { $active } of { $learners ->
    [one] one learner
   *[other] { $learners } learners
} sent evidence · { $evidence ->
    [one] one piece
   *[other] { $evidence } pieces
} · { $signed ->
    [one] one level signed
   *[other] { $signed } levels signed
}
mail-sponsor-levels = Levels held, of all that could be
mail-sponsor-attendance = Attendance at sessions: { $percent } %
mail-sponsor-note = Counts only: this mail never names a learner.
mail-sponsor-button = Open the full picture

## Sign-off taken back

mail-revoked-subject = Taken back: { $step }
mail-revoked-kicker = Sign-off taken back
mail-revoked-headline = Level { $level } in { $competency } no longer holds
mail-revoked-intro = { $who } took back the sign-off of { $step } on { $day }. It was signed by { $signatures }.
mail-revoked-why = { $who } wrote
mail-revoked-appeal = If you think this is wrong, you can appeal on the sign-off's page; the registrar decides. Your evidence stays as it is.
mail-revoked-button = See the sign-off

## Certificates

mail-certificate-subject = Your certificate: { $framework }
mail-certificate-kicker = Certificate
mail-certificate-headline = Congratulations on your certificate
mail-certificate-intro = { $issuer } has issued you a certificate: you have shown { $count } of the { $all } competencies of “{ $framework }”.
mail-certificate-intro-all = { $issuer } has issued you a certificate: you have shown { $count ->
    [one] the one competency of “{ $framework }”
   *[other] all { $all } competencies of “{ $framework }”, each
} at level { $level } ({ $name }) or above.
mail-certificate-intro-all-highest = { $issuer } has issued you a certificate: you have shown { $count ->
    [one] the one competency of “{ $framework }”
   *[other] all { $all } competencies of “{ $framework }”, each
} at level { $level } ({ $name }).
mail-certificate-until = Holds until
mail-certificate-code = Code
mail-certificate-button = Open your certificate
mail-certificate-check = You can pass this address on. Whoever opens it needs no account, and sees whether the certificate is in force and what it says:

## Certificate taken back

mail-certificate-revoked-subject = Taken back: your certificate in { $framework }
mail-certificate-revoked-kicker = Certificate taken back
mail-certificate-revoked-headline = A certificate of yours no longer holds
mail-certificate-revoked-intro = { $who } took back your certificate in “{ $framework }” on { $day }. It was issued on { $issued } and has the code { $code }.
mail-certificate-revoked-levels = The levels in your passport stay as they are. Whoever checks the certificate reads that it was taken back, and why. If you think this is wrong, ask your registrar.
mail-certificate-revoked-button = See the certificate

## To registrars: somebody says a sign-off in their name is not theirs

mail-disputed-subject = On hold: { $learner }, { $step }
mail-disputed-kicker = Not signed by its signer
mail-disputed-headline = { $signer } says: this was not me
mail-disputed-intro = On { $day } { $step } was signed off for { $learner } in the name of { $signer }, who now says it was somebody else. It is on hold and does not count.
mail-disputed-next = Ask both of them what happened, then decide whether it stands. If somebody knows the password, end the sign-ins on the page of the signer.
mail-disputed-button = Look at it and decide
mail-disputed-own-subject = On hold: { $step }
mail-disputed-own-headline = A level of yours is on hold
mail-disputed-own-intro = On { $day } { $step } was signed off for you in the name of { $signer }, who now says it was somebody else. Until a registrar has decided, it is on hold and does not count.
mail-disputed-own-next = You get a mail when it is decided, and need do nothing until then. If you know what happened, tell your registrar.

## Whether a disputed sign-off stands

mail-settled-subject = Decided: { $learner }, { $step }
mail-settled-kicker = “This was not me”
mail-settled-headline-stands = The sign-off stands
mail-settled-headline-falls = The sign-off does not stand
mail-settled-intro-stands = The sign-off of { $step } for { $learner } was on hold, because a signer said that they had not signed it. On { $day } { $registrar } decided that it stands. It counts again.
mail-settled-intro-stands-half = The first signature of { $step } for { $learner } was on hold, because a signer said that they had not signed it. On { $day } { $registrar } decided that it stands. The level waits for its second signature again.
mail-settled-intro-falls = The sign-off of { $step } for { $learner } was on hold, because a signer said that they had not signed it. On { $day } { $registrar } decided that it does not stand. The level no longer counts.
mail-settled-why = { $registrar } wrote

## To registrars: an appeal

mail-appealed-subject = Appeal: { $learner }, { $step }
mail-appealed-kicker = Appeal
mail-appealed-headline = { $learner } asks for another look
mail-appealed-intro = The sign-off of { $step } for { $learner } was taken back. { $learner } sees it differently and asks you to decide.
mail-appealed-intro-evidence = “{ $evidence }” came back to { $learner } for { $step }. { $learner } sees it differently and asks you to decide.
mail-appealed-wrote = { $learner } wrote
mail-appealed-button = Read both sides and decide

## To leads: evidence waits again

mail-again-subject = Waits again: { $learner }, { $title }
mail-again-kicker = After an appeal
mail-again-headline = { $learner } waits for another look
mail-again-intro = { $registrar } upheld an appeal: “{ $title }” by { $learner } for { $step } is to be reviewed again. It is back in your queue as it was.
mail-again-wrote = { $registrar } wrote
mail-again-button = Look at it again

## Appeal decided

mail-appeal-subject = Your appeal about { $step }
mail-appeal-kicker = Appeal
mail-appeal-headline-upheld = Your appeal was upheld
mail-appeal-headline-dismissed = Your appeal was not upheld
mail-appeal-intro = { $registrar } decided your appeal about { $step } on { $day }.
mail-appeal-intro-evidence = { $registrar } decided your appeal about “{ $evidence }” for { $step } on { $day }.
mail-appeal-yours = You wrote
mail-appeal-decision = { $registrar } wrote
mail-appeal-button = Read the whole case

## Expiring soon

mail-expiring-subject = { $count ->
    [one] { $step } runs out on { $day }
   *[other] { $count } of your levels run out soon
}
mail-expiring-kicker = Renewal
mail-expiring-headline = { $count ->
    [one] A level runs out soon
   *[other] { $count } levels run out soon
}
mail-expiring-intro = Renewing adds a new stamp; the old one stays in your passport.
mail-expiring-line = until { $day }
mail-expiring-left = { $days ->
    [0] last day
    [one] { $days } day left
   *[other] { $days } days left
}
mail-expiring-button = Open your passport
