# On a phone, without a network

waits-title = Waiting to be sent
waits-intro = What you save without a network is kept on this phone, and sent by itself when there is one again.
waits-nothing = Nothing waits
waits-nothing-words = Everything that you saved on this phone has been sent.
waits-line = { $what } waiting, last synced { $time }.
waits-line-never = { $what } waiting.
waits-both = { $items } and { $photos }
waits-items = { $count ->
    [one] 1 item
   *[other] { $count } items
}
waits-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
waits-attention = { $count ->
    [one] 1 item needs attention.
   *[other] { $count } items need attention.
}
waits-ahead = { $count ->
    [one] The clock of this phone is a minute ahead of the server.
   *[other] The clock of this phone is { $count } minutes ahead of the server.
}
waits-behind = { $count ->
    [one] The clock of this phone is a minute behind the server.
   *[other] The clock of this phone is { $count } minutes behind the server.
}
waits-ended = Your sign-in has ended: sign in again, and it is sent.
waits-offline = You are offline. This is how it was at { $time }.
waits-slow = The network does not answer. This is how it was at { $time }.
waits-away = You are offline. What you save is kept on this phone and sent later.
waits-kept = Saved on this phone. It is sent when there is a network.
waits-full = There is no room left on this phone to keep this. Leave this page open: it is sent when there is a network.
waits-state-waiting = On this phone only
waits-state-attention = Needs attention
waits-written = Written { $time }
waits-to-submit = to be submitted for review
waits-to-save = to be saved as a draft
waits-change = Change it
waits-again = Try again
waits-export = Save as a file
waits-discard = Throw it away
waits-discarded = “{ $title }” was thrown away.
waits-send = Send now
waits-export-all = Save all as a file
waits-went = Sent from this phone
waits-went-submitted = Submitted for review
waits-went-saved = Saved as a draft
waits-went-beside = It had been changed elsewhere meanwhile, so both are kept: what you wrote here is a draft of its own
waits-no-network = There is no network yet. It is sent by itself when there is.
waits-file = stampbook-unsent
waits-leaving = Before you sign out
waits-leaving-words = What is below is on this phone only. Signing out removes it: send it first, or save it as a file.
waits-leave = Sign out and remove it
waits-no-page = You are offline
waits-no-page-words = This page is not kept on your phone. You can log evidence all the same: it is kept here and sent when there is a network.
