DROP TABLE cohort_words;
DROP TABLE evidence_words;
