-- Most changes of people touch neither their names nor who sees them. Whether one does is asked by comparing sets: a join of the
-- two transition tables, planned for the one row or none of an earlier call, takes a second for a thousand rows and four for two.
CREATE OR REPLACE FUNCTION keep_name_tokens() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO cadre_name_token
      SELECT DISTINCT word, c.id FROM new_rows c, string_to_table(trim(c.name_folded), ' ') AS word;
    RETURN NULL;
  END IF;
  PERFORM 1 FROM (SELECT id, name_folded FROM new_rows EXCEPT SELECT id, name_folded FROM old_rows) renamed LIMIT 1;
  IF FOUND THEN
    DELETE FROM cadre_name_token t USING new_rows n JOIN old_rows o ON o.id = n.id
    WHERE t.cadre_id = n.id AND n.name_folded <> o.name_folded;
    INSERT INTO cadre_name_token
      SELECT DISTINCT word, n.id FROM new_rows n JOIN old_rows o ON o.id = n.id,
        string_to_table(trim(n.name_folded), ' ') AS word
      WHERE n.name_folded <> o.name_folded;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION see_subjects_of_cadres() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM 1 FROM (SELECT id, seen_by FROM new_rows EXCEPT SELECT id, seen_by FROM old_rows) reseen LIMIT 1;
  IF FOUND THEN
    UPDATE decision_subject s SET seen_by = subject_keys(s.cadre_id, s.position_id, s.organisation_id)
    FROM new_rows n JOIN old_rows o ON o.id = n.id
    WHERE s.cadre_id = n.id AND n.seen_by IS DISTINCT FROM o.seen_by;
  END IF;
  RETURN NULL;
END $$;
