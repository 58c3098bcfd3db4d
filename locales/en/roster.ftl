# Importing a roster

roster-summary = People: { $new } new, { $changed } changed, { $same } as they are.
roster-refused = Nothing of it can be taken in until these rows are mended.
roster-nothing = Everybody and everything in it is here already. Nothing would change.
roster-mail = People who are new get a mail with a link to set a password. Nobody is removed by a roster.
roster-mail-kept = People who are new hear nothing of it: their mail is kept here and goes nowhere, because no mail server is set. Nobody is removed by a roster.
roster-framework = What new cohorts work through
roster-framework-hint = Only for cohorts that are not open yet and name no framework in a column of their own.
roster-framework-none = choose…
roster-too-large = The files are larger than { $most } MB together, or more than { $files }. Send a part of them.
done-roster = { $count ->
    [0] The roster is in. Nobody in it was new.
    [one] The roster is in. One person is new; the invitation is on its way.
   *[other] The roster is in. { $count } people are new; their invitations are on their way.
}
done-roster-kept = { $count ->
    [0] The roster is in. Nobody in it was new.
    [one] The roster is in. One person is new. The invitation is kept here and goes nowhere, because no mail server is set.
   *[other] The roster is in. { $count } people are new. Their invitations are kept here and go nowhere, because no mail server is set.
}

# What is wrong with a roster; without a full stop at its end, but for the first. What begins with a place (“line 3:”) goes
# on as a sentence does there.

roster-problem = { $said }.
roster-large-bytes = { $bytes } bytes, where { $most } ({ $mebibytes } MiB) are read: split it
roster-large-rows = more than { $most } rows: split it
roster-unknown-pdf = it is a PDF: ask its makers for a CSV file
roster-unknown-xml = it is XML or HTML: export the roster as CSV
roster-table-no-rows = there is no row below the headers: add people, one a row
roster-fault-neither = these are neither the files of OneRoster (users.csv, enrollments.csv…) nor one CSV file with the columns name and email: choose one of the two
roster-fault-columns = a roster has the columns name and email; here are { $columns }. Rename yours, or add them
roster-fault-day = “{ $typed }” in { $column } is not a day: write it like 2026-02-28
roster-fault-unit = a unit needs a sourcedId and a name: add what is missing
roster-fault-class = a class needs a sourcedId and a title: add what is missing
roster-fault-class-twice = “{ $title }” is there twice: give each class a title of its own
roster-fault-id-twice = the sourcedId { $id } is there twice: keep one
roster-fault-no-id = the sourcedId is missing: export the roster again
roster-fault-no-names = the name is missing: fill in givenName and familyName
roster-fault-no-name = the name is missing: add it
roster-fault-no-email = { $name } has no email address: add it
roster-fault-nobody-email = this person has no email address: add it
roster-fault-email = “{ $typed }” is not an email address: write it like name@example.org
roster-fault-email-twice = { $email } is in { $at } already: keep one of them, or correct the address
roster-fault-no-user = there is no user { $id } in users.csv: export both files together
roster-fault-no-class = there is no class { $id } in classes.csv: export both files together
roster-fault-role = “{ $typed }” is not a role: write one of { $roles }
roster-fault-role-of-cohort = nobody is { $role } of one cohort: leave the cohort out, or give this person a row of its own for it
roster-fault-grant = only an administrator can make somebody { $role }: ask one, or leave the role out
roster-fault-account-closed = the account of { $name } is closed: open it again first, or give the role to somebody else
roster-fault-ends-first = “{ $title }” would end before it begins: mend one of its days
roster-fault-two-spellings = “{ $title }” is written “{ $other }” in { $at }: write it in one way, or give one of them another title
roster-fault-contradicts = “{ $title }” has other days or another framework in { $at }: make them the same
roster-fault-no-cohort = there is no cohort “{ $title }”: open it first, or give its first and last day here
roster-fault-cohort-like = there is no cohort “{ $title }”, but there is “{ $there }”: write its title as it stands there, or give the new one another title
roster-fault-cohort-closed = “{ $title }” is closed: open it again first, or choose another cohort
roster-fault-cohort-ended = “{ $title }” ended on { $day }: choose another cohort
roster-fault-cohorts-alike = several cohorts are called “{ $title }”: give each a title of its own
roster-fault-no-lead = nobody leads “{ $title }”: add a row with the role lead for it
roster-fault-two-leads = “{ $title }” has two leads already, and more are not possible: let one leave first
roster-fault-leads-and-learns = nobody leads and learns in the same cohort, “{ $title }”: keep one of the two
roster-fault-framework-needed = “{ $title }” would be new, and no published framework is named for it: name one by its title
roster-fault-framework = no published framework is called “{ $typed }”: write { $titles }
roster-fault-framework-of-many = no published framework is called “{ $typed }”: write { $titles }, or another one of the list of frameworks
roster-fault-no-framework-yet = no published framework is called “{ $typed }”: publish one first
roster-text-name = the name
roster-text-title = the title of the cohort
roster-text-unit = the unit's name
roster-framework-called = “{ $title }”
roster-framework-or = { $all } or { $next }

# What is left out of a roster.

roster-note-gone = { $count ->
    [one] One row is marked as deleted or switched off and is ignored: nobody loses anything by a roster.
   *[other] { $count } rows are marked as deleted or switched off and are ignored: nobody loses anything by a roster.
}
roster-note-files = Files that are not needed are ignored: { $files }.
roster-note-columns = Columns that mean nothing here are ignored: { $columns }.
roster-note-password = The column “{ $column }” is ignored: nobody's password comes from a file. People set their own by a mailed link.
roster-note-password-of = The column “password” of { $file } is ignored: nobody's password comes from a file. People set their own by a mailed link.
roster-note-enrolments = { $count ->
    [one] One enrolment as “{ $role }” is ignored: only student and teacher mean something here.
   *[other] { $count } enrolments as “{ $role }” are ignored: only student and teacher mean something here.
}

# What a roster changes; the name of whoever or whatever it is about stands before it.

roster-change-unit = unit
roster-change-name = name: “{ $from }” becomes “{ $to }”
roster-change-moved = unit: { $unit }
roster-change-role = role: { $role }
roster-change-beside = { $role } of { $cohort }
roster-change-waits = waits for a place in { $cohort }
roster-change-leads = leads { $cohort }
roster-change-joins = joins { $cohort }
roster-change-cohort = cohort through { $framework }, { $from } to { $until }
roster-role-administrator = administrator
roster-role-registrar = registrar
roster-role-lead = lead
roster-role-learner = learner
roster-role-sponsor = sponsor
roster-role-peer = peer
