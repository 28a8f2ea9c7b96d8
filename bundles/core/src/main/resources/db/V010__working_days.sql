-- A civic date that the office added, or its own word on one of the configured file (same slug).
CREATE TABLE core_civic_date (
  slug         VARCHAR(80) ${sorted} NOT NULL PRIMARY KEY,
  -- kept as the words of the rule language, so that what an office wrote can be read back
  rule_text    VARCHAR(200)  NOT NULL,
  name         VARCHAR(300)  NOT NULL,
  kind         VARCHAR(2)    NOT NULL,
  scope        VARCHAR(10)   NOT NULL,
  ubigeo       VARCHAR(6)    NOT NULL,
  non_working  BOOLEAN       NOT NULL,
  first_year   INTEGER,
  last_year    INTEGER,
  origin_year  INTEGER,
  source       VARCHAR(500)  NOT NULL,
  verification VARCHAR(2)    NOT NULL,
  note         VARCHAR(1000) NOT NULL,
  -- not kept here, whatever the file says
  hidden       BOOLEAN       NOT NULL,
  version      INTEGER       NOT NULL
);

CREATE TABLE core_electoral_period (
  id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  process        VARCHAR(200)  NOT NULL,
  -- what convoked it
  norm           VARCHAR(300)  NOT NULL,
  -- empty for the whole country, or the digits of where it is held
  ubigeo         VARCHAR(6)    NOT NULL,
  convoked_on    DATE          NOT NULL,
  vote_on        DATE          NOT NULL,
  second_vote_on DATE,
  -- null as long as the JNE has not closed the process
  closed_on      DATE,
  note           VARCHAR(1000) NOT NULL,
  version        INTEGER       NOT NULL
);

INSERT INTO core_electoral_period (process, norm, ubigeo, convoked_on, vote_on, note, version) VALUES
  ('Elecciones Regionales y Municipales 2026', 'DS 001-2026-PCM', '', '2026-01-07', '2026-10-04',
   'Fechas tomadas de la prensa. Anote el cierre cuando el JNE lo publique.', 1);
