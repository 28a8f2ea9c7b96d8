-- Institutions and the ways to reach them. name_key sorts as Spanish does, search_key is what a search looks through.
CREATE TABLE directory_institution (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name         VARCHAR(200) NOT NULL,
  name_key     VARCHAR(400) ${sorted} NOT NULL,
  search_key   VARCHAR(600) NOT NULL,
  acronym      VARCHAR(30),
  kind         VARCHAR(30)  NOT NULL,
  scope        VARCHAR(20)  NOT NULL,
  ubigeo       VARCHAR(6)   NOT NULL,
  address      VARCHAR(300),
  phone        VARCHAR(60),
  email        VARCHAR(254),
  website      VARCHAR(300),
  notes        VARCHAR(2000),
  -- ISO date, empty while never verified: sorts first, which is what a list of what to verify wants
  verified_key VARCHAR(10) ${sorted} NOT NULL,
  active       BOOLEAN      NOT NULL,
  import_id    BIGINT,
  version      INTEGER      NOT NULL
);
-- The same institution twice is refused by the database itself, also between two who save at once.
CREATE UNIQUE INDEX directory_institution_same ON directory_institution (name_key, ubigeo);
CREATE INDEX directory_institution_name ON directory_institution (name_key, id);
CREATE INDEX directory_institution_name_down ON directory_institution (name_key DESC, id DESC);
CREATE INDEX directory_institution_verified ON directory_institution (verified_key, id);
CREATE INDEX directory_institution_verified_down ON directory_institution (verified_key DESC, id DESC);
CREATE INDEX directory_institution_import ON directory_institution (import_id);

-- The post stays while its holders change.
CREATE TABLE directory_post (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  institution_id BIGINT       NOT NULL REFERENCES directory_institution (id),
  title          VARCHAR(160) NOT NULL,
  treatment      VARCHAR(60),
  phone          VARCHAR(60),
  email          VARCHAR(254),
  position       INTEGER      NOT NULL,
  active         BOOLEAN      NOT NULL,
  -- import that brought it, null once somebody has changed it: undoing leaves it then
  import_id      BIGINT,
  version        INTEGER      NOT NULL
);
CREATE INDEX directory_post_institution ON directory_post (institution_id, position, id);
CREATE INDEX directory_post_import ON directory_post (import_id);

-- Who holds a post, and from when until when; an open end means today.
CREATE TABLE directory_term (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post_id    BIGINT       NOT NULL REFERENCES directory_post (id),
  holder     VARCHAR(120) NOT NULL,
  starts_on  DATE         NOT NULL,
  ends_on    DATE,
  import_id  BIGINT
);
CREATE INDEX directory_term_post ON directory_term (post_id, starts_on);
CREATE INDEX directory_term_import ON directory_term (import_id);

-- A file that was sent, what became of it, and which of its rows were wrong (JSON).
CREATE TABLE directory_import (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target       VARCHAR(20)  NOT NULL,
  file_name    VARCHAR(255) NOT NULL,
  created_at   TIMESTAMP    NOT NULL,
  created_by   VARCHAR(120) NOT NULL,
  state        VARCHAR(12)  NOT NULL,
  file_content ${blob}      NOT NULL,
  problems     ${clob},
  total        INTEGER      NOT NULL,
  created      INTEGER      NOT NULL,
  skipped      INTEGER      NOT NULL
);
CREATE INDEX directory_import_state ON directory_import (state, created_at);
