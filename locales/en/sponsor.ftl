# What sponsors are told

sponsor-small = fewer than { $least } learners
sponsor-small-note = { $count ->
    [one] One cohort has fewer than { $least } learners: its numbers are not told and are in no sum.
   *[other] { $count } cohorts have fewer than { $least } learners each: their numbers are not told and are in no sum.
}
sponsor-small-cohort = Numbers are told from { $least } learners on: those of fewer would say what each of them reached.
sponsor-funnel = How far learners came
sponsor-funnel-words = Every learner in every competency of their framework.
sponsor-level = Level
sponsor-held = Levels in force
sponsor-could = All together
sponsor-participation = Attendance in the last twelve months
sponsor-participation-words = Of a hundred who were asked for, so many came. Months in which hardly anything was noted are left out.
sponsor-attendance-percent = Attendance in per cent
