-- A document in whose place another was signed: it keeps its number and its file and says which one counts.
ALTER TABLE core_document ADD COLUMN replaced_by BIGINT REFERENCES core_document (id);
ALTER TABLE core_document ADD COLUMN replaced_at TIMESTAMP;
