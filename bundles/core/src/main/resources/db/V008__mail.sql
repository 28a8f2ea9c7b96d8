-- The outbox before had one row for all recipients of a message; nothing was released with it.
DROP TABLE core_mail_attachment;
DROP TABLE core_mail;

-- What is said, once.
CREATE TABLE core_mail (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference  VARCHAR(80)  NOT NULL,
  subject    VARCHAR(400) NOT NULL,
  body       ${clob}      NOT NULL,
  -- null: made from the text
  html       ${clob},
  -- empty: a letter of the office, that nobody subscribed to
  topic      VARCHAR(60)  NOT NULL,
  topic_name VARCHAR(120) NOT NULL,
  personal   BOOLEAN      NOT NULL,
  created_at TIMESTAMP    NOT NULL,
  created_by VARCHAR(120) NOT NULL
);
CREATE INDEX core_mail_reference ON core_mail (reference, id);

-- Files are named, not copied.
CREATE TABLE core_mail_attachment (
  mail_id  BIGINT       NOT NULL REFERENCES core_mail (id),
  position INTEGER      NOT NULL,
  name     VARCHAR(255) NOT NULL,
  source   VARCHAR(10)  NOT NULL,
  content  VARCHAR(64)  NOT NULL,
  PRIMARY KEY (mail_id, position)
);

-- To whom, each with a life of its own.
CREATE TABLE core_mail_copy (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id       BIGINT       NOT NULL REFERENCES core_mail (id),
  address       VARCHAR(254) NOT NULL,
  message_id    VARCHAR(120) NOT NULL UNIQUE,
  -- of the link that ends the subscription; empty where there is none
  token         VARCHAR(60)  NOT NULL,
  bulk          BOOLEAN      NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  attempts      INTEGER      NOT NULL,
  next_attempt  TIMESTAMP    NOT NULL,
  failing_since TIMESTAMP,
  -- whether the mail server failed, rather than this message
  away          BOOLEAN      NOT NULL,
  -- the node that is sending it counts its beat up
  holder        VARCHAR(40)  NOT NULL,
  beat          BIGINT       NOT NULL,
  error         VARCHAR(400),
  words         VARCHAR(800) NOT NULL,
  created_at    TIMESTAMP    NOT NULL,
  sent_at       TIMESTAMP
);
CREATE INDEX core_mail_copy_due ON core_mail_copy (state, bulk, next_attempt, id);
CREATE INDEX core_mail_copy_state ON core_mail_copy (state, id);
CREATE INDEX core_mail_copy_mail ON core_mail_copy (mail_id, id);
CREATE INDEX core_mail_copy_sent ON core_mail_copy (sent_at);
CREATE INDEX core_mail_copy_token ON core_mail_copy (token);

-- What happened to it.
CREATE TABLE core_mail_log (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  copy_id     BIGINT       NOT NULL REFERENCES core_mail_copy (id),
  happened_at TIMESTAMP    NOT NULL,
  what        VARCHAR(12)  NOT NULL,
  detail      VARCHAR(400) NOT NULL
);
CREATE INDEX core_mail_log_copy ON core_mail_log (copy_id, id);

-- Who gets nothing more: of one topic, or (empty) nothing at all.
CREATE TABLE core_mail_block (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  address    VARCHAR(254) NOT NULL,
  topic      VARCHAR(60)  NOT NULL,
  topic_name VARCHAR(120) NOT NULL,
  reason     VARCHAR(12)  NOT NULL,
  detail     VARCHAR(400) NOT NULL,
  created_at TIMESTAMP    NOT NULL,
  created_by VARCHAR(120) NOT NULL,
  CONSTRAINT core_mail_block_once UNIQUE (address, topic)
);

-- The words of the mails that the office has changed.
CREATE TABLE core_mail_template (
  id      VARCHAR(80)  NOT NULL PRIMARY KEY,
  subject VARCHAR(400) NOT NULL,
  body    ${clob}      NOT NULL,
  version INTEGER      NOT NULL
);
