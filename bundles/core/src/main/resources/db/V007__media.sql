-- What each check of the stored files found.
CREATE TABLE core_media_check (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at TIMESTAMP    NOT NULL,
  checked_by VARCHAR(120) NOT NULL,
  files      BIGINT       NOT NULL,
  bytes      BIGINT       NOT NULL,
  problems   INTEGER      NOT NULL,
  findings   ${clob}      NOT NULL
);
