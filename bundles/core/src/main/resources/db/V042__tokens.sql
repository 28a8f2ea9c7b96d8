-- Keys for programs that act for a user; the key itself is shown once, only its SHA-256 is stored.
CREATE TABLE core_token (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id     BIGINT        NOT NULL REFERENCES core_user (id),
  name        VARCHAR(60)   NOT NULL,
  token_hash  VARCHAR(64)   NOT NULL UNIQUE,
  permissions VARCHAR(4000) NOT NULL,
  created_at  TIMESTAMP     NOT NULL,
  expires_at  TIMESTAMP     NOT NULL,
  last_used   TIMESTAMP,
  revoked_at  TIMESTAMP
);
CREATE INDEX core_token_user ON core_token (user_id);
