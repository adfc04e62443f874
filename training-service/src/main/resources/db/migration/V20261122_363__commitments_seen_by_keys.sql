-- A commitment carries who sees it, as enrolments do (deploy/adr/0007): whoever keeps it, whoever sees the person, and the
-- person. It follows the sight of people, which follows from the registry's events.
SELECT set_config('cadre.scope', '{(,)}', true);
ALTER TABLE commitment ADD seen_by path_ranges;
UPDATE commitment m SET seen_by = path_ranges(path_key(m.path), own_key(m.cadre_id))
  + coalesce((SELECT s.seen_by FROM person_sight s WHERE s.cadre_id = m.cadre_id), '{}');
ALTER TABLE commitment ALTER seen_by SET NOT NULL;

-- Whoever keeps a commitment need not see the person.
CREATE FUNCTION see_commitment() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT text := current_setting('cadre.scope', true);
BEGIN
  PERFORM set_config('cadre.scope', '{(,)}', true);
  NEW.seen_by := path_ranges(path_key(NEW.path), own_key(NEW.cadre_id))
    + coalesce((SELECT s.seen_by FROM person_sight s WHERE s.cadre_id = NEW.cadre_id), '{}');
  PERFORM set_config('cadre.scope', coalesce(reach, ''), true);
  RETURN NEW;
END $$;
-- after commitment_place, in the order of their names
CREATE TRIGGER commitment_seen BEFORE INSERT OR UPDATE OF path, organisation_id, cadre_id ON commitment
  FOR EACH ROW EXECUTE FUNCTION see_commitment();

CREATE FUNCTION follow_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE commitment m SET seen_by = path_ranges(path_key(m.path), own_key(m.cadre_id)) + coalesce(s.seen_by, '{}')
  FROM changed c LEFT JOIN person_sight s ON s.cadre_id = c.cadre_id
  WHERE m.cadre_id = c.cadre_id
    AND m.seen_by <> path_ranges(path_key(m.path), own_key(m.cadre_id)) + coalesce(s.seen_by, '{}');
  RETURN NULL;
END $$;
CREATE TRIGGER commitments_follow_new AFTER INSERT ON person_sight REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_sight();
CREATE TRIGGER commitments_follow AFTER UPDATE ON person_sight REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_sight();
CREATE TRIGGER commitments_follow_gone AFTER DELETE ON person_sight REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_sight();

DROP POLICY seen ON commitment;
CREATE POLICY seen ON commitment FOR SELECT USING (seen_by &&& (SELECT current_scope()));
SELECT audit_table('commitment', 'commitments', derived => '{path}');
