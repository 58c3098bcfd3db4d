-- Passports of many people in one file, made in the background. Working rows and no facts: an export says nothing about
-- anybody's learning that the record does not say, and both row and file are gone after some days.
--
-- `lease_until` says until when one copy of the server has it in hand; 0: nobody has. `zip_bytes`, `list_bytes` and
-- `table_bytes` say how long its unfinished files are that count, so that another one can go on from there: one
-- that sees the folder whose name stands in `place`.
CREATE TABLE exports (
    id TEXT NOT NULL PRIMARY KEY,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    chosen TEXT NOT NULL,
    chosen_id TEXT,
    language TEXT NOT NULL,
    paper TEXT NOT NULL,
    state TEXT NOT NULL,
    people INTEGER NOT NULL,
    done INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    after_person TEXT,
    zip_bytes INTEGER NOT NULL,
    list_bytes INTEGER NOT NULL,
    table_bytes INTEGER NOT NULL,
    place TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    ended_at INTEGER,
    problem TEXT
) STRICT;
CREATE INDEX exports_due ON exports (state, lease_until, id);
CREATE INDEX exports_by_age ON exports (ended_at);

-- Whom an unfinished export is about, as it was when it was asked for.
CREATE TABLE export_people (
    export_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    PRIMARY KEY (export_id, person_id)
) STRICT;
