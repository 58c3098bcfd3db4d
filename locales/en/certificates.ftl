## Certificates: the registrar's pages, their holder's, and the page on which anybody checks one.

certificate-title = Certificate
certificates-title = Certificates
certificates-words = Everything that was issued, newest first. A certificate says what was true on its day; whether it still holds is answered on its check page.
certificates-find = Find by code
certificates-no-such-code = No certificate has this code. Compare it with the paper, sign by sign.
certificates-none = No certificates yet
certificates-none-words = Issue them for a whole cohort from the cohort's page, or for one person from theirs.
certificates-about = { $title } · { $count ->
    [one] { $count } competency
   *[other] { $count } competencies
} · issued { $day }
certificate-in-force = In force
certificate-revoked = Taken back
certificate-superseded = Replaced by a newer one
certificate-expired = Expired
certificate-framework = { $title }, version { $version }
certificate-some = { $count } of { $all ->
    [one] { $all } competency
   *[other] { $all } competencies
}
certificate-all = { $count ->
    [one] The only competency, at level { $level }
   *[other] All { $count } competencies, each at level { $level } or above
}
certificate-download = Download PDF
certificate-check = See the check page
certificate-issued-by = Issued by { $name }
certificate-revoked-by = Taken back by { $name }
certificate-newer = See the newer one
certificate-address = Check page
certificate-share = Show or pass it on
certificate-share-own = Whoever scans this code or opens the address sees, without an account, what the certificate says and whether it holds. You decide whom you show it to.
certificate-share-words = Whoever scans this code or opens the address sees what the certificate says and whether it holds, without an account.
certificate-qr = QR code with the address of the check page
certificate-again = Issue a new one
certificate-revoke = Take back this certificate
certificate-revoke-words = Its check page will say “not valid” from now on. The levels in the passport stay as they are.
certificate-revoke-hint = Whoever checks the certificate reads this, and its holder gets it by mail.
certificate-new = Issue a certificate
certificate-new-words = It states the highest level in force of each competency, as the record says today, and who signed it.
certificate-issue = Issue certificate
certificate-language = Language of the document
certificate-level-line = { $competency }, level { $level } ({ $name })
certificate-would-end = It will hold until { $day }: then the first of its levels expires.
certificate-replaces = It takes the place of the certificate of { $day }.
certificate-nothing = Nothing to certify yet
certificate-nothing-words = As soon as a level is signed off, a certificate can state it.
certificates-of-cohort = Certificates of the cohort
certificates-due = { $count ->
    [0] Nobody is due a certificate.
    [one] { $count } learner is due a certificate.
   *[other] { $count } learners are due a certificate.
}
certificates-cohort-open = This cohort is still open. What is signed later is not on certificates that you issue now.
certificates-nobody-there = Certificates are issued to its learners.
certificates-who = Who gets one
certificates-who-hint = Ticked are all who hold a level and were never issued a certificate of this cohort.
certificates-holds = { $count ->
    [one] Level in { $count } competency
   *[other] Levels in { $count } competencies
}
certificates-holds-nothing = No level in force yet
certificates-has-one = See their certificate
certificates-had-one = See their certificate, which does not count any more
certificates-unprintable = The name has the character “{ $character }”, which no font here can print. Write it another way first.
certificates-nobody = Tick at least one learner.
certificates-issue = Issue certificates
certificates-has-one-since = { $name } was issued a certificate since this page was opened. Tick them again to replace it.
certificate-newer-since = A certificate was issued since this page was opened. Look at it below; issue again only if it is to be replaced.
certificate-returns = The certificate of { $day }, whose place it took, counts again then. Take that one back, too, if it is wrong.
due-certificates-undermined = Certificates that do not hold any more
signoff-certified = A certificate states this level. Once it is taken back, the certificate is not valid any more; the registrar is told under “Due”.
passport-certificates = Certificates
person-certificate = Issue a certificate
due-certificates = Certificates to issue
due-certificates-about = { $count ->
    [one] { $count } learner of this closed cohort has levels and no certificate
   *[other] { $count } learners of this closed cohort have levels and no certificate
}
due-certificates-badge = To issue
due-certificates-expiring = Certificates that expire
done-certificate-issued = Issued. Its holder is told by mail.
done-certificate-revoked = Taken back. Its check page says so.
done-certificates-issued = { $count ->
    [one] { $count } certificate issued.
   *[other] { $count } certificates issued.
}

## Checking, by anybody

verify-title = Check a certificate
verify-words = Type the code that stands on a certificate of { $organisation }, or scan its QR code.
verify-code = Code of the certificate
verify-code-hint = Twelve letters and digits, like 7K3M-Q9TX-WPVN
verify-code-shape = A code has twelve letters and digits, like 7K3M-Q9TX-WPVN. Compare it with the certificate.
verify-code-mistyped = This code has a slip in it: its last sign does not fit the others. Compare it with the certificate.
verify-button = Check
check-title = Certificate check
check-valid = Valid
check-not-valid = Not valid
check-cannot-tell = Cannot tell
check-reason-valid = This certificate was issued here, says what is written below, and holds today.
check-reason-revoked = It was taken back on { $day }.
check-reason-superseded = A newer certificate took its place on { $day }. Ask for that one.
check-reason-expired = It held until { $day }.
check-reason-level-revoked = A level on it was taken back since it was issued. See below which one.
check-reason-level-expired = A level on it has expired. See below which one.
check-reason-level-suspended = A level on it is on hold: it is being looked into whether it was signed by the person named. Check again later.
check-reason-level-missing = The record under one of its levels is not here any more, so that level cannot be confirmed.
check-reason-damaged = What is stored here does not fit the signature it was stored with. Ask the organisation named on the certificate.
check-reason-unknown = No certificate with this code was issued here, or its holder's record was erased at their wish. Compare the code, and the address, with the paper.
check-says = What it says
check-holder = Holder
check-issuer = Issued by
check-framework = For
check-issued = Issued on
check-code = Code
check-levels = Levels
check-competency = Competency
check-level = Level
check-signed = Signed
check-now = Today
check-level-holds = Holds
check-level-since = { $state } since { $day }
check-level-missing = Cannot be confirmed
check-how = Looked up and held against its signature on { $moment }. Compare the name and the levels with the paper: what stands here is what counts.
check-another = Check another certificate

## What is refused

refused-thing-certificate = certificate
refused-certificate-only-registrar = Certificates are issued, listed and taken back by registrars and administrators.
refused-certificate-nothing = There is no level in force that a certificate could state.
refused-certificate-too-many = A certificate states at most { $most } levels.
refused-certificate-twice = The certificate names “{ $competency }” twice.
refused-certificate-unprintable = “{ $competency }” has the character “{ $character }” ({ $code }), which no font here can print, so no certificate can name it. Publish a version of the framework that writes it another way.
refused-certificate-not-the-version = The certificate does not state the framework as version { $version } of it has it.
refused-certificate-expiry = A certificate holds until the first of its levels expires.
refused-certificate-not-in-force = Level { $level } of “{ $competency }” is not in force as the certificate states it.
refused-certificate-revoked-already = This certificate was taken back already.
refused-certificate-language = “{ $language }” is not a language that documents are printed in.
refused-certificate-of-what = Name a framework or a cohort.
refused-certificate-other-framework = The cohort works with another framework.
refused-certificate-other-cohort = The learner is not in this cohort.
