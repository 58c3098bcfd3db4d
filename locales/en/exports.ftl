# Passports of many people in one file

exports-title = Export passports
exports-words = Passports of many people as PDFs in one ZIP file, with a table of names, ids and hashes in it. The server makes it in the background: you may leave this page. A file is kept for { $days } days.
exports-new = New export
exports-of = Whose passports
exports-cohort = A cohort
exports-which-cohort = Which cohort
exports-unit = A unit, with those below it
exports-which-unit = Which unit
exports-choose = Choose one
exports-since = Everybody with a level signed since a day
exports-since-when = Since which day
exports-since-day = Levels signed since { $day }
exports-everybody = Everybody
exports-everybody-hint = All who ever learned in a cohort or hold a level.
exports-untitled = A cohort or unit that is gone
exports-language = Language of the documents
exports-paper = Paper
paper-a4 = A4
paper-letter = Letter
exports-begin = Make the file
exports-list = Exports so far
exports-look-again = Look again
exports-none = Nobody has asked for an export yet, or all of them are gone.
exports-how-far = Progress
exports-until = kept until
exports-fetch = Download
exports-cancel = Cancel
exports-remove = Remove the file
exports-remove-words = Nobody can fetch it any more. A file made anew says what the passports say then.
export-progress = { $done } of { $people } people
export-waiting = Waits its turn
export-running = In the making
export-interrupted = Interrupted
export-interrupted-words = The server stopped in the middle of it. It goes on from there by itself.
export-done = Ready
export-failed = Failed
export-cancelled = Cancelled
export-cancelled-words = Somebody cancelled it; there is no file.
export-erased = Somebody was erased while this file was there or in the making, so it was removed. Ask for a new one.
export-role-ended = Whoever asked for it keeps no records any more. Ask for it yourself.
export-broken = It could not be made: { $why }
export-inside = { $count ->
    [one] { $count } passport
   *[other] { $count } passports
} in the file.
export-left-out = { $count ->
    [one] One person has no passport in it: passports.csv in the file says why.
   *[other] { $count } people have no passport in it: passports.csv in the file says why.
}
done-export-begun = The server has begun. You may leave this page.
done-export-cancelled = It is cancelled.
done-export-removed = The file is removed.
refused-thing-export = export
refused-export-of = Say whose passports: everybody, a cohort, a unit, or those with a level signed since a day.
refused-export-cohort = Choose a cohort.
refused-export-unit = Choose a unit.
refused-export-since = Say since which day.
refused-export-to-come = That day is still to come.
refused-export-language = No documents are made in that language.
refused-export-paper = There are a4 and letter.
refused-export-nobody = There is nobody in it, so there are no passports to export.
refused-export-too-many = { $most } exports are unfinished. Wait for one of them, or cancel it.
refused-export-too-many-of-yours = You have { $most } exports that are finished or on their way. Remove a file that you need no more, or wait until its time is over.
refused-export-room = Finished exports fill the { $mebibytes } MiB there are for them. Remove a file that nobody needs any more, or wait until its time is over.
refused-export-elsewhere = The file is in the data folder of another copy of this server. Ask there, or let all copies use one folder.
export-given-up = It was begun five times and broken off each time, perhaps because the server stopped. Ask for it anew, or for fewer people.
