# Keeping the instance, and what is due

admin-from-command-line = command line
admin-from-variable = variable
admin-from-file = settings file
admin-from-first-run = first start
admin-from-default = default
admin-transport = It goes out by { $how }.
admin-transport-kept = It goes nowhere and is kept here to be read. Set SMTP_URL to send it.
admin-oldest = The oldest waits since
admin-held = { $count ->
    [one] One of those that wait was tried and is tried again.
   *[other] { $count } of those that wait were tried and are tried again.
}
admin-jobs-words = By itself the server sends mail as it falls due, writes the progress mails on Mondays and on the first of a month at { $hour }, and tidies up every hour.
admin-progress-done = The last progress mails were those for { $period }, written
admin-progress-running = The progress mails for { $period } are being written, since
admin-progress-never = No progress mails have been written yet.
admin-people = people in the directory
admin-units = { $count ->
    [one] unit
   *[other] units
}
admin-accounts = { $count ->
    [0] open accounts
   *[other] open accounts, { $count } of them without a password so far: those sign in by a mailed link
}
admin-facts = facts in the record
admin-mail-held = { $count ->
    [one] A mail is held up and tried again
   *[other] { $count } mails are held up and tried again
}
admin-files = files, { $size }, on this machine
admin-files-away = files, { $size }, in { $place }
admin-record-broken = { $count ->
    [one] The record has a problem
   *[other] The record has { $count } problems
}
admin-storage-broken = Files cannot be kept: { $why }
admin-mail-failed = { $count ->
    [one] A mail failed
   *[other] { $count } mails failed
}
admin-mail-refused = { $count ->
    [one] An address refuses mail
   *[other] { $count } addresses refuse mail
}
admin-verified = verified
admin-broken = broken
admin-verified-words = { $facts } facts in { $chains ->
    [one] { $chains } chain.
   *[other] { $chains } chains.
}
done-verified = The whole record was checked; what was found stands below.
done-verifying = The record is being checked. It is long: look here again in some minutes.
due-suspended = Sign-offs on hold
due-suspended-about = Signed { $day }. The signer says it was not them.
due-half = Wait for a second signature
due-half-about = Signed { $day } by { $name }. A second, uninvolved person signs before it counts.
due-appeals = Appeals
due-appeal = Waits for your decision
due-appeal-about = Appealed { $day }
due-refused = Mail that did not arrive
due-refused-since = Refused, { $day }
due-unsigned = Cohorts in which nobody can sign
due-unsigned-badge = Needs a lead
due-unsigned-about = { $leads ->
    [0] It has no lead
    [one] The account of its lead is closed or not there
   *[other] The accounts of its leads are closed or not there
}, and nobody stands in today. Choose who leads it.
due-left = Evidence left waiting
due-left-about = { $count ->
    [one] One piece was left, sent { $day }. It waits
   *[other] { $count } pieces were left, the first sent { $day }. They wait
} again when the cohort is opened again or given a later end.
due-left-closed = Cohort closed
due-left-over = Cohort over
due-closing = Cohorts to close
due-ends = Ends { $day }
due-to-close = To be closed
due-signs-until = Signs until { $day }
due-expiring = Running out in the next 90 days
due-days-left = { $count ->
    [0] Today is its last day.
    [one] { $count } day left.
   *[other] { $count } days left.
}
due-until = Until { $day }
due-step = { $competency }, level { $level }
due-more = The first { $count } are shown. More follow as these are done.
due-exports = Export passports

# First steps of a fresh installation

guide-title = First steps
guide-intro = Until somebody can learn here it takes four things. This list goes when all of them are there.
guide-done = done
guide-framework = Publish a framework
guide-framework-words = Import one from a file, or write it: competencies, each with three levels.
guide-people = Add the people who lead
guide-people-words = At least one lead, who reviews evidence and signs levels off. A mail lets them choose a password.
guide-cohort = Open a cohort
guide-cohort-words = A title, a framework, dates and a lead.
guide-learners = Invite learners
guide-learners-words = Pass on the cohort’s link or code, bring in a roster, or add people by hand.
admin-checking-title = Checking the record
admin-checking = { $done } of { $all } facts
admin-checking-stop = Stop checking
done-verification-stopped = The check is being stopped. What the last whole one found stands below.
admin-check-stopped = The last check was stopped before its end.
admin-check-silent = The last check broke off without a word: perhaps the server was stopped.
admin-check-failed = The last check broke off: { $why }
