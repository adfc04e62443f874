-- Scans: an expense names that of its voucher, and a paper its own. That of a paper stands in a column as well, so that it
-- is there, is named once, and is found.
ALTER TABLE expense ADD attachment_id uuid REFERENCES attachment;
ALTER TABLE plan_revision
  ADD attachment_id uuid GENERATED ALWAYS AS ((decision ->> 'attachmentId')::uuid) STORED REFERENCES attachment;
ALTER TABLE certificate
  ADD attachment_id uuid GENERATED ALWAYS AS ((decision ->> 'attachmentId')::uuid) STORED REFERENCES attachment;
ALTER TABLE commitment
  ADD attachment_id uuid GENERATED ALWAYS AS ((decision ->> 'attachmentId')::uuid) STORED REFERENCES attachment;
CREATE UNIQUE INDEX expense_attachment ON expense (attachment_id) WHERE attachment_id IS NOT NULL;
CREATE UNIQUE INDEX plan_revision_attachment ON plan_revision (attachment_id) WHERE attachment_id IS NOT NULL;
CREATE UNIQUE INDEX certificate_attachment ON certificate (attachment_id) WHERE attachment_id IS NOT NULL;
CREATE UNIQUE INDEX commitment_attachment ON commitment (attachment_id) WHERE attachment_id IS NOT NULL;

-- A scan is read by whoever reads what names it, as the policies of each of these tables say.
CREATE OR REPLACE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM expense x WHERE x.attachment_id = attachment)
    OR EXISTS (SELECT FROM plan_revision r WHERE r.attachment_id = attachment)
    OR EXISTS (SELECT FROM certificate f WHERE f.attachment_id = attachment)
    OR EXISTS (SELECT FROM commitment m WHERE m.attachment_id = attachment);
END;

SELECT audit_table('expense', 'expenses', derived => '{path}');
