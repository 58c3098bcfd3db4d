## The list and a cohort

cohorts-join = Join with a code
cohort-dates = { $from } to { $until }
cohort-about = { $framework }, version { $version } · { $taken } of { $places ->
    [one] one place
   *[other] { $places } places
}
cohort-about-waiting = { $about } · { $waiting } on the waiting list
cohort-wait-for-review = { $count } { $count ->
    [one] piece waits for review
   *[other] pieces wait for review
}
cohort-nobody-signs = Nobody can sign here
cohort-live = Live
cohort-to-come = Starts { $day }
cohort-grace = Ended, signing until { $day }
cohort-ended = Ended, not closed yet
cohort-closed-on = Closed { $day }
cohort-framework = { $title }, version { $version }
cohort-places = { $taken } of { $places ->
    [one] one place
   *[other] { $places } places
} taken
cohort-csv = Download as a table
cohort-edit-button = Change title, dates or leads
cohort-digest = This week’s mail to its leads
cohort-close-note = A closing word (optional)
cohort-invite-end = End this link and code
cohort-invite-works = Works until { $day }, for { $uses ->
    [one] one more person
   *[other] { $uses } more people
}.
cohort-add-hint = Somebody who has an account here.
cohort-add-unknown = Nobody here has this address. Send them the invitation link, or ask a registrar to add them to the directory first.
cohort-no-such-role = Choose learner or lead.
cohort-tile-levels = levels signed
cohort-tile-of = { $done } of { $all }
cohort-tile-waiting = { $count ->
    [one] piece of evidence waits for review
   *[other] pieces of evidence wait for review
}
cohort-tile-stalled = { $count ->
    [one] learner
   *[other] learners
} without evidence for { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
}
cohort-tile-target = { $count ->
    [one] learner
   *[other] learners
} at { $level ->
    [0] their target level everywhere
   *[other] level { $level } everywhere
}
cohort-stalled-words = No evidence for { $weeks ->
    [one] a week
   *[other] { $weeks } weeks
}.
cohort-invite-address = Send it to a mail address
cohort-invite-address-hint = Whoever has no account here yet is told to ask you for one.
cohort-invite-mail = Send the invitation
cohort-cell = { $name }, { $competency }: { $level ->
    [0] no level yet
   *[other] level { $level }
}
cohort-cell-waiting = { $cell }, waiting for review
cohort-cell-returned = { $cell }, returned
cohort-cell-suspended = { $cell }, on hold
cohort-stalled-all = See all { $count }
cohort-stalled-never = nothing sent yet
cohort-stalled-since = last evidence { $weeks ->
    [one] a week ago
   *[other] { $weeks } weeks ago
}
cohort-attendance = { $attended } of { $taken ->
    [one] one session
   *[other] { $taken } sessions
}
cohort-session-about = { $attended } attended
cohort-session-apologised = { $apologised } apologised
cohort-session-absent = { $absent } absent
cohort-session-next = next
cohort-away = While a lead is away
cohort-away-words = Somebody else reviews and signs here for some days. The record shows both names.
cohort-away-lead = Who is away
cohort-away-to = Who stands in
cohort-away-button = Let them stand in
cohort-away-end = End
cohort-away-nobody = There is nobody else with the role of a lead.
cohort-away-line = { $to } stands in for { $lead }, { $from } to { $until }
cohort-away-none = Choose somebody
cohort-lead-closed = The account is closed. Choose somebody else.
cohort-field-version-hint = Levels that were earned under an earlier version carry over.
cohort-away-choose = Choose who stands in.
cohort-no-place-full = { $places ->
    [one] The only place is taken
   *[other] All { $places } places are taken
}. Add places, or wait until one is free.
cohort-no-place-over = The cohort ended on { $day }. Give it a later last day before somebody gets a place.
cohort-no-place-edit = Change places or dates
cohort-no-day = Enter a day, such as 3 March 2026.
cohort-no-first-day = Enter the first day, such as 3 March 2026.
cohort-no-last-day = Enter the last day, such as 30 June 2026.
cohort-no-title = Give the cohort a title.
cohort-away-no-first-day = Enter the day on which the stand-in begins, such as 3 March 2026.
cohort-away-no-last-day = Enter the day on which it ends, such as 17 March 2026.
cohort-no-number = Enter a number of places, such as 12.
cohort-no-days = Enter a number of days, such as 14.
cohort-no-such-unit = Choose a unit of the list, or none.
cohort-field-grace = Days of grace
cohort-field-grace-hint = How long leads may still sign after the last day.
cohort-field-unit = Unit
cohort-field-unit-hint = Who sponsors the unit sees how the cohort does.
cohort-field-unit-none = no unit
cohort-field-targets = Another target in single competencies
cohort-field-targets-as-all = as for all
cohort-no-framework-chosen = Choose a framework.
cohort-no-lead-chosen = Choose who leads it: one or two people.
cohort-many-leads = A cohort has one or two leads. Take some ticks away.
cohort-level-choice = Level { $level }
cohort-version-choice = { $title }, version { $version }
cohort-version-now = { $title }, version { $version } (as now)

account-away-line = { $to } signs for you from { $from } to { $until }.

## As a learner sees it

cohort-with-you = Who learns with you
cohort-with-you-words = Where each of you stands is between them and the leads.
cohort-own-levels = levels signed in your passport
cohort-own-attendance = sessions attended
cohort-own-waiting = { $count ->
    [one] level waits for review
   *[other] levels wait for review
}
cohort-you-wait = There is no place for you yet. You are number { $place } on the waiting list; a lead gives places as they become free.
cohort-you-attended = You attended.
cohort-you-contributed = You attended and contributed.
cohort-you-apologised = You apologised.
cohort-you-absent = You were not there.
cohort-leave = Leave this cohort
cohort-leave-words = What you have earned stays in your passport. To come back, you need an invitation.

## Sessions

session-edit = Change the plan
session-zone = Hours in { $zone }.
session-hours = { $weekday } { $day }, { $from } to { $until } ({ $zone })
session-hours-over = { $weekday } { $day }, { $from } to { $until } the day after ({ $zone })
session-agenda-hint = One line a point. Everyone in the cohort sees it.
session-no-from = Enter the hour at which it begins, such as 14:30.
session-no-until = Enter the hour at which it ends, such as 16:00.
session-ends-early = The session must end after it begins.
session-is-cancelled = Cancelled
session-is-cancelled-because = Cancelled: { $reason }
session-cancel = Cancel this session
session-cancel-words = It stays in the list as cancelled, and counts for nobody’s attendance.
session-cancel-reason = Why (optional)
session-cancel-button = Cancel the session
session-mark-unknown = Choose attended, apologised or absent.
session-no-marks = Nobody is marked, so nothing was saved. Choose attended, apologised or absent for at least one person.
session-together = Sign off together
session-together-words = Choose one level. You then see what each learner has to show for it, and sign for those who are there.
session-together-competency = Competency
session-together-level = Level
session-together-look = See who is ready
together-title = Sign off together
together-level = Level { $level }, { $name }
together-asks = What the level asks
together-rule = It takes { $pieces ->
    [0] no evidence
    [one] one piece of evidence
   *[other] { $pieces } pieces of evidence
}{ $cycles ->
    [0] {""}
    [one] , with one complete learning cycle
   *[other] , with { $cycles } complete learning cycles
}.
together-who = For whom
together-who-hint = Evidence that waits for this level is accepted with your signature. Each person is judged by themselves.
together-nobody-ready = This level can be signed for nobody here now. Beside each name it says why.
together-nobody = Choose at least one learner.
together-holds = Holds this level already
together-nothing = Nothing sent for this level yet
together-piece-waits = { $title } (waits for review)
together-piece-accepted = { $title } (accepted)
together-piece-returned = { $title } (returned)
together-piece-part = { $title } (accepted in part)
together-piece-meanwhile = { $title } (level signed meanwhile)
together-comment = A word to all of them (optional)
together-comment-hint = It stands on each sign-off.
together-button = Sign for those chosen
together-back = Back to the session
together-signed = Signed
together-not-signed = Not signed
together-see-signoff = See the sign-off of { $name }
together-see-passport = See the passport of { $name }
together-summary = { $signed ->
    [0] Nobody was signed
    [one] One was signed
   *[other] { $signed } were signed
}{ $not ->
    [0] {""}
    [one] , one was not
   *[other] , { $not } were not
}

## Joining

join-title = Join a cohort
join-code = Code
join-code-hint = Twelve letters and digits from your lead, such as H7RK-2MPD-X9QT. Dashes do not matter.
join-look = Look it up
join-none = This code does not work. Check each letter, or ask your lead for a new one.
join-about = { $framework } · { $dates } · led by { $leads }
join-about-nobody = { $framework } · { $dates }
join-spent = This invitation does not work any more. Ask whoever sent it for a new one.
join-already = You are in this cohort already.

## Sponsors

nav-sponsor = Overview
nav-shown = Shown to you
sponsor-title = Overview
sponsor-empty-title = Nothing to show yet
sponsor-empty-words = Here will be the cohorts you sponsor: how many learn, how many levels they reached, how many come. Never who.
sponsor-csv = Download as a table
sponsor-no-names = Counts only: who the learners are is not shown here.
sponsor-no-learners = No learners yet.
sponsor-reached = Learners at each level
sponsor-competency = Competency
sponsor-months = Levels signed in the last twelve months
sponsor-month = Month
sponsor-signed = Levels signed
sponsor-cohort = Cohort
sponsor-learners = Learners
sponsor-levels = Levels signed
sponsor-attendance = Attendance
sponsor-evidence = Evidence in 30 days
sponsor-percent = { $percent } %
sponsor-tile-cohorts = { $count ->
    [one] cohort
   *[other] cohorts
}
sponsor-tile-learners = { $count ->
    [one] learner
   *[other] learners
}
sponsor-tile-levels = levels signed
sponsor-tile-active = sent evidence in the last 30 days
sponsor-tile-attendance = attendance at sessions

## What just happened

done-cohort-opened = The cohort is open. Invite people next.
done-cohort-saved = Saved.
done-cohort-closed = The cohort is closed and its record is frozen.
done-cohort-reopened = The cohort is open again.
done-member-added = They are in the cohort.
done-member-waits = No place is free, or others wait for it. They are on the waiting list.
done-member-removed = They are no longer in the cohort.
done-member-admitted = They have a place now.
done-invitation = A new link and code are ready. Earlier ones do not work any more.
done-invitation-mailed = The invitation is on its way.
done-invitations-ended = No invitation into this cohort works any more.
done-stands-in = It is noted. They can review and sign in these days.
done-stand-in-ended = They do not stand in any more.
done-left = You have left the cohort.
done-place = Welcome. You have a place.
done-place-waits = You are on the waiting list.
done-session-planned = The session is planned.
done-session-saved = The plan is changed.
done-session-cancelled = The session is cancelled.
done-attendance = Attendance is saved.
