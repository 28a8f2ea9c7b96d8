-- Where the data of a holder come from, what for, on which ground and since when (Ley 29733); and whether they are hidden.
ALTER TABLE directory_term ADD COLUMN source VARCHAR(200);
ALTER TABLE directory_term ADD COLUMN purpose VARCHAR(200);
ALTER TABLE directory_term ADD COLUMN basis VARCHAR(20);
ALTER TABLE directory_term ADD COLUMN obtained_on DATE;
ALTER TABLE directory_term ADD COLUMN blocked BOOLEAN DEFAULT FALSE NOT NULL;
