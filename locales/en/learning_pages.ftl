# What a level asks for

ready-not-yet-cycles = { $count ->
    [one] The level can be signed after one more accepted piece with a complete learning cycle.
   *[other] The level can be signed after { $count } more accepted pieces, { $cycles } of them with a complete learning cycle.
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
passport-empty-cohorts = See your cohorts
next-returned = “{ $title }” came back: { $comment }
next-returned-plain = “{ $title }” came back to you.
next-returned-button = Change it
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
