-- An import holds what its sender wrote, personal data too: it is for them, for auditors, and for the workers.
CREATE FUNCTION acting(key text) RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('cadre.actor', true), '')::jsonb ->> key;
-- A worker looks for jobs as 'imports', and works one off as 'imports/<its id>'.
CREATE FUNCTION works_off(job uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN coalesce(acting('job') IN ('imports', 'imports/' || job), false);

CREATE POLICY sent ON import_job
  USING (client = (SELECT acting('client')) AND subject = (SELECT acting('subject')) OR works_off(id));
CREATE POLICY inspected ON import_job FOR SELECT
  USING (coalesce((SELECT nullif(current_setting('cadre.actor', true), '')::jsonb -> 'roles' ? 'auditor'), false));
ALTER TABLE import_job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- What hangs on a job is seen and written with it.
CREATE POLICY with_job ON import_chunk USING (EXISTS (SELECT FROM import_job j WHERE j.id = job_id));
ALTER TABLE import_chunk ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_job ON import_finding USING (EXISTS (SELECT FROM import_job j WHERE j.id = job_id));
ALTER TABLE import_finding ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
