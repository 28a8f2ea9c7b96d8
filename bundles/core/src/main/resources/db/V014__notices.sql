-- What somebody lets others know within the municipality, with a receipt of each.
CREATE TABLE core_notice (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title           VARCHAR(200)  NOT NULL,
  body            VARCHAR(8000) NOT NULL,
  author_id       BIGINT        NOT NULL,
  author_name     VARCHAR(120)  NOT NULL,
  -- to whom, in words, as it was on that day
  audience        VARCHAR(1000) NOT NULL,
  attachment      VARCHAR(64),
  attachment_name VARCHAR(255),
  by_mail         BOOLEAN       NOT NULL,
  state           VARCHAR(10)   NOT NULL,
  -- why it was withdrawn, empty otherwise
  reason          VARCHAR(1000) NOT NULL,
  sent_at         TIMESTAMP     NOT NULL,
  search_key      VARCHAR(800)  NOT NULL,
  version         INTEGER       NOT NULL
);
CREATE INDEX core_notice_sent ON core_notice (sent_at, id);
CREATE INDEX core_notice_sent_down ON core_notice (sent_at DESC, id DESC);
CREATE INDEX core_notice_author ON core_notice (author_id, id);

CREATE TABLE core_notice_reader (
  notice_id   BIGINT       NOT NULL REFERENCES core_notice (id),
  user_id     BIGINT       NOT NULL,
  user_name   VARCHAR(120) NOT NULL,
  unit_name   VARCHAR(160) NOT NULL,
  read_at     TIMESTAMP,
  reminded_at TIMESTAMP,
  PRIMARY KEY (notice_id, user_id)
);
CREATE INDEX core_notice_reader_user ON core_notice_reader (user_id, read_at, notice_id);

-- The Alcaldía reads what is addressed to it, too.
INSERT INTO core_role_permission (role, permission) VALUES ('mayor', 'notices.read');
