# Frameworks: reading them, bringing one in

framework-since = Version { $version }, published { $day }
framework-published = Published
framework-published-on = Published { $day }
framework-followed = Followed by version { $version }
framework-by = by { $name }
framework-foundation-first = Level { $level } of every foundational competency comes before level { $above } of any other.
framework-pieces = { $count ->
    [one] { $count } accepted piece of evidence
   *[other] { $count } accepted pieces of evidence
}
framework-cycles = { $count ->
    [one] { $count } with a complete learning cycle
   *[other] { $count } with complete learning cycles
}
framework-second-signer = a second signer
framework-holds = { $count ->
    [one] holds for { $count } month
   *[other] holds for { $count } months
}
framework-next-version = Import the next version
framework-mine = { $cohort } works through version { $version }.
framework-mine-open = What that version asks for
framework-behind = Open cohorts on an earlier version
framework-behind-words = They go on with it until the new version is chosen there. What is signed off stays.
done-framework-published = It is published. From now on it is frozen; a change becomes the next version.
import-no-file = Choose a file.
import-gone = These files are no longer here. Choose them again.
import-too-large = The files are larger than { $most } MB together, or more than { $files }. Send the framework alone.
import-levels-wrong = { $file }: { $detail }. Say below which become which, for example { $example }
import-chosen = Chosen: { $files }
import-next-of = The next version of { $title }: a file that came from its export keeps the identifiers by which the competencies are known again.
import-of-another = This file is not a version of { $title }: its identifiers are other ones. If you go on, it stands beside it as a framework of its own.
import-other-file = Choose another file instead
import-unchanged = { $title } is here as version { $version }, and nothing differs.
import-new = { $count ->
    [one] { $title } is new here: version 1 with { $count } competency.
   *[other] { $title } is new here: version 1 with { $count } competencies.
}
import-next = { $title }, version { $version }: { $new } new, { $changed } changed, { $gone } gone.
import-levels-move = { $gains ->
    [0] { $losses ->
        [0] Nobody gains or loses a level.
       *[other] Levels that nobody would gain, and that somebody would lose: { $losses }. What was earned stays on the passport.
    }
   *[other] Levels that somebody would gain: { $gains }; lose: { $losses }. What was earned stays on the passport.
}
import-somebody = Somebody
import-draft = Keep it as a draft
publish-look-again = Your answers change what publishing does. Look at what would change now, then publish.
import-publish = Publish it as version { $version }
import-publish-all-the-same = Publish it as version { $version } all the same
import-look-first = Something above is missing, was left out or would be lost, and what is published is frozen. Keep it as a draft, mend it there, and publish it then.
import-stranger = Is it the next version of { $title }, or another framework?
import-stranger-words = As another framework it gets an identifier of its own, and both stay side by side. As the next version it takes the other one’s place, and you say what became of its competencies.
import-as-new = It is another framework
import-as-next = It is the next version of { $title }
import-undescribed = { $count ->
    [one] One of { $all } levels has no descriptor: nobody could read there what it asks for.
   *[other] { $count } of { $all } levels have no descriptor: nobody could read there what they ask for.
}
import-undescribed-all = No level has a descriptor: nobody could read what a level asks for.
import-alike = { $count ->
    [one] { $all ->
        [one] Its one competency says
       *[other] One of { $all } competencies says
    }
   *[other] { $count } of { $all } competencies say
} the same of all three levels: write what each of them looks like.
import-undescribed-at = { $title }: { $count ->
    [one] level
   *[other] levels
} { $levels }
crossing-title = What became of each?
crossing-words = Levels that people earned are carried over as you say here. Two that become the same one are merged: both are needed then. One that keeps its name and is split, or takes others in, becomes itself and others.
crossing-becomes = { $title } becomes
crossing-also = and, if it was split, also
crossing-retires = nothing: it retires
crossing-choose = choose…
crossing-nothing = nothing else
crossing-stays = { $title } is now
crossing-as-it-is = what it was: levels carry over
crossing-more = It became one more
crossing-other = Was one of the others split or merged?
crossing-ask = Say what it became
crossing-unnamed = { $count ->
    [one] One more competency does not fit into these lists. Name it with --crosswalk at the command line.
   *[other] { $count } more competencies do not fit into these lists. Name them with --crosswalk at the command line.
}
crossing-again = Show what would change now

# Writing a framework

drafts-title = Being written
drafts-words = A draft stays until it is published or somebody throws it away.
draft-new = Write a framework
draft-new-words = Nothing is asked of anybody before it is published. You can go on later, and so can everybody who may publish.
draft-begin = Begin
draft-field-title = Title
draft-field-title-hint = Where you go on from a version, leave it empty to keep the title.
draft-field-from = Go on from
draft-field-from-hint = A version that is published stays as it is; what you write becomes the next one.
draft-from-nothing = nothing: begin with an empty one
draft-from-version = { $title }, version { $version }
draft-from-file = Import it from a file
draft-from-this = Write the next version
draft-title-missing = Give it a title, or choose a version to go on from.
draft-untitled = Without a name
draft-first = New
draft-follows = Follows version { $version }
draft-about = { $begun } · begun by { $name } · saved { $saved }
draft-whole = The framework
draft-field-description = Description
draft-markdown = Markdown: **strong**, lists, links.
draft-level-names = The three levels
draft-level-names-hint = From the first to the highest. They stand on the stamps, so keep them short.
draft-field-foundation = Foundational competencies
draft-field-foundation-hint = Whether they come before the others. Mark at least one competency as foundational.
draft-no-foundation = No rule: every competency on its own
draft-field-language = Language of the texts
draft-field-language-hint = A tag such as en or de-AT; may be empty.
draft-competencies = Competencies
draft-no-competencies = None yet.
draft-described = { $count ->
    [0] no level described yet
    [1] 1 of 3 levels described
   *[other] { $count } of 3 levels described
}
draft-alike = all three levels say the same: describe each
draft-up = Up
draft-down = Down
draft-add = Add a competency
draft-add-button = Add it
draft-field-competency = What somebody can do
draft-field-code = Code
draft-field-code-hint = May be empty: the next free one is taken.
draft-field-code-short = Short, and unlike every other.
draft-field-group = Heading above it
draft-field-group-hint = Outermost first: People > Talking. May be empty.
draft-field-foundational = Foundational
draft-field-foundational-hint = Others can depend on it.
draft-field-descriptor = What it looks like
draft-field-descriptor-hint = What somebody at this level does, so that two people would judge alike.
draft-field-pieces = Accepted pieces of evidence
draft-field-cycles = … with a complete learning cycle
draft-field-months = Months it holds
draft-field-months-hint = Empty: for good.
draft-field-renewal = New pieces for a renewal
draft-field-second = A second person signs, too
draft-competency-untitled = Say what somebody can do.
draft-no-number = Level { $level }: write a whole number from 0 to { $most }.
draft-save-back = Save and go back
draft-save-next = Save and open the next one
draft-remove = Remove this competency
draft-remove-words = What people earned stays. Before you publish you are asked what became of it.
draft-remove-sure = Remove it now
draft-look = See what publishing would do
draft-look-words = Everything is saved first. You see who would gain or lose a level, and what is still missing.
draft-publish = Before you publish
draft-back = Back to the draft
draft-follow = I have looked: let it follow version { $version }
draft-discard = Throw this draft away
draft-discard-words = What was changed since the last published version is gone for good. What is published stays.
draft-discard-sure = Throw it away now
draft-overtaken = Somebody saved this draft meanwhile. What you typed is still here: save again to keep yours, or open the draft anew to see theirs.
draft-too-large = The framework would be larger than { $most } MiB. Shorten its texts, or make two of it.
done-draft-begun = The draft is begun.
done-draft-saved = Saved.
done-draft-added = The competency is in. Open it to describe its levels.
done-draft-removed = The competency is no longer in the draft.
done-draft-discarded = The draft is gone.

table-title = All competencies in one table
table-words = Enter and the arrow keys lead from row to row; Shift with Enter begins a new line. What you copied in a spreadsheet can be pasted into any cell: it fills the cells beside it and below.
table-row = Row
table-out = Remove
table-more = Add rows
table-part = Rows { $first } to { $last } of { $all }
table-paste = Add rows from a spreadsheet
table-pasted = Rows to add
table-pasted-hint = Copy them in your spreadsheet, with the columns in the order of the table: code, what somebody can do, heading, foundational (yes or no), and one column for each level.
table-pasted-wide = Row { $row } has { $count } cells, and the table has seven columns: leave out the rest.
table-pasted-neither = Row { $row }: “{ $cell }”, in the column for foundational, is neither yes nor no.
table-undo = Undo
table-spread = Cells filled:
table-cut = No room in the table, left out:
table-neither-others = Others like these:
table-undone = Taken back.
