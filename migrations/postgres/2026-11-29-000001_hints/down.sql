ALTER TABLE accounts DROP COLUMN hints_off;
