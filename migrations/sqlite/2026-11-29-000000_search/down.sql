DROP INDEX facts_with_words;
DROP TRIGGER evidence_words_change;
DROP TRIGGER evidence_words_go;
DROP TRIGGER evidence_words_come;
DROP TABLE evidence_index;
DROP TABLE cohort_words;
DROP TABLE evidence_words;
