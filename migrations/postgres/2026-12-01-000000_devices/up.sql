-- Who else appends here: devices of people, by the key that each made for itself and never gave away. Their statements are
-- stored to the letter. A node has no person.
ALTER TABLE writers ADD COLUMN person_id TEXT;
ALTER TABLE writers ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE writers ADD COLUMN seen_at BIGINT;
CREATE INDEX writers_by_person ON writers (person_id, made_at);

-- Statements that were brought from elsewhere and break a rule: stored, but not counted until somebody who keeps records
-- admits them. Projection.
CREATE TABLE holds (
    fact_id TEXT NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    code TEXT NOT NULL,
    why TEXT NOT NULL,
    held_at BIGINT NOT NULL,
    settled BOOLEAN NOT NULL
);
CREATE INDEX holds_open ON holds (settled, held_at, fact_id);
CREATE INDEX holds_by_scope ON holds (scope);
