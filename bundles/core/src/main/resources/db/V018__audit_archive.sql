-- The oldest stretches of the trail, taken out of it: seals with their entries, compressed, as they can be downloaded.
CREATE TABLE core_audit_archive (
  last_seal   BIGINT       NOT NULL PRIMARY KEY,
  first_seal  BIGINT       NOT NULL,
  hash        VARCHAR(64)  NOT NULL,
  entries     BIGINT       NOT NULL,
  from_day    DATE         NOT NULL,
  until_day   DATE         NOT NULL,
  archived_at TIMESTAMP    NOT NULL,
  content     ${blob}      NOT NULL
);
