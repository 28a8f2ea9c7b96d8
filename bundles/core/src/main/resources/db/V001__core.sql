-- Finger-print of each module's applied scripts, so that a start with nothing to do need not ask Flyway.
CREATE TABLE core_schema (
  module      VARCHAR(40) NOT NULL PRIMARY KEY,
  fingerprint VARCHAR(64) NOT NULL
);

CREATE TABLE core_role (
  id       VARCHAR(30) NOT NULL PRIMARY KEY,
  name     VARCHAR(80) NOT NULL,
  position INTEGER     NOT NULL
);

-- A permission, or a pattern: '*', 'directory.*', '*.read'.
CREATE TABLE core_role_permission (
  role       VARCHAR(30) NOT NULL REFERENCES core_role (id),
  permission VARCHAR(80) NOT NULL,
  PRIMARY KEY (role, permission)
);

INSERT INTO core_role (id, name, position) VALUES ('admin', 'Administración', 1);
INSERT INTO core_role (id, name, position) VALUES ('head', 'Jefatura de la oficina', 2);
INSERT INTO core_role (id, name, position) VALUES ('staff', 'Personal de la oficina', 3);
INSERT INTO core_role (id, name, position) VALUES ('mayor', 'Alcaldía', 4);
INSERT INTO core_role (id, name, position) VALUES ('reader', 'Consulta', 5);
INSERT INTO core_role_permission (role, permission) VALUES ('admin', '*');
INSERT INTO core_role_permission (role, permission) VALUES ('head', '*.read');
INSERT INTO core_role_permission (role, permission) VALUES ('head', '*.write');
INSERT INTO core_role_permission (role, permission) VALUES ('head', '*.sign');
INSERT INTO core_role_permission (role, permission) VALUES ('staff', '*.read');
INSERT INTO core_role_permission (role, permission) VALUES ('staff', '*.write');
INSERT INTO core_role_permission (role, permission) VALUES ('mayor', '*.receive');
INSERT INTO core_role_permission (role, permission) VALUES ('mayor', 'core.read');
INSERT INTO core_role_permission (role, permission) VALUES ('mayor', 'calendar.read');
INSERT INTO core_role_permission (role, permission) VALUES ('reader', '*.read');

CREATE TABLE core_user (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login         VARCHAR(60)  NOT NULL UNIQUE,
  name          VARCHAR(120) NOT NULL,
  email         VARCHAR(254),
  password_hash VARCHAR(200) NOT NULL,
  must_change   BOOLEAN      NOT NULL,
  active        BOOLEAN      NOT NULL,
  created_at    TIMESTAMP    NOT NULL,
  version       INTEGER      NOT NULL
);

CREATE TABLE core_user_role (
  user_id BIGINT      NOT NULL REFERENCES core_user (id),
  role    VARCHAR(30) NOT NULL REFERENCES core_role (id),
  PRIMARY KEY (user_id, role)
);

-- The cookie itself is never stored, only its SHA-256.
CREATE TABLE core_session (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  user_id    BIGINT      NOT NULL REFERENCES core_user (id),
  csrf       VARCHAR(64) NOT NULL,
  created_at TIMESTAMP   NOT NULL,
  last_seen  TIMESTAMP   NOT NULL,
  address    VARCHAR(60) NOT NULL
);
CREATE INDEX core_session_user ON core_session (user_id);

CREATE TABLE core_audit (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  happened_at TIMESTAMP    NOT NULL,
  user_id   BIGINT       NOT NULL,
  user_name VARCHAR(120) NOT NULL,
  entity    VARCHAR(60)  NOT NULL,
  entity_id VARCHAR(40)  NOT NULL,
  action    VARCHAR(40)  NOT NULL,
  changes   ${clob}      NOT NULL
);
CREATE INDEX core_audit_entity ON core_audit (entity, entity_id, id);

-- The last number given of each series; its row lock is what makes numbers gap-free.
CREATE TABLE core_document_series (
  type        VARCHAR(40) NOT NULL,
  unit        VARCHAR(60) NOT NULL,
  year_number INTEGER     NOT NULL,
  last_number INTEGER     NOT NULL,
  PRIMARY KEY (type, unit, year_number)
);

CREATE TABLE core_document (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  type        VARCHAR(40)  NOT NULL,
  unit        VARCHAR(60)  NOT NULL,
  year_number INTEGER      NOT NULL,
  number      INTEGER      NOT NULL,
  designation VARCHAR(160) NOT NULL,
  issued_at   TIMESTAMP    NOT NULL,
  issued_by   VARCHAR(120) NOT NULL,
  void_reason VARCHAR(400),
  UNIQUE (type, unit, year_number, number)
);

CREATE TABLE core_setting (
  name    VARCHAR(60) NOT NULL PRIMARY KEY,
  content ${clob}     NOT NULL,
  version INTEGER     NOT NULL
);

CREATE TABLE core_media (
  id         VARCHAR(64)  NOT NULL PRIMARY KEY,
  name       VARCHAR(255) NOT NULL,
  type       VARCHAR(100) NOT NULL,
  bytes      BIGINT       NOT NULL,
  created_at TIMESTAMP    NOT NULL,
  created_by VARCHAR(120) NOT NULL
);

CREATE TABLE core_mail (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id   VARCHAR(120)  NOT NULL UNIQUE,
  recipients   VARCHAR(4000) NOT NULL,
  subject      VARCHAR(400)  NOT NULL,
  body         ${clob}       NOT NULL,
  reference    VARCHAR(80)   NOT NULL,
  state        VARCHAR(10)   NOT NULL,
  attempts     INTEGER       NOT NULL,
  next_attempt TIMESTAMP     NOT NULL,
  last_error   VARCHAR(400),
  created_at   TIMESTAMP     NOT NULL,
  sent_at      TIMESTAMP
);
CREATE INDEX core_mail_due ON core_mail (state, next_attempt);
CREATE INDEX core_mail_reference ON core_mail (reference);

CREATE TABLE core_mail_attachment (
  mail_id  BIGINT       NOT NULL REFERENCES core_mail (id),
  position INTEGER      NOT NULL,
  name     VARCHAR(255) NOT NULL,
  type     VARCHAR(100) NOT NULL,
  content  ${blob}      NOT NULL,
  PRIMARY KEY (mail_id, position)
);

CREATE TABLE core_job (
  id           VARCHAR(80) NOT NULL PRIMARY KEY,
  done_until   TIMESTAMP   NOT NULL,
  claimed_until TIMESTAMP  NOT NULL,
  attempts     INTEGER     NOT NULL,
  last_error   VARCHAR(400)
);
