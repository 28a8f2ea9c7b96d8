-- Documents of reports that were returned and whose correction is signed: core says of them which one counts.
UPDATE core_document SET
  replaced_by = (SELECT n.document_id FROM reporting_monthly o JOIN reporting_monthly n ON n.month_key = o.month_key AND n.edition = o.edition + 1
    WHERE o.document_id = core_document.id),
  replaced_at = (SELECT n.signed_at FROM reporting_monthly o JOIN reporting_monthly n ON n.month_key = o.month_key AND n.edition = o.edition + 1
    WHERE o.document_id = core_document.id)
  WHERE replaced_by IS NULL AND id IN (SELECT o.document_id FROM reporting_monthly o JOIN reporting_monthly n
    ON n.month_key = o.month_key AND n.edition = o.edition + 1 WHERE n.document_id IS NOT NULL);
