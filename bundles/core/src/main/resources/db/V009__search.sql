-- What was written since, for every node's index. Committed rows are put into batches, one batch after the other, because
-- ids say who began first and not who committed first; 0 until then.
CREATE TABLE core_search_change (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind      VARCHAR(60) NOT NULL,
  record_id BIGINT      NOT NULL,
  batch     BIGINT      DEFAULT 0 NOT NULL
);
CREATE INDEX core_search_change_batch ON core_search_change (batch, id);

-- The last batch. One row, whose lock lets one node number at a time. An index of another epoch is built anew; one that
-- has not seen the batches which were trimmed away, too.
CREATE TABLE core_search_feed (
  id      INTEGER     NOT NULL PRIMARY KEY,
  epoch   VARCHAR(36) NOT NULL,
  batch   BIGINT      NOT NULL,
  trimmed BIGINT      NOT NULL
);

-- How far each node's index has followed.
CREATE TABLE core_search_node (
  node    VARCHAR(36) NOT NULL PRIMARY KEY,
  batch   BIGINT      NOT NULL,
  seen_at TIMESTAMP   NOT NULL
);
