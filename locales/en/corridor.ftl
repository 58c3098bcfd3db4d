# A level shown on the learner's phone and signed on the lead's.

corridor-show = Show to my lead
corridor-title = Show this to your lead
corridor-code = QR code that opens the page where your lead signs
corridor-how = Your lead points the camera of their phone at it and signs on the page that opens.
corridor-signers = Can sign it: { $names }
corridor-address = Without a camera, this address leads to the same page:
corridor-secret = The code holds this address and nothing else. Only those who may sign see more with it.
corridor-again = Signed? Show the stamp
corridor-awaits = The stamp appears here once it is signed.
corridor-no-cohort = Nobody can sign this now: you are in no running cohort that works on it. Your registrar knows which one comes next.
corridor-no-lead = Nobody can sign this now: your cohort has no lead. Ask your registrar who leads it next.
corridor-done = Level { $level } is yours
corridor-done-words = Well done! Signed by { $name } on { $day }.
corridor-half = One signature is there
corridor-half-words = Signed by { $name }. The level counts once a second person has signed, too.
corridor-on-hold = This level is on hold
corridor-see = See the sign-off
corridor-back = Back to your passport
# What was said, and of which piece: "Grace accepted Communication, level 2: Ward handover".
corridor-about = { $said }: { $title }
corridor-own = This code is yours
corridor-own-words = Nobody signs for themselves. Let one of these people scan it: { $names }
corridor-own-nobody = Nobody signs for themselves, and nobody else can sign this now: no running cohort of yours works on it, or it has no lead. Your registrar can help.
corridor-own-show = Show the code
corridor-closed = You cannot sign here
corridor-closed-words = A code like this opens for those who lead the learner’s running cohort, and for whoever stands in for one of them. If you should be one of them, ask the registrar to add you, or sign in as yourself.
corridor-after = Passport of { $name }
corridor-undo = Not right? Take it back with a reason

# The heat map: order and part.
heat-sort = Order
heat-sort-name = By name
heat-sort-progress = Most levels first
heat-sort-activity = Quiet for longest first
heat-sort-waiting = Waiting for longest first
heat-only = Show
heat-only-all = Everybody
heat-only-stalled = No evidence for { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
heat-only-waiting = Who waits for review
heat-button = Show
# "Who waits for review, by name: 3 of 12".
heat-part = Learners { $from } to { $to } of { $all }
heat-shown = { $part } · { $order } · { $shown } of { $all }
heat-home = Everybody by name

# Words of earlier returns, to be used again.
phrases-title = Your earlier words
phrases-take = Tap what you want to say again; you can still change it.
phrases-copy = Copy what you want to say again.
