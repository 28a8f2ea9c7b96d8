-- What the office has set on screen; no row as long as the configuration file decides.
CREATE TABLE reporting_settings (
  -- always 1
  id              INTEGER       NOT NULL PRIMARY KEY,
  -- mail addresses, one a line
  recipients      VARCHAR(6000) NOT NULL,
  unsigned_drafts BOOLEAN       NOT NULL,
  version         INTEGER       NOT NULL
);
