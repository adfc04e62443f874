-- What 93 and 95 found for the rows of a person holds for entries too: plans that are kept, and nobody is looked up for whoever
-- may change everything.
ALTER FUNCTION refresh_seen_by(uuid[]) SET plan_cache_mode = force_generic_plan;

CREATE OR REPLACE FUNCTION entry_table(target regclass, kind text, derived text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER entry_seen_by BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION see_entry()', target);
  EXECUTE format('CREATE POLICY seen ON %s FOR SELECT USING (seen_by &&& (SELECT current_scope()))', target);
  EXECUTE format('CREATE POLICY recorded ON %s FOR INSERT
                  WITH CHECK ((SELECT unrestricted()) OR belongs_in_scope(cadre_id))', target);
  EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE
                  USING ((SELECT unrestricted()) OR belongs_in_scope(cadre_id))', target);
  EXECUTE format('CREATE POLICY owner_reads ON %s FOR SELECT TO CURRENT_USER USING (true)', target);
  EXECUTE format('CREATE POLICY owner_refreshes ON %s FOR UPDATE TO CURRENT_USER USING (true)', target);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  PERFORM audit_table(target, kind, root => 'cadre_id', derived => derived);
END $$;

DO $$
DECLARE
  entries regclass;
BEGIN
  FOR entries IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'entry_seen_by' LOOP
    EXECUTE format('ALTER POLICY recorded ON %s WITH CHECK ((SELECT unrestricted()) OR belongs_in_scope(cadre_id))', entries);
    EXECUTE format('ALTER POLICY changed ON %s USING ((SELECT unrestricted()) OR belongs_in_scope(cadre_id))', entries);
  END LOOP;
END $$;
