-- What an administrator decided about a series; one without a row follows the usual pattern.
CREATE TABLE core_document_format (
  type         VARCHAR(40)  NOT NULL,
  -- empty: of every unit that has no row of its own
  unit         VARCHAR(60)  NOT NULL,
  word         VARCHAR(60)  NOT NULL,
  pattern      VARCHAR(120) NOT NULL,
  padding      INTEGER      NOT NULL,
  yearly       BOOLEAN      NOT NULL,
  -- where the series begins in that year: what came before was numbered on paper
  first_number INTEGER      NOT NULL,
  first_year   INTEGER      NOT NULL,
  version      INTEGER      NOT NULL,
  PRIMARY KEY (type, unit)
);

-- A running series, and one that all units share, stands as year 0 and unit ''. These columns say what the document says.
ALTER TABLE core_document ADD COLUMN type_name VARCHAR(80) DEFAULT '' NOT NULL;
ALTER TABLE core_document ADD COLUMN signed_year INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE core_document ADD COLUMN subject VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE core_document ADD COLUMN words VARCHAR(800) DEFAULT '' NOT NULL;
ALTER TABLE core_document ADD COLUMN href VARCHAR(200);
ALTER TABLE core_document ADD COLUMN code VARCHAR(20);
ALTER TABLE core_document ADD COLUMN sha256 VARCHAR(64);
ALTER TABLE core_document ADD COLUMN voided_at TIMESTAMP;
ALTER TABLE core_document ADD COLUMN voided_by VARCHAR(120);
UPDATE core_document SET signed_year = year_number, type_name = type, words = LOWER(designation);
ALTER TABLE core_document ADD CONSTRAINT core_document_code UNIQUE (code);
ALTER TABLE core_document ADD CONSTRAINT core_document_designation UNIQUE (designation);
CREATE INDEX core_document_filter ON core_document (signed_year, type, id);

-- The signed PDF, written once with its number (docs/adr/0009).
CREATE TABLE core_document_file (
  document_id BIGINT  NOT NULL PRIMARY KEY REFERENCES core_document (id),
  content     ${blob} NOT NULL
);

-- Each time all files were compared with their hashes.
CREATE TABLE core_document_check (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at TIMESTAMP    NOT NULL,
  checked_by VARCHAR(120) NOT NULL,
  checked    INTEGER      NOT NULL,
  -- JSON: the documents whose file is missing or changed
  findings   ${clob}      NOT NULL
);
