-- One row per month and edition: a report that the Alcaldía returned stays as it was, its correction is the next edition.
CREATE TABLE reporting_monthly (
  id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- ISO year and month, so that it sorts
  month_key       VARCHAR(7) ${sorted} NOT NULL,
  edition         INTEGER      NOT NULL,
  state           VARCHAR(10)  NOT NULL,
  -- JSON: the office, the people and what the modules said when the draft was assembled
  snapshot        ${clob}      NOT NULL,
  reference       VARCHAR(400) NOT NULL,
  background      ${clob}      NOT NULL,
  difficulties    ${clob}      NOT NULL,
  conclusions     ${clob}      NOT NULL,
  recommendations ${clob}      NOT NULL,
  assembled_at    TIMESTAMP    NOT NULL,
  announced_at    TIMESTAMP,
  document_id     BIGINT,
  designation     VARCHAR(160),
  signed_at       TIMESTAMP,
  signed_by       VARCHAR(120),
  sha256          VARCHAR(64),
  answered_at     TIMESTAMP,
  answered_by     VARCHAR(120),
  remarks         VARCHAR(2000),
  version         INTEGER      NOT NULL
);
CREATE UNIQUE INDEX reporting_monthly_once ON reporting_monthly (month_key, edition);
CREATE INDEX reporting_monthly_month ON reporting_monthly (month_key DESC, id DESC);

-- The signed PDF, written once.
CREATE TABLE reporting_file (
  report_id BIGINT  NOT NULL PRIMARY KEY REFERENCES reporting_monthly (id),
  content   ${blob} NOT NULL
);
