-- Reports go through core's workflow. What was called reviewed had been read by nobody in particular: it is in review now.
UPDATE reporting_monthly SET state = 'REVIEW' WHERE state = 'REVIEWED';
INSERT INTO core_workflow (workflow, record_id, state, version, changed_at)
  SELECT 'reporting.monthly', id, state, 1, COALESCE(answered_at, signed_at, assembled_at) FROM reporting_monthly;
-- Who wrote on a report is known from its history.
INSERT INTO core_workflow_author (workflow, record_id, user_id)
  SELECT DISTINCT 'reporting.monthly', r.id, a.user_id FROM reporting_monthly r
  JOIN core_audit a ON a.entity = 'reporting.monthly' AND a.entity_id = TRIM(CAST(r.id AS CHAR(20)))
  WHERE a.action IN ('assemble', 'update', 'refresh');

ALTER TABLE reporting_settings ADD COLUMN approval_first BOOLEAN DEFAULT FALSE NOT NULL;
