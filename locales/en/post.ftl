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
