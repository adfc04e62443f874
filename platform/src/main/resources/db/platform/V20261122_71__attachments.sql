-- Documents that somebody uploads, and that resources of the service name.
CREATE TABLE attachment (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL DEFAULT 0,
  file_name   text NOT NULL,
  media_type  text NOT NULL,
  size        bigint NOT NULL CHECK (size > 0),
  sha256      bytea NOT NULL CHECK (octet_length(sha256) = 32),
  client      text NOT NULL,
  subject     text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  -- null while nothing names it
  attached_at timestamptz
);
CREATE INDEX attachment_free ON attachment (uploaded_at) WHERE attached_at IS NULL;

CREATE TABLE attachment_piece (
  attachment_id uuid NOT NULL REFERENCES attachment ON DELETE CASCADE,
  number        integer NOT NULL,
  bytes         bytea NOT NULL,
  PRIMARY KEY (attachment_id, number)
);
-- scans and office documents are compressed already
ALTER TABLE attachment_piece ALTER bytes SET STORAGE EXTERNAL;

-- Who acts in this transaction, by what was said at its begin.
CREATE FUNCTION acts_as(client text, subject text) RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT coalesce(actor ->> 'client' = client AND actor ->> 'subject' = subject, false)
          FROM (SELECT nullif(current_setting('cadre.actor', true), '')::jsonb) AS a (actor));
CREATE FUNCTION works_as(job text) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('cadre.actor', true), '')::jsonb ->> 'job' = job, false);

-- Whether whoever acts may read something that names the attachment. A service replaces it, with the rights of the caller.
CREATE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE RETURN false;

CREATE POLICY uploader ON attachment FOR SELECT USING (acts_as(client, subject));
CREATE POLICY readable ON attachment FOR SELECT USING (attached_at IS NOT NULL AND attachment_readable(id));
CREATE POLICY purge_looks ON attachment FOR SELECT USING (attached_at IS NULL AND works_as('attachment-purge'));
CREATE POLICY purge ON attachment FOR DELETE USING (attached_at IS NULL AND works_as('attachment-purge'));
-- the purge locks what it deletes, so that nobody attaches it meanwhile
CREATE POLICY purge_locks ON attachment FOR UPDATE USING (attached_at IS NULL AND works_as('attachment-purge')) WITH CHECK (false);
CREATE POLICY upload ON attachment FOR INSERT WITH CHECK (attached_at IS NULL AND acts_as(client, subject));
CREATE POLICY attach ON attachment FOR UPDATE USING (attached_at IS NULL AND acts_as(client, subject)) WITH CHECK (acts_as(client, subject));
CREATE POLICY with_attachment ON attachment_piece USING (EXISTS (SELECT FROM attachment t WHERE t.id = attachment_id));
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment_piece ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
