-- Rows of this service stand in the registry's tree: each with an organisation has its path beside, so that scopes are ranges of one
-- column. The tree is learned from events, so a path comes when the organisation does and follows it wherever it goes.
CREATE FUNCTION place_in_tree() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT o.path INTO NEW.path FROM organisation o WHERE o.id = NEW.organisation_id;
  RETURN NEW;
END $$;

-- Every table whose rows are placed by the trigger above.
CREATE FUNCTION follow_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  follower regclass;
BEGIN
  FOR follower IN
    SELECT t.tgrelid::regclass FROM pg_trigger t
    WHERE t.tgfoid = 'public.place_in_tree()'::regprocedure AND NOT t.tgisinternal
    ORDER BY 1
  LOOP
    EXECUTE format(
      'UPDATE %s r SET path = o.path FROM placed p JOIN organisation o ON o.id = p.id
       WHERE r.organisation_id = o.id AND o.path IS NOT NULL AND r.path IS DISTINCT FROM o.path', follower);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER follow_arrival AFTER INSERT ON projected_organisation REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_tree();
CREATE TRIGGER follow_move AFTER UPDATE ON projected_organisation REFERENCING NEW TABLE AS placed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_tree();
