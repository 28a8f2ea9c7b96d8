-- Who signs and approves for whom during an absence; both days are included.
CREATE TABLE core_delegation (
  id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_user  BIGINT    NOT NULL REFERENCES core_user (id),
  to_user    BIGINT    NOT NULL REFERENCES core_user (id),
  first_day  DATE      NOT NULL,
  last_day   DATE      NOT NULL,
  created_at TIMESTAMP NOT NULL,
  ended_at   TIMESTAMP
);
CREATE INDEX core_delegation_to ON core_delegation (to_user, last_day);
CREATE INDEX core_delegation_from ON core_delegation (from_user, last_day);
