-- The claim moves from the job to each of its runs.
ALTER TABLE core_job DROP COLUMN claimed_until;
ALTER TABLE core_job DROP COLUMN attempts;
ALTER TABLE core_job DROP COLUMN last_error;

-- One run of a job, for a due time or because somebody asked. Who has it counts its beat up; a beat that stands still
-- is a node that is gone.
CREATE TABLE core_job_run (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job          VARCHAR(80)  NOT NULL,
  due          TIMESTAMP    NOT NULL,
  argument     VARCHAR(400) NOT NULL,
  user_id      BIGINT       NOT NULL,
  user_name    VARCHAR(120) NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  next_attempt TIMESTAMP    NOT NULL,
  attempts     INTEGER      NOT NULL,
  holder       VARCHAR(40)  NOT NULL,
  beat         BIGINT       NOT NULL,
  done         BIGINT       NOT NULL,
  total        BIGINT       NOT NULL,
  cancel       BOOLEAN      NOT NULL,
  created_at   TIMESTAMP    NOT NULL,
  started_at   TIMESTAMP,
  finished_at  TIMESTAMP,
  error        VARCHAR(400)
);
CREATE INDEX core_job_run_job ON core_job_run (job, id);
CREATE INDEX core_job_run_state ON core_job_run (state, id);
