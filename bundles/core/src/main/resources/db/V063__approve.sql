-- What the head of an office decides on the work of others, in modules still to be installed too.
INSERT INTO core_role_permission (role, permission) VALUES ('head', '*.approve');

-- Who caused it, so that they may hold it or give it up; 0 is the system.
ALTER TABLE core_mail ADD COLUMN author BIGINT DEFAULT 0 NOT NULL;
