-- What both records tell alike is told once (deploy/adr/0042): it stays with the joined record, out of sight, and comes back with it.
-- Whether two rows of a table say the same of one person; a table without such a function has no rows that stay behind.
CREATE FUNCTION told_alike(a decision_subject, b decision_subject) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN a.decision_id = b.decision_id AND a.position_id IS NOT DISTINCT FROM b.position_id
     AND a.organisation_id IS NOT DISTINCT FROM b.organisation_id;
CREATE FUNCTION told_alike(a appointment, b appointment) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN a.position_id = b.position_id AND a.kind = b.kind AND a.main = b.main AND a.starts = b.starts
     AND a.ends IS NOT DISTINCT FROM b.ends AND a.annulled_by_id IS NULL AND b.annulled_by_id IS NULL;
CREATE FUNCTION told_alike(a body_membership, b body_membership) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN a.body_id = b.body_id AND a.title_id IS NOT DISTINCT FROM b.title_id AND a.starts = b.starts
     AND a.ends IS NOT DISTINCT FROM b.ends;
CREATE FUNCTION told_alike(a salary_step, b salary_step) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN a.kind = b.kind AND a.starts = b.starts AND a.ends IS NOT DISTINCT FROM b.ends
     AND a.grade IS NOT DISTINCT FROM b.grade AND a.step IS NOT DISTINCT FROM b.step
     AND a.coefficient IS NOT DISTINCT FROM b.coefficient AND a.job_position IS NOT DISTINCT FROM b.job_position
     AND a.over_frame_percent IS NOT DISTINCT FROM b.over_frame_percent
     AND a.monthly_amount IS NOT DISTINCT FROM b.monthly_amount AND a.annulled_at IS NULL AND b.annulled_at IS NULL;
CREATE FUNCTION told_alike(a recorded_movement, b recorded_movement) RETURNS boolean LANGUAGE sql IMMUTABLE
  RETURN a.moved_on = b.moved_on AND a.highest_level = b.highest_level AND a.lowest_level = b.lowest_level
     AND a.kind IS NOT DISTINCT FROM b.kind AND a.direction IS NOT DISTINCT FROM b.direction
     AND a.from_organisation_id IS NOT DISTINCT FROM b.from_organisation_id
     AND a.to_organisation_id IS NOT DISTINCT FROM b.to_organisation_id AND a.annulled_at IS NULL AND b.annulled_at IS NULL;
-- not where something else of the record names it
CREATE FUNCTION told_alike(a evaluation, b evaluation) RETURNS boolean LANGUAGE sql STABLE
  RETURN a.year = b.year AND a.quarter IS NOT DISTINCT FROM b.quarter AND a.grade = b.grade
     AND a.points IS NOT DISTINCT FROM b.points AND a.annulled_at IS NULL AND b.annulled_at IS NULL
     AND NOT EXISTS (SELECT FROM observation o WHERE o.evaluation_id = b.id)
     AND NOT EXISTS (SELECT FROM separation s WHERE s.evaluation_id = b.id);
CREATE FUNCTION told_alike(a separation, b separation) RETURNS boolean LANGUAGE sql STABLE
  RETURN a.kind = b.kind AND a.effective_on = b.effective_on AND a.annulled_at IS NULL AND b.annulled_at IS NULL
     AND NOT EXISTS (SELECT FROM body_membership m WHERE m.separation_id = b.id);

-- As before, and whatever both records tell alike stays behind.
CREATE OR REPLACE FUNCTION join_records(merge uuid) RETURNS TABLE (moved_in text, moved_row uuid) LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  joining cadre_merge;
  joined  cadre;
  keys    path_ranges;
  target  record;
BEGIN
  SELECT * INTO STRICT joining FROM cadre_merge m WHERE m.id = merge AND m.undone_at IS NULL;
  SELECT * INTO STRICT joined FROM cadre c WHERE c.id = joining.joined_id AND c.joined_to IS NULL;
  SELECT c.seen_by INTO STRICT keys FROM cadre c WHERE c.id = joining.survivor_id AND c.joined_to IS NULL;
  IF records_reach_beyond(ARRAY[joining.survivor_id, joining.joined_id]) THEN
    RAISE EXCEPTION 'The records are not all of whoever joins them' USING ERRCODE = 'insufficient_privilege';
  END IF;
  FOR target IN SELECT r.relation, r.field FROM record_reference r ORDER BY r.relation, r.field LOOP
    EXECUTE format(
      $sql$WITH moved AS (
        UPDATE %1$s r SET %2$I = $1, version = r.version + 1%3$s WHERE r.%2$I = $2%4$s RETURNING r.id)
      INSERT INTO cadre_merge_row (merge_id, relation, field, row_id) SELECT $3, %5$L, %2$L, moved.id FROM moved$sql$,
      target.relation, target.field,
      CASE WHEN target.relation = 'decision_subject' THEN ', seen_by = subject_keys($1, r.position_id, r.organisation_id)'
           WHEN target.field = 'cadre_id' THEN ', seen_by = $4' ELSE '' END,
      CASE WHEN target.field = 'cadre_id' AND to_regprocedure(format('told_alike(%1$s,%1$s)', target.relation)) IS NOT NULL THEN
        format(' AND NOT EXISTS (SELECT FROM %s s WHERE s.cadre_id = $1 AND told_alike(s, r))', target.relation) ELSE '' END,
      target.relation)
    USING joining.survivor_id, joining.joined_id, merge, keys;
  END LOOP;
  UPDATE cadre SET joined_to = joining.survivor_id, personal_id = NULL, version = version + 1 WHERE id = joined.id;
  PERFORM derive_homes(ARRAY[joined.id]);
  UPDATE cadre s SET
    version           = s.version + 1,
    personal_id       = CASE WHEN 'personalId' = ANY (joining.filled) THEN joined.personal_id ELSE s.personal_id END,
    other_names       = CASE WHEN 'otherNames' = ANY (joining.filled) THEN joined.other_names ELSE s.other_names END,
    name_folded       = CASE WHEN 'otherNames' = ANY (joining.filled)
                             THEN ' ' || folded(s.full_name || ' ' || joined.other_names) ELSE s.name_folded END,
    gender            = CASE WHEN 'gender' = ANY (joining.filled) THEN joined.gender ELSE s.gender END,
    birth_date        = CASE WHEN 'birthDate' = ANY (joining.filled) THEN joined.birth_date ELSE s.birth_date END,
    ethnic_group      = CASE WHEN 'ethnicGroup' = ANY (joining.filled) THEN joined.ethnic_group ELSE s.ethnic_group END,
    religion          = CASE WHEN 'religion' = ANY (joining.filled) THEN joined.religion ELSE s.religion END,
    birth_place       = CASE WHEN 'birthPlace' = ANY (joining.filled) THEN joined.birth_place ELSE s.birth_place END,
    birth_place_unit  = CASE WHEN 'birthPlace' = ANY (joining.filled) THEN joined.birth_place_unit ELSE s.birth_place_unit END,
    native_place      = CASE WHEN 'nativePlace' = ANY (joining.filled) THEN joined.native_place ELSE s.native_place END,
    native_place_unit = CASE WHEN 'nativePlace' = ANY (joining.filled) THEN joined.native_place_unit ELSE s.native_place_unit END,
    residence         = CASE WHEN 'residence' = ANY (joining.filled) THEN joined.residence ELSE s.residence END,
    residence_unit    = CASE WHEN 'residence' = ANY (joining.filled) THEN joined.residence_unit ELSE s.residence_unit END,
    recruited_on      = CASE WHEN 'recruitedOn' = ANY (joining.filled) THEN joined.recruited_on ELSE s.recruited_on END,
    party_admitted_on = CASE WHEN 'party.admittedOn' = ANY (joining.filled) THEN joined.party_admitted_on ELSE s.party_admitted_on END,
    party_official_on = CASE WHEN 'party.officialOn' = ANY (joining.filled) THEN joined.party_official_on ELSE s.party_official_on END
  WHERE s.id = joining.survivor_id;
  RETURN QUERY SELECT r.relation, r.row_id FROM cadre_merge_row r WHERE r.merge_id = merge;
END $$;

-- How many rows stayed behind, for whoever sees the merge, as long as it holds.
CREATE FUNCTION rows_left(merge uuid) RETURNS TABLE (relation text, rows bigint) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  target text;
BEGIN
  FOR target IN SELECT r.relation FROM record_reference r WHERE r.field = 'cadre_id' ORDER BY r.relation LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, count(*) FROM %s r JOIN cadre_merge m ON m.id = $1 AND m.joined_id = r.cadre_id
       WHERE m.undone_at IS NULL AND m.seen_by && current_scope() HAVING count(*) > 0', target, target)
    USING merge;
  END LOOP;
END $$;
