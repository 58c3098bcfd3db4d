-- What evidence and cohorts are found by. Projections, like all that is derived from facts.
--
-- Words are folded by the program (`src/record/search.rs`), so that both databases find the same: a space before each
-- word, each word once.
CREATE TABLE evidence_words (
    n INTEGER NOT NULL PRIMARY KEY,
    evidence_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_words_by_person ON evidence_words (person_id);

CREATE TABLE cohort_words (
    word TEXT NOT NULL,
    cohort_id TEXT NOT NULL,
    PRIMARY KEY (word, cohort_id)
) STRICT;
CREATE INDEX cohort_words_of ON cohort_words (cohort_id, word);

-- Which evidence has which word. Knows where words are and not in which order, and keeps no text of its own.
CREATE VIRTUAL TABLE evidence_index USING fts5 (
    words, content = 'evidence_words', content_rowid = 'n', tokenize = 'ascii', prefix = '2 3', detail = none, columnsize = 0
);
-- What is taken out is gone from the file at once, and not only when parts of the index are merged one day.
INSERT INTO evidence_index (evidence_index, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER evidence_words_come AFTER INSERT ON evidence_words
BEGIN
    INSERT INTO evidence_index (rowid, words) VALUES (new.n, new.words);
END;

CREATE TRIGGER evidence_words_go AFTER DELETE ON evidence_words
BEGIN
    INSERT INTO evidence_index (evidence_index, rowid, words) VALUES ('delete', old.n, old.words);
END;

CREATE TRIGGER evidence_words_change AFTER UPDATE ON evidence_words
BEGIN
    INSERT INTO evidence_index (evidence_index, rowid, words) VALUES ('delete', old.n, old.words);
    INSERT INTO evidence_index (rowid, words) VALUES (new.n, new.words);
END;

-- Facts whose words are to be written: found without looking at the others.
CREATE INDEX facts_with_words ON facts (seq) WHERE kind = 'evidence_submitted';
