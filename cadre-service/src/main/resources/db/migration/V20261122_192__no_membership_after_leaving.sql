-- Whoever has left the service sits on no committee either, unless they came back: whatever writes memberships. A separation
-- that is recorded at once waits for the person's row, or this does.
CREATE FUNCTION refuse_membership_after_separation() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  changed uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changed := ARRAY(SELECT n.id FROM new_rows n);
  ELSE
    changed := ARRAY(SELECT n.id FROM new_rows n JOIN old_rows o ON o.id = n.id
                     WHERE (n.cadre_id, n.valid_from, n.valid_to) IS DISTINCT FROM (o.cadre_id, o.valid_from, o.valid_to));
  END IF;
  PERFORM 1 FROM cadre WHERE id IN (SELECT n.cadre_id FROM new_rows n WHERE n.id = ANY (changed)) ORDER BY id FOR SHARE;
  IF EXISTS (SELECT FROM new_rows n JOIN separation s ON s.cadre_id = n.cadre_id
             WHERE n.id = ANY (changed) AND s.annulled_at IS NULL AND (n.valid_to IS NULL OR n.valid_to > s.effective_on)
               AND (n.valid_from < s.effective_on OR NOT came_back(s.cadre_id, s.effective_on, n.valid_from))) THEN
    RAISE EXCEPTION 'a membership after the separation' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'body_membership_after_separation', TABLE = 'body_membership';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER body_membership_serving AFTER INSERT ON body_membership REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_membership_after_separation();
CREATE TRIGGER body_membership_still_serving AFTER UPDATE ON body_membership
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_membership_after_separation();
