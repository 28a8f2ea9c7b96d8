-- How a holder is addressed and reached goes with the person; what stands at the post stays for whoever comes next.
ALTER TABLE directory_term ADD COLUMN treatment VARCHAR(60);
ALTER TABLE directory_term ADD COLUMN phone VARCHAR(60);
ALTER TABLE directory_term ADD COLUMN email VARCHAR(254);
