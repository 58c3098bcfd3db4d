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
