-- The tree over the hashes of all facts in order of arrival (RFC 6962): the inner nodes of its levels 8, 16 and so on, as soon
-- as they are complete. The leaves are the facts. Derived, but not in SQL: the program fills it in when it opens the record.
CREATE TABLE log_nodes (
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (level, place)
) STRICT, WITHOUT ROWID;

-- What this node signed of its tree, kept for ever.
CREATE TABLE checkpoints (
    log TEXT NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    writer TEXT NOT NULL,
    sig BLOB NOT NULL,
    PRIMARY KEY (log, size)
) STRICT;

-- The name of the log, and the right edge of its tree: what the next fact needs to know of all before it.
ALTER TABLE log_head ADD COLUMN log TEXT NOT NULL DEFAULT '';
ALTER TABLE log_head ADD COLUMN tree_size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE log_head ADD COLUMN peaks BLOB NOT NULL DEFAULT x'';
