-- An institution's page shows its activities.
CREATE INDEX calendar_activity_institution ON calendar_activity (institution_id, starts_at);
