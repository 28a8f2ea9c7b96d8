CREATE TABLE core_workflow (
  workflow   VARCHAR(60) NOT NULL,
  record_id  BIGINT      NOT NULL,
  state      VARCHAR(30) NOT NULL,
  due_on     DATE,
  version    INTEGER     NOT NULL,
  changed_at TIMESTAMP   NOT NULL,
  PRIMARY KEY (workflow, record_id)
);
CREATE INDEX core_workflow_due ON core_workflow (due_on);

-- Who wrote on it, and so may not approve it.
CREATE TABLE core_workflow_author (
  workflow  VARCHAR(60) NOT NULL,
  record_id BIGINT      NOT NULL,
  user_id   BIGINT      NOT NULL,
  PRIMARY KEY (workflow, record_id, user_id)
);

CREATE TABLE core_workflow_step (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  workflow    VARCHAR(60)   NOT NULL,
  record_id   BIGINT        NOT NULL,
  transition  VARCHAR(30)   NOT NULL,
  label       VARCHAR(80)   NOT NULL,
  from_state  VARCHAR(30)   NOT NULL,
  to_state    VARCHAR(30)   NOT NULL,
  user_id     BIGINT        NOT NULL,
  user_name   VARCHAR(120)  NOT NULL,
  comment     VARCHAR(2000) NOT NULL,
  happened_at TIMESTAMP     NOT NULL
);
CREATE INDEX core_workflow_step_record ON core_workflow_step (workflow, record_id, id);

-- Who has it open.
CREATE TABLE core_workflow_look (
  workflow  VARCHAR(60)  NOT NULL,
  record_id BIGINT       NOT NULL,
  user_id   BIGINT       NOT NULL,
  user_name VARCHAR(120) NOT NULL,
  seen_at   TIMESTAMP    NOT NULL,
  PRIMARY KEY (workflow, record_id, user_id)
);

-- The link itself is never stored, only its SHA-256; the content is what the approver saw.
CREATE TABLE core_workflow_link (
  token_hash   VARCHAR(64)  NOT NULL PRIMARY KEY,
  workflow     VARCHAR(60)  NOT NULL,
  record_id    BIGINT       NOT NULL,
  version      INTEGER      NOT NULL,
  title        VARCHAR(400) NOT NULL,
  name         VARCHAR(120) NOT NULL,
  email        VARCHAR(254) NOT NULL,
  content_type VARCHAR(100) NOT NULL,
  content      ${blob}      NOT NULL,
  sent_by      VARCHAR(120) NOT NULL,
  sent_at      TIMESTAMP    NOT NULL,
  expires_at   TIMESTAMP    NOT NULL,
  used_at      TIMESTAMP
);
