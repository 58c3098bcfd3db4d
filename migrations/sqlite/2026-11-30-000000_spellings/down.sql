DROP INDEX evidence_by_time;
ALTER TABLE evidence_words DROP COLUMN title;
DROP TABLE title_words;
