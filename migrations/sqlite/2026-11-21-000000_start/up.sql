-- What the server remembers about itself: its node, its epoch, its keys' names.
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
