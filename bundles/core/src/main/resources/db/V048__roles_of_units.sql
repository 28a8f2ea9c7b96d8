-- A role may be given for some units only; without a row it holds for the whole municipality.
CREATE TABLE core_user_role_unit (
  user_id BIGINT      NOT NULL,
  role    VARCHAR(30) NOT NULL,
  unit_id BIGINT      NOT NULL REFERENCES core_unit (id),
  PRIMARY KEY (user_id, role, unit_id),
  FOREIGN KEY (user_id, role) REFERENCES core_user_role (user_id, role)
);
