-- The unit that answers for it; none: the whole office.
ALTER TABLE calendar_activity ADD COLUMN unit_id BIGINT REFERENCES core_unit (id);
CREATE INDEX calendar_activity_unit ON calendar_activity (unit_id, starts_at);
