# Importing a roster

roster-summary = People: { $new } new, { $changed } changed, { $same } as they are.
roster-refused = Nothing of it can be taken in until these rows are mended.
roster-nothing = Everybody and everything in it is here already. Nothing would change.
roster-mail = People who are new get a mail with a link to set a password. Nobody is removed by a roster.
roster-framework = What new cohorts work through
roster-framework-hint = Only for cohorts that are not open yet and name no framework in a column of their own.
roster-framework-none = choose…
roster-too-large = The files are larger than { $most } MB together, or more than { $files }. Send a part of them.
done-roster = The roster is in. Invitations are on their way.
