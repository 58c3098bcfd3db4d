-- The tree over the hashes of all facts in order of arrival (RFC 6962): the inner nodes of its levels 8, 16 and so on, as soon
-- as they are complete. The leaves are the facts. Derived, but not in SQL: the program fills it in when it opens the record.
CREATE TABLE log_nodes (
    level INTEGER NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (level, place)
);

-- What this node signed of its tree, kept for ever.
CREATE TABLE checkpoints (
    log TEXT NOT NULL,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    at BIGINT NOT NULL,
    writer TEXT NOT NULL,
    sig BYTEA NOT NULL,
    PRIMARY KEY (log, size)
);

-- The name of the log, and the right edge of its tree: what the next fact needs to know of all before it.
ALTER TABLE log_head ADD COLUMN log TEXT NOT NULL DEFAULT '';
ALTER TABLE log_head ADD COLUMN tree_size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE log_head ADD COLUMN peaks BYTEA NOT NULL DEFAULT '';
