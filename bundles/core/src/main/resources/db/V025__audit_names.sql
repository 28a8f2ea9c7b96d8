-- What is known by a word instead of a number, such as a job, has longer names.
ALTER TABLE core_audit ALTER COLUMN entity_id SET DATA TYPE VARCHAR(80);
