-- How many people an organisation may have in a year, by category, and how it gets there. A quota, a plan and an exception lie
-- where their organisation lies.
CREATE TABLE staffing_quota (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  path            text COLLATE "C" NOT NULL,
  year            integer NOT NULL,
  category        text NOT NULL,
  assigned        integer NOT NULL CHECK (assigned >= 0),
  decision_id     uuid NOT NULL REFERENCES decision,
  CONSTRAINT staffing_quota_key UNIQUE (organisation_id, year, category)
);
CREATE INDEX staffing_quota_path ON staffing_quota (year, path);

CREATE TABLE downsizing_plan (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  path            text COLLATE "C" NOT NULL,
  year            integer NOT NULL,
  planned         integer NOT NULL CHECK (planned >= 0),
  decision_id     uuid NOT NULL REFERENCES decision,
  CONSTRAINT downsizing_plan_key UNIQUE (organisation_id, year)
);

-- People beyond a quota, approved one decision at a time.
CREATE TABLE staffing_exception (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  path            text COLLATE "C" NOT NULL,
  year            integer NOT NULL,
  category        text NOT NULL,
  persons         integer NOT NULL CHECK (persons > 0),
  reason          text NOT NULL,
  decision_id     uuid NOT NULL REFERENCES decision,
  approved_at     timestamptz NOT NULL,
  approved_by     text NOT NULL
);
CREATE INDEX staffing_exception_quota ON staffing_exception (organisation_id, year, category);
CREATE INDEX staffing_exception_latest ON staffing_exception (approved_at, id);

CREATE TRIGGER staffing_quota_place BEFORE INSERT OR UPDATE OF organisation_id ON staffing_quota
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE TRIGGER downsizing_plan_place BEFORE INSERT OR UPDATE OF organisation_id ON downsizing_plan
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE TRIGGER staffing_exception_place BEFORE INSERT OR UPDATE OF organisation_id ON staffing_exception
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

CREATE POLICY in_scope ON staffing_quota USING (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON downsizing_plan USING (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON staffing_exception USING (path <@@ (SELECT current_scope()));
CREATE POLICY owner_reads ON staffing_quota FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON staffing_exception FOR SELECT TO CURRENT_USER USING (true);
ALTER TABLE staffing_quota ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE downsizing_plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE staffing_exception ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('staffing_quota', 'staffing-quotas', root => 'organisation_id', derived => '{path}');
SELECT audit_table('downsizing_plan', 'downsizing-plans', root => 'organisation_id', derived => '{path}');
SELECT audit_table('staffing_exception', 'staffing-exceptions', root => 'organisation_id', derived => '{path}');

-- The quotas that somebody counts against who comes to a place on a day, those of organisations above it too, wherever the
-- caller's scope ends: numbers alone, and none that the person was inside of on the day before. Whoever asks waits for others
-- who count against the same quota.
CREATE FUNCTION staffing_room(person uuid, place text, day date)
  RETURNS TABLE (organisation text, category text, year integer, assigned integer, excepted bigint, actual bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(q.id::text, 0))
  FROM staffing_quota q JOIN cadre c ON c.id = person AND c.category = q.category
  WHERE q.year = extract(year FROM day) AND place ^@ q.path ORDER BY q.path;
  RETURN QUERY
    SELECT o.code, q.category, q.year, q.assigned,
           (SELECT coalesce(sum(e.persons), 0) FROM staffing_exception e
            WHERE e.organisation_id = q.organisation_id AND e.year = q.year AND e.category = q.category),
           (SELECT count(*) FROM cadre_home h JOIN cadre p ON p.id = h.cadre_id
            WHERE h.path ^@ q.path AND h.valid_from <= day AND h.valid_to > day AND h.counted
              AND p.category = q.category)
    FROM staffing_quota q JOIN organisation o ON o.id = q.organisation_id
    JOIN cadre c ON c.id = person AND c.category = q.category
    WHERE q.year = extract(year FROM day) AND place ^@ q.path
      AND NOT EXISTS (SELECT 1 FROM cadre_home b WHERE b.cadre_id = person AND b.counted
                      AND b.valid_from < day AND b.valid_to >= day AND b.path ^@ q.path)
    ORDER BY q.path;
END $$;
