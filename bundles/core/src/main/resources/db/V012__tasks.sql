-- What somebody was told to do, and what came of it.
CREATE TABLE core_task (
  id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title         VARCHAR(200)  NOT NULL,
  -- the memo or document that asks for it, and who signed that; empty when it was said
  reference     VARCHAR(200)  NOT NULL,
  requested_by  VARCHAR(160)  NOT NULL,
  description   VARCHAR(4000) NOT NULL,
  assigner_id   BIGINT        NOT NULL,
  assigner_name VARCHAR(120)  NOT NULL,
  assignee_id   BIGINT        NOT NULL,
  assignee_name VARCHAR(120)  NOT NULL,
  due_on        DATE          NOT NULL,
  state         VARCHAR(10)   NOT NULL,
  answer        VARCHAR(4000) NOT NULL,
  -- why it was sent back or called off
  remark        VARCHAR(1000) NOT NULL,
  -- what shows that it was done, a stored file
  evidence      VARCHAR(64),
  evidence_name VARCHAR(255),
  created_at    TIMESTAMP     NOT NULL,
  answered_at   TIMESTAMP,
  search_key    VARCHAR(800)  NOT NULL,
  version       INTEGER       NOT NULL
);
CREATE INDEX core_task_due ON core_task (due_on, id);
CREATE INDEX core_task_due_down ON core_task (due_on DESC, id DESC);
CREATE INDEX core_task_assignee ON core_task (assignee_id, state);
CREATE INDEX core_task_assigner ON core_task (assigner_id, state);
