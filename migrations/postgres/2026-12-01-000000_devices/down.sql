DROP TABLE holds;
DROP INDEX writers_by_person;
ALTER TABLE writers DROP COLUMN seen_at;
ALTER TABLE writers DROP COLUMN name;
ALTER TABLE writers DROP COLUMN person_id;
