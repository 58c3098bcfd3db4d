ALTER TABLE log_head DROP COLUMN peaks;
ALTER TABLE log_head DROP COLUMN tree_size;
ALTER TABLE log_head DROP COLUMN log;
DROP TABLE checkpoints;
DROP TABLE log_nodes;
