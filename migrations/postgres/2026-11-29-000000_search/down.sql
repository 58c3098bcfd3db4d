DROP INDEX facts_with_words;
DROP TABLE cohort_words;
DROP TABLE evidence_words;
