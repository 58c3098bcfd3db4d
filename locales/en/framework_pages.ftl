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
done-framework-published = It is published. From now on it is frozen; a change becomes the next version.
import-no-file = Choose a file.
import-gone = These files are no longer here. Choose them again.
import-too-large = The files are larger than 20 MB together, or more than 50. Send the framework alone.
import-levels-wrong = { $file }: { $detail }. Say below which become which, for example { $example }
import-chosen = Chosen: { $files }
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
import-publish = Publish it as version { $version }
crossing-title = What became of those that are gone?
crossing-words = Levels that people earned are carried over as you say here. Two that become the same one are merged: both are needed then.
crossing-becomes = { $title } becomes
crossing-also = and, if it was split, also
crossing-retires = nothing: it retires
crossing-choose = choose…
crossing-nothing = nothing else
crossing-unnamed = { $count } more competencies do not fit into these lists. Name them with --crosswalk at the command line.
crossing-again = Show what would change now
