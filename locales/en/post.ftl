# Kinds of mail: what each is called, and what it says

mail-kind-digest-lead = Weekly digest for leads
mail-kind-digest-lead-about = On Mondays: who waits, who stalls, how your cohorts stand.
mail-kind-digest-learner = Weekly digest for learners
mail-kind-digest-learner-about = On Mondays: what is next, what came back, how far you are.
mail-kind-digest-sponsor = Monthly digest for sponsors
mail-kind-digest-sponsor-about = On the first of the month: how the cohorts you sponsor do, in numbers.
mail-kind-evidence-waiting = Evidence to review
mail-kind-evidence-waiting-about = When a learner of yours submits something.
mail-kind-evidence-again = Evidence to review again
mail-kind-evidence-again-about = When an appeal is upheld and a piece of evidence waits for you again.
mail-kind-evidence-returned = Evidence came back
mail-kind-evidence-returned-about = When a lead asks for something more.
mail-kind-evidence-accepted = Evidence accepted
mail-kind-evidence-accepted-about = When a lead accepts what you sent.
mail-kind-level-signed = Level signed off
mail-kind-level-signed-about = When a stamp is added to your passport.
mail-kind-certificate-issued = Certificate issued
mail-kind-certificate-issued-about = When a certificate is issued to you.
mail-kind-signoff-second = Second signature asked for
mail-kind-signoff-second-about = When a level needs you as a second, uninvolved signer.
mail-kind-expiry-soon = Levels that run out
mail-kind-expiry-soon-about = Once a month, while a sign-off of yours has less than two months left.
mail-kind-place-free = A place is free
mail-kind-place-free-about = When a place of a cohort of yours is free and somebody waits for it.
mail-kind-session-cancelled = Session cancelled
mail-kind-session-cancelled-about = When a session of a cohort of yours does not take place.
mail-kind-signoff-receipt = Receipt for a sign-off
mail-kind-signoff-revoked = Sign-off taken back
mail-kind-certificate-revoked = Certificate taken back
mail-kind-signoff-disputed = “This was not me”
mail-kind-signoff-settled = “This was not me” decided
mail-kind-appeal-made = Appeal to decide
mail-kind-appeal-decided = Appeal decided
mail-kind-cohort-invitation = Invitation to a cohort
mail-kind-place-given = A place you waited for
mail-kind-account-sign-in = Link to sign in
mail-kind-account-password = Link to set a password
mail-kind-account-address = Address of an account changed

## Mail, for those who keep the instance

mail-state-due = waiting
mail-state-sent = sent
mail-state-kept = kept here
mail-state-skipped = not sent
mail-state-failed = failed
mail-is-due = waits to be sent
mail-is-gathered = goes out { $when }
mail-is-sending = is being sent
mail-is-tried-again = is tried again { $when }
mail-is-sent = sent
mail-is-kept = kept here
mail-is-skipped = not sent
mail-is-failed = given up
mail-why = { $why } ({ $attempts ->
    [one] one attempt
   *[other] { $attempts } attempts
})
mail-why-skipped = Not sent: { $why }.
mail-nothing-to-see = There is nothing to show: { $why }.
mail-nobody = nobody in the directory
mail-kept-note = Mail is kept here and goes nowhere, because no mail server is set. Set SMTP_URL to send it.
mail-secret-note = Links that act in the reader's name are left out here.
mail-secret-shown = The link below acts in the reader’s name: hand it to nobody else. You see it because no mail leaves this server and you administer it.
mail-as-it-would-be = This is what it says now. It is put in words when it is sent.
mail-unmatched = { $count ->
    [one] 1 report of mail that came back names no mail of ours
   *[other] { $count } reports of mail that came back name no mail of ours
}
mail-unmatched-words = Anybody can write such a report and send it here, so nothing was changed because of them. A report is believed when it holds the Message-ID of a mail that went out from here; where your mail server leaves it out, let it send back the mail or its headers.
mail-examples = What each kind of mail looks like
mail-example-note = An example about people who do not exist.
mail-digest-preview-note = What the leads of this cohort would read: of the last full week, and what waits today.
done-mail-retry = It goes out now.
mail-retry-all = Try all failed mails again
done-mail-retry-all = All that failed go out now.

## Choosing mail

account-mail-to = It goes to { $email }.
account-mail-choose = Tick what you want to get
account-mail-more = Where mail goes, and what is always sent
account-mail-always = Always sent
account-mail-always-words = What keeps your account and your signature safe, and what you asked for yourself.
done-mail = Your choices are saved.

# Why a mail did not go out, or not yet. What stands here is told after a colon or as it is, without a full stop.
unsent-refused = { $address } was refused: { $reply }
unsent-not-allowed = { $server } does not take mail from us: { $reply } (check SMTP_URL and STAMPBOOK_MAIL_FROM)
unsent-unreachable = { $server } cannot be reached: { $why } (check SMTP_URL and that the server runs)
unsent-unsafe = { $server } gave no safe connection: { $why }
unsent-timed-out = { $server } did not answer within { $seconds } s ({ $during })
unsent-dropped = { $server } dropped the connection ({ $during }): { $why }
unsent-folder = no mail could be written to { $folder }: { $why }
unsent-slow = the mail server took longer than { $seconds } s
unsent-no-answer = no answer within { $seconds } s
unsent-no-address = it is not a mail address
unsent-ascii-only = the mail server only takes addresses in ASCII (no SMTPUTF8)
unsent-no-starttls = it offers no STARTTLS
unsent-password-open = a password only goes over tls=required or smtps: (or, on one machine, tls=none)
unsent-at-connection = a new connection
unsent-at-greeting = the greeting
unsent-at-mail = the mail
unsent-came-back = came back: { $reason }
unsent-no-reason = no reason was given
unsent-address = “{ $address }” is not a mail address: correct it on the person's page
unsent-sender = “{ $address }” cannot send mail: write STAMPBOOK_MAIL_FROM as “Name <address@example.org>”
unsent-message-id = “{ $id }” is not a Message-ID
unsent-unsubscribe = “{ $address }” is not an http or https address to unsubscribe at: check STAMPBOOK_PUBLIC_URL
unsent-kind = there is no kind of mail called “{ $kind }”
unsent-not-made = the mail could not be put together: { $why }
unsent-not-in-words = the mail could not be put in words: { $why }
unsent-unreadable = what it says cannot be read any more: { $why }
unsent-not-kept = what it said is not kept any longer
unsent-erased = what it is about was erased
unsent-gone = what it is about is not in the record any more
unsent-cause-unreadable = its cause is no statement of the record
unsent-cause-missing = its cause is not in the record
unsent-cause-other = its cause is of another kind
unsent-one-by-one = mails of this kind come one by one
unsent-reader-gone = its reader is not in the directory any more
unsent-no-account = its reader has no open account, so there is no address
unsent-switched-off = its reader switched this kind of mail off
unsent-leads-no-more = its reader does not lead this cohort any more
unsent-left-cohort = its reader left the cohort before this mail could go out
unsent-reviewed = its reader reviewed the evidence, so somebody else has to sign second
unsent-answered = it was answered before this mail could go out
unsent-sent-again = it was sent in again or decided otherwise before this mail could go out
unsent-decided = it was decided before this mail could go out
unsent-told-by-signing = the mail about the level that was signed with it says so
unsent-taken-back = the sign-off was taken back before this mail could go out
unsent-certificate-taken-back = the certificate was taken back before this mail could go out
unsent-certificate-newer = a newer certificate took its place before this mail could go out
unsent-signed-or-taken-back = it was signed or taken back before this mail could go out
unsent-cohort-gone = the cohort it is about is not in the record any more
unsent-place-taken = the place was taken, or nobody waits for it any more
unsent-session-gone = the session it is about is not in the record any more
unsent-session-begun = the session would have begun before this mail could go out
unsent-demo = demo: it is in the past
