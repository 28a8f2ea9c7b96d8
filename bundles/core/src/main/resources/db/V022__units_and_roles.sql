-- The municipality's units (gerencias, oficinas), as a tree.
CREATE TABLE core_unit (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name      VARCHAR(160) NOT NULL UNIQUE,
  acronym   VARCHAR(20)  NOT NULL,
  parent_id BIGINT REFERENCES core_unit (id),
  active    BOOLEAN      NOT NULL,
  version   INTEGER      NOT NULL
);

ALTER TABLE core_user ADD COLUMN unit_id BIGINT REFERENCES core_unit (id);
ALTER TABLE core_role ADD COLUMN version INTEGER DEFAULT 1 NOT NULL;

-- Since when somebody may do something; empty for what came with the installation.
ALTER TABLE core_role_permission ADD COLUMN since TIMESTAMP;
ALTER TABLE core_user_role ADD COLUMN since TIMESTAMP;
UPDATE core_user_role SET since = (SELECT u.created_at FROM core_user u WHERE u.id = core_user_role.user_id);
