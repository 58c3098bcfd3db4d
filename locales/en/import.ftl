### Bringing frameworks in: why a file could not be read, and what was left out or changed on the way.
### What is wrong ends without a full stop; notes are whole sentences.

## Where something stands.

import-at-whole = the whole
import-at-line = line { $line }
import-at-cell = line { $line }, column { $column }
import-at-column = column { $column }
import-at-letter = line { $line }, column { $column }
import-at-unit = unit “{ $name }”
import-at-file = { $file }, { $at }
import-fault = { $at }: { $detail }
import-shown = “{ $text }”

## Why a file is not taken.

import-sent = What was sent
import-file-large = { $file } is too large: { $detail }
import-file-encoding = { $file } cannot be read as text: { $detail }
import-file-unknown = { $file } is not a framework that Stampbook can read: { $detail }
import-file-levels = { $said }. Say how they become three, for example: --levels '{ $example }'
import-content = { $count ->
    [one] { $file } has one problem:
   *[other] { $file } has { $count } problems:
}
import-content-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}

import-large-bytes = { $bytes } bytes, where { $most } ({ $mebibytes } MiB) are read: split it, or leave out what is no framework
import-large-rows = more than { $most } rows: split it, or leave out what is no framework
import-large-values = { $count } values, where { $most } are read: split the framework
import-large-competencies = { $count } competencies, where a framework can hold { $most }: split it

import-encoding-zero = there is a zero byte in line { $line }, as in programs and pictures: choose a CSV or JSON file
import-encoding-other = line { $line } is not UTF-8: save the file as UTF-8 and try again
import-encoding-mixed = line { $line } is not UTF-8, though other parts are: save the file as UTF-8 and try again
import-encoding-broken = line { $line } is not { $name }, as its beginning is: save it as UTF-8

import-unknown-folder = a folder is read when it holds { $files }; import a single file by naming that file
import-unknown-empty = it is empty: choose the file that holds the framework
import-unknown-yaml = it is YAML: make a CSV of it with one competency a row and a title column, or CASE JSON
import-unknown-json = this JSON has neither “CFDocument” (a CASE package) nor “competencies” (Stampbook's own format): export one of these, or a CSV
import-unknown-zip = it is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV (UTF-8)
import-unknown-workbook = it is an old Excel workbook: save the sheet as CSV (UTF-8)
import-unknown-pdf = it is a PDF: ask its makers for CASE JSON or CSV
import-unknown-xml = it is XML or HTML: export the framework as CASE JSON or CSV
import-unknown-columns = its first line names the columns { $columns }, where a spreadsheet needs “title” (Stampbook's own) or “Full Statement” (CASE): add that header

## Levels.

import-levels-one = { $number } “{ $name }”
import-levels-found = { $count ->
    [one] there is { $count } level ({ $levels })
   *[other] there are { $count } levels ({ $levels })
}, where a competency has exactly three
import-levels-found-unfit = { $count ->
    [one] there is { $count } level ({ $levels })
   *[other] there are { $count } levels ({ $levels })
}, where a competency has exactly three, and the mapping “{ $mapping }” does not speak of exactly these
import-mapping-form = “{ $typed }” is not of the form “2,3>1” (numbers of the source's levels, “>”, one of 1, 2, 3)
import-mapping-target = “{ $typed }” leads to a level that is not there: after “>” write 1, 2 or 3
import-mapping-missing = nothing leads to level { $level }: add “N>{ $level }” with the source's level N that it is made of
import-mapping-twice = level { $from } leads to level { $level } twice: write it once
import-mapping-order = level { $from } leads to level { $level }, and the lower level { $other } to the higher level { $above }: keep their order
import-as-unknown = there is no “{ $typed }” here: write new or next

## JSON.

import-json-broken = this is not valid JSON ({ $reason }): export the file again, or mend this place
import-json-cut = it ends in the middle
import-json-comma = a comma or a closing bracket is missing before this place
import-json-comma-many = there is a comma too many before this place
import-json-strange = something else stands here
import-json-deep = lists and objects are nested more than 128 deep: no framework is, so export it again
import-json-kind = here is { $found } where { $expected } belongs: mend it, or export the package again
import-json-nothing = nothing
import-json-bool = true or false
import-json-number = a number
import-json-text = text
import-json-list = a list
import-json-object = an object
import-json-no-object = it is no JSON object
import-json-format = { $written } is not “{ $known }”: it was written by a newer Stampbook; use that one, or export as CSV
import-json-level-names = { $count ->
    [one] there is { $count } name for three levels: write three
   *[other] there are { $count } names for three levels: write three
}
import-json-unknown-field = there is no field “{ $name }”, but { $known }: remove it, or mend its spelling
import-json-missing-field = the field “{ $name }” is missing: add it
import-json-unfit = { $said }: mend it

## Tables and their cells.

import-table-no-csv = this line is no CSV: mend it
import-table-cells = { $count ->
    [one] there are more cells than the one header, from { $cell } on: put texts with commas in quotation marks
   *[other] there are more cells than the { $count } headers, from { $cell } on: put texts with commas in quotation marks
}
import-table-headers = columns { $first } and { $second } are both called { $name }: rename or remove one
import-table-no-rows = there is no row below the headers: add the competencies, one a row
import-table-columns = there are more than { $most } columns: save the sheet again as CSV
import-table-quotation = a quotation mark opens here and is never closed: close it
import-cell-empty = the cell is empty: fill it
import-cell-uuid = { $cell } is no UUID: mend it, or leave it out to get one
import-cell-level = { $cell } is no level: write 1 or 2, or leave it out
import-cell-differs = { $cell } is not what line { $line } says ({ $other }): write the same, or leave it empty
import-cell-no-title = there is no title: give it one
import-cell-code-shared = the code { $code } is that of line { $line } too: give each its own
import-cell-links = this is not a JSON list of links ({ $said }): mend it, or leave it out
import-cell-count = { $cell } is no whole number from 0 to { $most }: write one
import-cell-yes-no = { $cell } is neither yes nor no: write one of them
import-cell-no-row = no row has the identifier or code { $name }: add that row, or empty the cell
import-cell-sequence = { $cell } is no whole number: write one, or empty the cell

## The DIRECT folder.

import-direct-file-missing = the file { $name } is missing: a DIRECT folder holds { $files }
import-direct-column-missing = the column { $name } is missing: take the file as DIRECT publishes it
import-direct-slug-shared = { $slug } is that of line { $line } too: give each its own
import-direct-lost = there is no { $column } with the slug { $slug }: mend it, or add that line
import-direct-level = { $cell } is no whole number: write the level's number
import-direct-level-twice = there are two levels { $number }: number them apart

## CASE packages, and what stands below what.

import-fault-items-alone = the package has items and no CFDocument: export the whole package, not its items alone
import-case-no-document = there is no document: export the whole package
import-case-nothing = nothing
import-case-no-parent = { $child } is made a child of { $parent }, which is not in the package: add that item, or remove the association
import-case-no-child = { $child } is made a child of { $parent } and is not in the package: add that item, or remove the association
import-case-criteria = { $count ->
    [one] { $name } has { $count } level
   *[other] { $name } has { $count } levels
} where { $other } of the same item has { $levels }: give all criteria of an item the same levels
import-case-criterion = the criterion { $name }
import-case-criterion-nameless = a criterion
import-tree-no-items = there are no items: export the framework with its items
import-tree-no-statement = there is no statement: give the item one
import-tree-identifier-shared = the identifier { $identifier } is that of { $other } too: give each item its own
import-tree-code-shared = the code { $code } is that of { $other } too: give each competency its own
import-tree-step = { $way } → { $next }
import-tree-own-child = { $names } is a child of itself: give it another parent, or none
import-tree-circle = { $names } are children of one another in a circle: take one of them out of it
import-tree-deep = { $name } stands { $most } headings deep: use fewer

## What was mapped, filled in or left out.

import-note-encoding = { $file } was read as { $name }.
import-note-latin = { $file } was read as Windows-1252 (Latin-1), because line { $line } is not UTF-8. Look at accented letters before you go on.
import-note-fields = Fields without a place in Stampbook were left out: { $names }.
import-note-columns = Columns that are not known were left out: { $columns }.
import-note-columns-placeless = Columns without a place in Stampbook were left out: { $columns }.
import-note-framework-id = The framework had no id; one was made from its title.
import-note-competency-ids = { $count ->
    [one] One competency had no id; one was made from its code.
   *[other] { $count } competencies had no id; ids were made from their codes.
}
import-note-numbered = { $count ->
    [one] One competency had no code; it was numbered.
   *[other] { $count } competencies had no code; they were numbered in reading order.
}
import-note-levels-nameless = The levels had no names; they are called { $names }.
import-note-levels-called = The levels are called { $names }.
import-note-no-level-columns = There are no level columns, so each level's descriptor is the competency's own text. Write what each level looks like before you publish.
import-note-no-levels = { $all ->
    [one] The one competency comes without levels: the statement stands as the descriptor of all three. Write what each level looks like before you publish.
   *[other] { $count ->
        [one] { $count } of { $all } competencies comes without levels: the statement stands as the descriptor of all three. Write what each level looks like before you publish.
       *[other] { $count } of { $all } competencies come without levels: the statement stands as the descriptor of all three. Write what each level looks like before you publish.
    }
}
import-note-level-zero = The source's level 0 counts as level { $level }; it asks for nothing, so its text is left out.
import-note-mapped = { $count ->
    [one] The source's one level became three by the mapping “{ $mapping }”.
   *[other] The source's { $count } levels became three by the mapping “{ $mapping }”.
}
import-note-mapping-unused = The mapping “{ $mapping }” was not used where there are three levels already.
import-note-named-after-file = The spreadsheet does not name the framework; it is called { $title } after the file.
import-note-document-title = The document had no title; the file's name was taken.
import-note-short-repeats = { $count ->
    [one] One abbreviated statement only names another row and was left out; the full statement is the title.
   *[other] { $count } abbreviated statements only name another row and were left out; the full statement is the title.
}
import-note-direct = { $count ->
    [one] The one skill is a competency, under its domain and competency.
   *[other] Each of the { $count } skills is a competency, under its domain and competency; the same level texts stand at each.
}
import-note-direct-related = { $count ->
    [one] One related skill is not in the folder; its link is kept.
   *[other] { $count } related skills are not in the folder; their links are kept.
}
import-note-criteria-outside = { $count ->
    [one] One rubric criterion speaks of an item outside the package and was left out.
   *[other] { $count } rubric criteria speak of items outside the package and were left out.
}
import-note-criteria-for-all = Rubric criteria that name no item were read as the levels of every competency.
import-note-associations-outside = { $count ->
    [one] One association that begins outside the package was left out.
   *[other] { $count } associations that begin outside the package were left out.
}
import-note-associations-nowhere = { $count ->
    [one] One association that points nowhere was left out.
   *[other] { $count } associations that point nowhere were left out.
}
import-note-associations-renamed = { $count ->
    [one] One association is of a kind that CASE does not know; it begins with “ext:” now.
   *[other] { $count } associations are of kinds that CASE does not know; these begin with “ext:” now.
}
import-note-more-parents = { $count ->
    [one] One further place of an item that stands in several was left out; it stands in its first.
   *[other] { $count } further places of items that stand in several were left out; each stands in its first.
}
import-note-heading-links = { $count ->
    [one] One link of a heading was left out; only competencies have links.
   *[other] { $count } links of headings were left out; only competencies have links.
}
import-note-headings = What the headings say beyond their titles stands in the framework's description.
import-note-headings-full = { $count ->
    [one] What one heading says beyond its title was left out of the framework's description, which is full.
   *[other] What { $count } headings say beyond their titles was left out of the framework's description, which is full.
}
import-note-ladders = { $count ->
    [one] The steps below one item were read as levels, not as competencies.
   *[other] The same steps stand below each of { $count } items; they were read as levels, not as competencies.
}
import-note-unplaced = { $count ->
    [one] One item stands below nothing; it was put at the top.
   *[other] { $count } items stand below nothing; they were put at the top.
}
import-note-own-names = { $count ->
    [one] One level has a name of its own; it stands at the beginning of its descriptor.
   *[other] { $count } levels have a name of their own; it stands at the beginning of their descriptor.
}

## What is written into a framework, in its own language.

framework-notes = Notes: { $notes }

## What differs between two versions of a framework.

differs-line = { $what }: { $became }
differs-now = now “{ $to }”
differs-no-longer = no longer “{ $from }”
differs-becomes = “{ $from }” becomes “{ $to }”
differs-order = the competencies come in another order
differs-title = title
differs-description = description
differs-language = language
differs-source-address = the source's address
differs-source-creator = the source's creator
differs-source-licence = the source's licence
differs-level-name = name of level { $level }
differs-foundation = foundational competencies first
differs-level = level { $level }
differs-code = code
differs-heading = heading
differs-role = role
differs-foundational = foundational
differs-descriptor = level { $level } descriptor
differs-learning = level { $level } learning
differs-practice = level { $level } practice
differs-assessment = level { $level } assessment
differs-evidence = evidence for level { $level }
differs-evidence-rule = { $pieces ->
    [one] { $pieces } piece
   *[other] { $pieces } pieces
}, { $cycles ->
    [one] { $cycles } of them a complete cycle
   *[other] { $cycles } of them complete cycles
}; { $renewal } for a renewal
differs-signers = signers for level { $level }
differs-signers-one = one
differs-signers-two = two
differs-valid = level { $level } holds for
differs-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
differs-links = links

## Who gains or loses a level by a new version; the name stands before it.

level-change-of = “{ $title }”
level-change-and = { $all } and { $next }
level-change-gained = gains level { $level } of “{ $title }”, earned as { $from }
level-change-retired = loses level { $level } of “{ $title }”, which retires; it stays on the passport as earned
level-change-merged = loses level { $level } of “{ $title }”, merged into “{ $into }”, for want of level { $level } of { $missing }; it stays on the passport as earned
