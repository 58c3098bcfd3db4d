-- What evidence and cohorts are found by. Projections, like all that is derived from facts.
--
-- Words are folded by the program (`src/record/search.rs`), so that both databases find the same: a space before each
-- word, each word once.
CREATE TABLE evidence_words (
    n BIGSERIAL PRIMARY KEY,
    evidence_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    words TEXT COLLATE "C" NOT NULL
);
CREATE INDEX evidence_words_by_person ON evidence_words (person_id);

CREATE TABLE cohort_words (
    word TEXT COLLATE "C" NOT NULL,
    cohort_id TEXT NOT NULL,
    PRIMARY KEY (word, cohort_id)
);
CREATE INDEX cohort_words_of ON cohort_words (cohort_id, word);

-- Which evidence has which word. The words are taken as they are: no dictionary, no language.
CREATE INDEX evidence_index ON evidence_words USING gin (CAST(words AS tsvector));

-- Facts whose words are to be written: found without looking at the others.
CREATE INDEX facts_with_words ON facts (seq) WHERE kind = 'evidence_submitted';
