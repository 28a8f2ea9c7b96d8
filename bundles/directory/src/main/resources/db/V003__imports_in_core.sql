-- Imports are core's now. Those of before keep their numbers, which their records name, and can still be taken back.
INSERT INTO core_import (id, kind, file_name, created_at, created_by, state, choice, file_content, problems, total, created, updated, wrong)
SELECT id, CAST('directory.' || target AS VARCHAR(80)), file_name, created_at, created_by, state, '{}', file_content, problems, total, created, 0, 0
FROM directory_import;

INSERT INTO core_import_row (import_id, line, record, version)
SELECT import_id, id, TRIM(CAST(id AS CHAR(20))), 1 FROM directory_institution
WHERE import_id IN (SELECT id FROM core_import);

INSERT INTO core_import_row (import_id, line, record, version)
SELECT import_id, id * 2, 'term ' || TRIM(CAST(post_id AS CHAR(20))) || ' ' || TRIM(CAST(id AS CHAR(20))), 1 FROM directory_term
WHERE import_id IN (SELECT id FROM core_import);

INSERT INTO core_import_row (import_id, line, record, version)
SELECT import_id, id * 2 + 1, 'post ' || TRIM(CAST(id AS CHAR(20))), 1 FROM directory_post
WHERE import_id IN (SELECT id FROM core_import) AND NOT EXISTS (SELECT 1 FROM directory_term t WHERE t.post_id = directory_post.id);

DROP TABLE directory_import;
