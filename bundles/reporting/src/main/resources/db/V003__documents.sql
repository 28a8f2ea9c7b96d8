-- Core keeps the signed files of every module now: number, file and hash stand together.
INSERT INTO core_document_file (document_id, content)
  SELECT r.document_id, f.content FROM reporting_file f JOIN reporting_monthly r ON r.id = f.report_id WHERE r.document_id IS NOT NULL;
UPDATE core_document SET sha256 = (SELECT r.sha256 FROM reporting_monthly r WHERE r.document_id = core_document.id), type_name = 'Informe mensual'
  WHERE type = 'report.monthly' AND sha256 IS NULL;
DROP TABLE reporting_file;
