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

CREATE FUNCTION acts_with_role(roles text[]) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('cadre.actor', true), '')::jsonb -> 'roles' ?| roles, false);

-- A scan is read by whoever reads what names it: in the roles that read that, as far as its policies say. Nobody reads the
-- papers about themselves by the role self: they may name others.
CREATE OR REPLACE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT acts_with_role('{training-manager,approver,auditor}')
      AND (EXISTS (SELECT FROM expense x WHERE x.attachment_id = attachment)
        OR EXISTS (SELECT FROM plan_revision r WHERE r.attachment_id = attachment))
    OR acts_with_role('{training-manager,unit-nominator,auditor}')
      AND (EXISTS (SELECT FROM certificate f WHERE f.attachment_id = attachment)
        OR EXISTS (SELECT FROM commitment m WHERE m.attachment_id = attachment));
END;

SELECT audit_table('expense', 'expenses', derived => '{path}');
