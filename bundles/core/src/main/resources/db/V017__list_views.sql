-- How somebody wants to see a list: filters, order and columns under a name, theirs or the office's.
CREATE TABLE core_list_view (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  list       VARCHAR(80)   NOT NULL,
  owner_id   BIGINT        NOT NULL REFERENCES core_user (id),
  name       VARCHAR(60)   NOT NULL,
  query      VARCHAR(2000) NOT NULL,
  columns    VARCHAR(1000) NOT NULL,
  shared     BOOLEAN       NOT NULL,
  version    INTEGER       NOT NULL
);
CREATE INDEX core_list_view_list ON core_list_view (list, owner_id);

-- What a person chose for a list without naming it: its columns, and the view it opens with.
CREATE TABLE core_list_choice (
  user_id  BIGINT        NOT NULL REFERENCES core_user (id),
  list     VARCHAR(80)   NOT NULL,
  columns  VARCHAR(1000) NOT NULL,
  usual_id BIGINT REFERENCES core_list_view (id) ON DELETE SET NULL,
  PRIMARY KEY (user_id, list)
);
