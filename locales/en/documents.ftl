# Words in PDF documents.

documents-title = Learning passport
documents-title-of = Learning passport of { $name }
documents-subject = Levels signed as of { $date }
documents-cohorts = { $count ->
    [one] Cohort
   *[other] Cohorts
}
documents-no-cohort = None at present
documents-as-of = As of
documents-issued = Issued
documents-as-of-date = As of { $date }
documents-issued-date = Issued { $date }
documents-evidence-count = { $count ->
    [0] No evidence submitted yet
    [one] 1 piece of evidence submitted
   *[other] { $count } pieces of evidence submitted
}
documents-in-review-count = { $count ->
    [one] 1 level waiting for review
   *[other] { $count } levels waiting for review
}
documents-half-signed-count = { $count ->
    [one] 1 level waiting for its second signature
   *[other] { $count } levels waiting for their second signature
}
documents-returned-count = { $count ->
    [one] 1 level returned
   *[other] { $count } levels returned
}
documents-expired-count = { $count ->
    [one] 1 level expired
   *[other] { $count } levels expired
}
documents-suspended-count = { $count ->
    [one] 1 level on hold
   *[other] { $count } levels on hold
}
documents-revoked-count = { $count ->
    [one] 1 level revoked
   *[other] { $count } levels revoked
}
documents-earned-count = { $count ->
    [one] 1 level earned that does not count by itself
   *[other] { $count } levels earned that do not count by themselves
}
documents-levels-signed = { $signed } of { $possible ->
    [one] 1 level
   *[other] { $possible } levels
} signed
documents-levels-held = { $possible ->
    [one] of 1 level
   *[other] of { $possible } levels
}
documents-levels-held-spoken = { $signed } of { $possible ->
    [one] 1 level
   *[other] { $possible } levels
} { $signed ->
    [one] is
   *[other] are
} signed and in force.
documents-share = { $signed } of { $possible }
documents-share-spoken = Level { $level }, { $name }: { $signed } of { $possible } competencies.
documents-share-spoken-only = Level { $level }, { $name }: { $signed } of 1 competency.
documents-version = Version { $version }
documents-competency-count = { $count ->
    [one] 1 competency
   *[other] { $count } competencies
}
documents-provenance = Drawn from the learning record of { $issuer } as it stood at the end of { $date }. Every sign-off behind these stamps is listed in the appendix.
documents-online = The passport as it stands today: { $address }

documents-competency = Competency
documents-level = Level { $level }
documents-foundational = Foundational
documents-earned-as = Earned as { $title }
documents-retired = No longer part of this framework
documents-earned-apart = Level { $level }: earned as { $title }, does not count by itself
documents-signed-as = Level { $level }: signed as { $title }
documents-own-view = Own view: { $says }; { $signed }
documents-own-view-level = level { $level }
documents-own-view-none = not there yet
documents-own-view-signed = level { $level } is signed
documents-own-view-unsigned = no level is signed
documents-nothing-yet = This framework has no competencies yet.

# The words of the page: state-… in common.ftl, slot-… in pages.ftl.
documents-stamp-evidence = Evidence there
documents-stamp-in-part = Accepted in part
documents-stamp-in-review = Waiting for review
documents-stamp-half = Waits for its second signature
documents-stamp-returned = Returned
documents-stamp-expired = Expired
documents-stamp-revoked = Revoked
documents-stamp-suspended = On hold
documents-stamp-earned = Not counted

documents-spoken-none = Level { $level }, { $name }: not started.
documents-spoken-evidence = Level { $level }, { $name }: evidence there.
documents-spoken-in-part = Level { $level }, { $name }: accepted in part.
documents-spoken-in-review = Level { $level }, { $name }: waiting for review.
documents-spoken-half = Level { $level }, { $name }: { $signed }, waits for its second signature.
documents-spoken-returned = Level { $level }, { $name }: returned.
documents-spoken-signed = Level { $level }, { $name }: { $signed }.
documents-spoken-expired = Level { $level }, { $name }: { $signed }, expired.
documents-spoken-revoked = Level { $level }, { $name }: { $signed }, revoked.
documents-spoken-suspended = Level { $level }, { $name }: { $signed }, on hold.
documents-spoken-earned = Level { $level }, { $name }: { $signed }, does not count by itself.
documents-spoken-and-waiting = { $said } New evidence waits for review.
documents-spoken-and-returned = { $said } New evidence came back.
documents-signed-once = signed { $date } by { $signer }
documents-signed-twice = signed { $date } by { $signer }, countersigned { $second-date } by { $second }

documents-appendix = Appendix: sign-offs
documents-appendix-continued = Appendix: sign-offs (continued)
documents-no-sign-offs = No level has been signed off yet. The first sign-off will be listed here with its date, signer and evidence.
documents-signed-by = Signed by { $signers }
documents-signed-in-turn = Signed { $date } by { $signer }, countersigned { $second-date } by { $second }
documents-and = { $first } and { $last }
documents-in-cohort = Cohort { $cohort }
documents-under-version = Framework version { $version }
documents-valid-until = Valid until { $date }
documents-state-expired = Expired on { $date }
documents-state-expired-undated = Expired
documents-state-revoked = Revoked
documents-state-half = Not in force yet: waits for its second signature
documents-state-suspended = On hold: waits for the registrar
documents-ended-on = { $state }, { $date }
documents-ended = { $state }: { $reason }
documents-evidence-judged = Evidence
documents-prior-learning = Prior learning recognised

documents-certificate = Certificate
documents-certificate-of = Certificate of { $name }
documents-certificate-subject = { $title }, version { $version }: { $code }
documents-certificate-shown = has shown { $count } of the { $all } competencies of
documents-certificate-shown-all = has shown { $count ->
    [one] the one competency, at level { $level } ({ $name }) or above,
   *[other] all { $count } competencies, each at level { $level } ({ $name }) or above,
} of
documents-certificate-shown-all-highest = has shown { $count ->
    [one] the one competency, at level { $level } ({ $name }),
   *[other] all { $count } competencies, each at level { $level } ({ $name }),
} of
documents-certificate-follows = Every level is listed on the pages that follow
documents-certificate-issued = Issued on
documents-certificate-until = Holds until
documents-certificate-code = Code
documents-certificate-check = Check it at
documents-certificate-camera = A code for the camera of a phone. It opens { $address }
documents-certificate-out-of = { $all ->
    [one] of 1 competency
   *[other] of { $all } competencies
}
documents-certificate-seal = Seal: { $count } of { $all ->
    [one] 1 competency
   *[other] { $all } competencies
}, issued on { $date }.
documents-certificate-levels = The levels of this certificate
documents-certificate-levels-continued = The levels of this certificate (continued)
documents-certificate-since = In force since { $date }
documents-certificate-revoked = Revoked on { $date }: this certificate is no longer valid
documents-certificate-superseded = Superseded on { $date }: a newer certificate has taken its place
documents-certificate-expired = Expired: this certificate held until { $date }
documents-certificate-undermined = A level on it does not hold any more: this certificate is no longer valid
documents-certificate-doubtful = A level on it is being looked into: see the check page before you rely on it
documents-certificate-strip-undermined = Not valid
documents-certificate-strip-doubtful = On hold
documents-certificate-strip-revoked = Revoked
documents-certificate-strip-superseded = Superseded
documents-certificate-strip-expired = Expired

documents-page = { $page } of { $pages }

documents-date-long = { $day } { $month } { $year }
documents-date-short = { $day } { $month } { $year }
documents-month-1 = January
    .short = Jan
documents-month-2 = February
    .short = Feb
documents-month-3 = March
    .short = Mar
documents-month-4 = April
    .short = Apr
documents-month-5 = May
    .short = May
documents-month-6 = June
    .short = Jun
documents-month-7 = July
    .short = Jul
documents-month-8 = August
    .short = Aug
documents-month-9 = September
    .short = Sep
documents-month-10 = October
    .short = Oct
documents-month-11 = November
    .short = Nov
documents-month-12 = December
    .short = Dec

# In the place of a document that cannot be printed

unprinted-title = There is no PDF of this passport yet
unprinted-words = A PDF needs a font for every character, and ours have none for what is shown here. A box in its place would make the passport say something else, so this has to be written otherwise first:
unprinted-character = The character { $character } ({ $code })
unprinted-learner = The name of the learner
unprinted-learner-advice = A registrar can write it with other letters, under People.
unprinted-unit = The name of a unit
unprinted-unit-advice = A registrar can write it otherwise under People, Units.
unprinted-cohort = The title of a cohort
unprinted-cohort-advice = A registrar can change it on the page of the cohort.
unprinted-issuer = The name of the organisation
unprinted-issuer-advice = Whoever runs the server can write it otherwise in the setting STAMPBOOK_ORGANISATION.
unprinted-framework = A framework
unprinted-framework-advice = A registrar can publish a version of it without this character.
unprinted-signer = The name of somebody who signed
unprinted-signer-advice = A registrar can write it with other letters, under People.
unprinted-signed = A text that was signed
unprinted-signed-advice = What was signed is never changed. The level can be signed anew over other words, and the old sign-off taken back.
unprinted-change = Change it
unprinted-look = Look at it
unprinted-meanwhile = Until then the page of the passport shows all of it, and your browser can print that page.
unprinted-back = Back to the passport
