-- The words of the titles of evidence, so that a word with a slip in it can be told from those that there are: each word once,
-- with how many pieces have it in their titles. A projection.
CREATE TABLE title_words (
    word TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    pieces BIGINT NOT NULL
);

-- The words of its title, by which a piece was counted: a space before each.
ALTER TABLE evidence_words ADD COLUMN title TEXT NOT NULL DEFAULT '';

-- What was sent last, whoever sent it: a word that very many pieces have is found among it without asking for all of them.
CREATE INDEX evidence_by_time ON evidence (submitted_at, id);
