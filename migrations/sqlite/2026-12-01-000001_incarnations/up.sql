-- Where this record was brought back from a copy: what its log was called before, how many facts of it came along, when the
-- copy was made and when this log began. What was signed of a log before is held against the facts that came along.
CREATE TABLE incarnations (
    log TEXT NOT NULL PRIMARY KEY,
    previous TEXT NOT NULL,
    size INTEGER NOT NULL,
    copied_at INTEGER NOT NULL,
    began_at INTEGER NOT NULL
) STRICT;
