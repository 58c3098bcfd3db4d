# Search

search-title = Search
search-everything = Search Stampbook
search-field = What are you looking for?
search-hint = A name, a competency, words of your evidence, a cohort.
search-for = Search: { $words }
search-people = People
search-competencies = Competencies
search-evidence = Evidence
search-cohorts = Cohorts
search-days = { $from } to { $until }
search-ready = Results below. Choose one with the arrow keys.
search-all = Show all results
search-nothing = Nothing has these words
search-nothing-words = Try fewer words, or only how they begin. Only what you may see is searched, so somebody else’s evidence may stay out of it.
search-nothing-short = Nothing found
search-nearly = Nobody is called exactly that. These names are spelled nearly so.
search-nearly-titles = Nothing has exactly these words. These titles are spelled nearly so.
search-more = There is more. Another word narrows it down.
search-too-short = Type at least two letters.
search-too-long = Use at most { $most } characters.
search-teaches-title = One box for everything
search-teaches-what = You find what you may see: every published competency, your own evidence and your cohorts. Leads also find the people they lead and their evidence; registrars and administrators find everybody.
search-teaches-words = The beginnings of words are enough, in any order: “ro op” finds “I opened the round”.
search-teaches-letters = Capitals and accents do not matter, and small slips in names and titles are forgiven.
search-teaches-evidence = Evidence is found by its title and its text. Drafts and private reflections are never searched.
search-teaches-key = The key / brings you to the search box on every page.
