-- The hints on pages that somebody has sent away: their names, a space after each. Read with every page's sign-in, so that
-- a hint costs no statement.
ALTER TABLE accounts ADD COLUMN hints_off TEXT NOT NULL DEFAULT '';
