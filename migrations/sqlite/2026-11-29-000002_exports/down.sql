DROP TABLE export_people;
DROP TABLE exports;
