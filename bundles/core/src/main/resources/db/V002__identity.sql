-- How often a password was tried, by account, address or device; a row stands until it is forgiven or its window is over.
CREATE TABLE core_tries (
  scope        VARCHAR(10)  NOT NULL,
  name         VARCHAR(100) NOT NULL,
  tries        INTEGER      NOT NULL,
  since        TIMESTAMP    NOT NULL,
  locked_until TIMESTAMP,
  PRIMARY KEY (scope, name)
);

-- A browser in which a user has signed in before; the cookie itself is never stored, only its SHA-256.
CREATE TABLE core_device (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  user_id    BIGINT      NOT NULL REFERENCES core_user (id),
  last_used  TIMESTAMP   NOT NULL
);
CREATE INDEX core_device_user ON core_device (user_id);

ALTER TABLE core_session ADD COLUMN device VARCHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE core_session ADD COLUMN agent VARCHAR(200) DEFAULT '' NOT NULL;
