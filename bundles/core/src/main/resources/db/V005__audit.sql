-- Where an action came from, and which seal an entry stands under: 0 until the sealer has been.
ALTER TABLE core_audit ADD COLUMN address VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE core_audit ADD COLUMN via VARCHAR(80) DEFAULT '' NOT NULL;
ALTER TABLE core_audit ADD COLUMN seal BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX core_audit_sealed ON core_audit (seal, id);
CREATE INDEX core_audit_time_down ON core_audit (happened_at DESC, id DESC);

-- A batch of entries: each one's id and hash, a line each, and the hash of all of it with the seal before.
CREATE TABLE core_audit_seal (
  number    BIGINT      NOT NULL PRIMARY KEY,
  sealed_at TIMESTAMP   NOT NULL,
  members   ${clob}     NOT NULL,
  previous  VARCHAR(64) NOT NULL,
  hash      VARCHAR(64) NOT NULL
);

-- The last seal. One row, whose lock lets one sealer work at a time, also of several nodes.
CREATE TABLE core_audit_chain (
  id     INTEGER     NOT NULL PRIMARY KEY,
  number BIGINT      NOT NULL,
  hash   VARCHAR(64) NOT NULL
);

-- What each check of the chain found.
CREATE TABLE core_audit_check (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  checked_at TIMESTAMP    NOT NULL,
  checked_by VARCHAR(120) NOT NULL,
  entries    BIGINT       NOT NULL,
  number     BIGINT       NOT NULL,
  hash       VARCHAR(64)  NOT NULL,
  problems   INTEGER      NOT NULL,
  findings   ${clob}      NOT NULL
);
