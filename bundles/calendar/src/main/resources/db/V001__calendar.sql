-- What the office does. Times are wall-clock in America/Lima; a whole day runs from 00:00 to 23:59.
CREATE TABLE calendar_activity (
  id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  title            VARCHAR(200)  NOT NULL,
  title_key        VARCHAR(400) ${sorted} NOT NULL,
  search_key       VARCHAR(1600) NOT NULL,
  kind             VARCHAR(30)   NOT NULL,
  state            VARCHAR(12)   NOT NULL,
  starts_at        TIMESTAMP     NOT NULL,
  ends_at          TIMESTAMP     NOT NULL,
  all_day          BOOLEAN       NOT NULL,
  place            VARCHAR(200),
  ubigeo           VARCHAR(6),
  responsible      VARCHAR(120)  NOT NULL,
  participants     VARCHAR(1000),
  description      VARCHAR(4000),
  result           VARCHAR(4000),
  evaluation       VARCHAR(4000),
  cancel_reason    VARCHAR(1000),
  is_public        BOOLEAN       NOT NULL,
  -- As the directory gave it; the name is kept so that the page reads well without the directory.
  institution_id   VARCHAR(80),
  institution_name VARCHAR(200),
  updated_at       TIMESTAMP     NOT NULL,
  version          INTEGER       NOT NULL
);
CREATE INDEX calendar_activity_start ON calendar_activity (starts_at, id);
CREATE INDEX calendar_activity_start_down ON calendar_activity (starts_at DESC, id DESC);
CREATE INDEX calendar_activity_title ON calendar_activity (title_key, id);
CREATE INDEX calendar_activity_title_down ON calendar_activity (title_key DESC, id DESC);
-- What is open, and since when: the lists of what is late and what waits.
CREATE INDEX calendar_activity_open ON calendar_activity (state, ends_at);
CREATE INDEX calendar_activity_responsible ON calendar_activity (responsible);

-- What shows that it happened: a file, or the name of a document kept elsewhere.
CREATE TABLE calendar_evidence (
  id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  activity_id BIGINT       NOT NULL REFERENCES calendar_activity (id),
  caption     VARCHAR(300) NOT NULL,
  credit      VARCHAR(120),
  media       VARCHAR(64),
  media_type  VARCHAR(100),
  file_name   VARCHAR(200),
  position    INTEGER      NOT NULL
);
CREATE INDEX calendar_evidence_activity ON calendar_evidence (activity_id, position, id);
