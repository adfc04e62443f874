-- Dated aims of organisations. What has been reached of one is derived whenever it is asked, never stored.
CREATE TABLE target (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  path            text COLLATE "C" NOT NULL,
  kind            text NOT NULL,
  name            text NOT NULL,
  least_percent   smallint NOT NULL CHECK (least_percent BETWEEN 1 AND 100),
  due_on          date NOT NULL,
  level           text,
  rank            text,
  title_id        uuid REFERENCES title,
  criterion       text,
  baseline_year   integer,
  decision_id     uuid NOT NULL REFERENCES decision,
  CONSTRAINT target_of_its_kind CHECK (CASE kind
    WHEN 'STANDARDISATION' THEN baseline_year IS NULL
    WHEN 'QUOTA_REDUCTION' THEN baseline_year IS NOT NULL
      AND num_nonnulls(level, rank, title_id, criterion) = 0
    ELSE false END)
);
CREATE INDEX target_due ON target (due_on, id);
CREATE INDEX target_path ON target (path);
CREATE INDEX target_decision ON target (decision_id);
CREATE TRIGGER target_place BEFORE INSERT OR UPDATE OF organisation_id ON target
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE POLICY in_scope ON target USING (path <@@ (SELECT current_scope()));
CREATE POLICY owner_reads ON target FOR SELECT TO CURRENT_USER USING (true);
ALTER TABLE target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SELECT audit_table('target', 'targets', root => 'organisation_id', derived => '{path}');

-- How many targets rest on a document, wherever they lie: whoever revokes it is told the number, and no more of those out of sight.
CREATE FUNCTION targets_resting_on(decision uuid) RETURNS bigint LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT count(*) FROM target t WHERE t.decision_id = decision $$;
