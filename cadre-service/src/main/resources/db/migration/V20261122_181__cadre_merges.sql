-- Two records of one person are joined (deploy/adr/0042): what hangs on one of them is moved to the other, and each moved row is noted,
-- so that it can be moved back. The joined record keeps its row and its history, holds nothing and is seen by nobody, so that
-- no list, figure or search needs to leave it out.
ALTER TABLE cadre
  ADD joined_to uuid REFERENCES cadre,
  ADD CONSTRAINT cadre_joined_to_another CHECK (joined_to <> id);
CREATE INDEX cadre_joined ON cadre (joined_to) WHERE joined_to IS NOT NULL;
SELECT audit_table('cadre', 'cadres', derived => '{name_sort,name_folded,told_organisation_id,told_professional,told_political_theory,told_state_management}');

-- Somebody may stand in two records as each other's relative; that is annulled before they are joined, and kept.
ALTER TABLE family_member
  DROP CONSTRAINT family_member_other,
  ADD CONSTRAINT family_member_other CHECK (relative_id <> cadre_id OR annulled_at IS NOT NULL);

CREATE TABLE cadre_merge (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  -- on whose record it stands: the survivor's, or that of whom the survivor was joined into since
  cadre_id      uuid NOT NULL REFERENCES cadre,
  seen_by       path_ranges NOT NULL,
  survivor_id   uuid NOT NULL REFERENCES cadre,
  joined_id     uuid NOT NULL REFERENCES cadre,
  -- as they were
  survivor_name text NOT NULL,
  joined_name   text NOT NULL,
  reason        text NOT NULL,
  evidence      text NOT NULL,
  -- fields of the survivor that the joined record filled, and the less precise dates that were there before
  filled        text[] NOT NULL,
  replaced      jsonb NOT NULL,
  joined_at     timestamptz NOT NULL,
  joined_by     text NOT NULL,
  undone_at     timestamptz,
  undone_by     text,
  undo_reason   text,
  CONSTRAINT cadre_merge_of_two CHECK (survivor_id <> joined_id),
  CONSTRAINT cadre_merge_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL))
);
CREATE UNIQUE INDEX cadre_merge_once ON cadre_merge (joined_id) WHERE undone_at IS NULL;
CREATE INDEX cadre_merge_joined ON cadre_merge (joined_id);
CREATE INDEX cadre_merge_survivor ON cadre_merge (survivor_id);
CREATE INDEX cadre_merge_cadre ON cadre_merge (cadre_id);
CREATE INDEX cadre_merge_latest ON cadre_merge (joined_at, id);
-- by this name refresh_seen_by knows what is seen as the person is
CREATE TRIGGER entry_seen_by BEFORE INSERT ON cadre_merge FOR EACH ROW EXECUTE FUNCTION see_entry();
CREATE POLICY seen ON cadre_merge FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY recorded ON cadre_merge FOR INSERT WITH CHECK ((SELECT unrestricted()) OR belongs_in_scope(cadre_id));
CREATE POLICY changed ON cadre_merge FOR UPDATE USING ((SELECT unrestricted()) OR belongs_in_scope(cadre_id));
CREATE POLICY owner_reads ON cadre_merge FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON cadre_merge FOR UPDATE TO CURRENT_USER USING (true);
ALTER TABLE cadre_merge ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SELECT audit_table('cadre_merge', 'cadre-merges', root => 'cadre_id');

-- Which rows were moved, by which of their columns.
CREATE TABLE cadre_merge_row (
  merge_id uuid NOT NULL REFERENCES cadre_merge,
  relation text NOT NULL,
  field    text NOT NULL,
  row_id   uuid NOT NULL,
  PRIMARY KEY (merge_id, relation, field, row_id)
);
COMMENT ON TABLE cadre_merge_row IS 'not audited: each of these moves is an entry of the row that was moved';
REVOKE ALL ON cadre_merge_row FROM ${appRole}, ${systemRole};

-- ---- Who became of whom
-- The record that stands for this person now; itself, unless it was joined into another.
CREATE FUNCTION surviving_record(person uuid) RETURNS uuid LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH RECURSIVE chain AS (
    SELECT c.id, c.joined_to FROM cadre c WHERE c.id = person
    UNION ALL
    SELECT c.id, c.joined_to FROM chain JOIN cadre c ON c.id = chain.joined_to)
  SELECT chain.id FROM chain WHERE chain.joined_to IS NULL
$$;
-- The record that another one was joined into, for whoever sees it, and for the person themself.
CREATE FUNCTION survivor_in_sight(person uuid) RETURNS uuid LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT c.id FROM cadre c
  WHERE c.id = surviving_record(person) AND c.id <> person
    AND (c.seen_by && current_scope() OR path_ranges(own_key(person)) <@ current_scope())
$$;
-- Everyone whose rows may once have stood on this record, or the other way round: whoever merges connect.
CREATE FUNCTION merged_with(person uuid) RETURNS uuid[] LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH RECURSIVE connected AS (
    SELECT person AS id
    UNION
    SELECT CASE WHEN m.survivor_id = connected.id THEN m.joined_id ELSE m.survivor_id END
    FROM connected JOIN cadre_merge m ON m.survivor_id = connected.id OR m.joined_id = connected.id)
  SELECT array_agg(id) FROM connected
$$;
-- The record itself and those that are joined into it now.
CREATE FUNCTION records_of(person uuid) RETURNS uuid[] LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH RECURSIVE tree AS (
    SELECT person AS id
    UNION
    SELECT c.id FROM tree JOIN cadre c ON c.joined_to = tree.id)
  SELECT array_agg(id) FROM tree
$$;
-- What once was moved away from a record: what became of it meanwhile is told by the record that it stood on.
CREATE FUNCTION rows_once_moved(person uuid) RETURNS uuid[] LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT coalesce(array_agg(DISTINCT r.row_id), '{}')
  FROM cadre_merge m JOIN cadre_merge_row r ON r.merge_id = m.id WHERE m.joined_id = person
$$;

-- Whether something of these records lies outside the scope of whoever asks: a unit that sees them, or a record elsewhere that
-- names one of them as a relative.
CREATE FUNCTION records_reach_beyond(people uuid[]) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM cadre c
                 WHERE c.id = ANY (people) AND NOT c.seen_by - path_ranges(own_key(c.id)) <@ current_scope())
      OR EXISTS (SELECT FROM family_member f JOIN cadre c ON c.id = f.cadre_id AND c.joined_to IS NULL
                 WHERE f.relative_id = ANY (people) AND f.cadre_id <> ALL (people) AND NOT belongs_in_scope(f.cadre_id))
$$;

-- ---- What a joined record is to the rest
-- As before, but a joined record belongs nowhere.
CREATE OR REPLACE FUNCTION belongs_in_scope(cadre uuid) RETURNS boolean LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN (SELECT coalesce(h.path, o.path) <@ current_scope()
          FROM cadre c JOIN organisation o ON o.id = c.organisation_id
          LEFT JOIN LATERAL (SELECT home.path FROM cadre_home home
            WHERE home.cadre_id = c.id AND home.valid_from <= civil_today()
            ORDER BY home.valid_from DESC LIMIT 1) h ON true
          WHERE c.id = cadre AND c.joined_to IS NULL);
END $$;

-- As before, and a joined record is seen by nobody.
CREATE OR REPLACE FUNCTION refresh_seen_by(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  changed uuid[];
  entries regclass;
BEGIN
  WITH refreshed AS (
    UPDATE cadre c SET seen_by = now_seen.seen_by
    FROM (SELECT p.id AS cadre_id, CASE WHEN p.joined_to IS NULL THEN range_agg(at.key) ELSE '{}' END AS seen_by
          FROM (SELECT p.id AS cadre_id, path_key(o.path) AS key
                FROM cadre p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ANY (cadres)
                UNION ALL
                SELECT id, own_key(id) FROM unnest(cadres) AS id
                UNION ALL
                SELECT a.cadre_id, path_key(p.path)
                FROM appointment a JOIN position p ON p.id = a.position_id WHERE a.cadre_id = ANY (cadres)
                UNION ALL
                SELECT m.cadre_id, path_key(b.path)
                FROM body_membership m JOIN body b ON b.id = m.body_id WHERE m.cadre_id = ANY (cadres)) at
          JOIN cadre p ON p.id = at.cadre_id
          GROUP BY p.id) now_seen
    WHERE c.id = now_seen.cadre_id AND c.seen_by IS DISTINCT FROM now_seen.seen_by
    RETURNING c.id)
  SELECT array_agg(id) INTO changed FROM refreshed;

  UPDATE appointment r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  UPDATE body_membership r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  IF changed IS NOT NULL THEN
    FOR entries IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'entry_seen_by' LOOP
      EXECUTE format('UPDATE %s r SET seen_by = c.seen_by FROM cadre c
                      WHERE c.id = ANY ($1) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by', entries)
        USING changed;
    END LOOP;
  END IF;
END $$;

-- As before, and a joined record has no home.
CREATE OR REPLACE FUNCTION derive_homes(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  -- changes of a registration and of appointments of one person follow each other from here on, so that each
  -- derives from what the one before it left
  PERFORM 1 FROM cadre WHERE id = ANY (cadres) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM separation s JOIN appointment a ON a.cadre_id = s.cadre_id
             WHERE s.cadre_id = ANY (cadres) AND s.annulled_at IS NULL AND a.annulled_by_id IS NULL
               AND (a.valid_to IS NULL OR a.valid_to > s.effective_on)
               AND (a.valid_from < s.effective_on OR NOT came_back(s.cadre_id, s.effective_on, a.valid_from))) THEN
    RAISE EXCEPTION 'a post after the separation' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'appointment_after_separation', TABLE = 'appointment';
  END IF;
  DELETE FROM cadre_home WHERE cadre_id = ANY (cadres);
  INSERT INTO cadre_home
    (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted, seen_by)
  SELECT home.*,
         range_agg(path_key(home.path)) OVER (PARTITION BY home.cadre_id ORDER BY home.valid_from
                                              ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
           + path_ranges(own_key(home.cadre_id))
  FROM (
    -- imprecise dates may make two posts meet inside one month; then the later one begins where it says
    SELECT posts.cadre_id, posts.organisation_id, posts.path, part.appointment_id, part.valid_from, part.valid_to,
           part.appointment_id IS NOT NULL AS counted
    FROM (SELECT a.cadre_id, p.organisation_id, p.path, a.id, a.valid_from,
                 coalesce(a.valid_to, 'infinity'::date) AS valid_to,
                 coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id),
                          'infinity'::date) AS next_from
          FROM appointment a JOIN position p ON p.id = a.position_id
          WHERE a.main AND a.cadre_id = ANY (cadres)) posts,
    LATERAL (VALUES (posts.id, posts.valid_from, least(posts.valid_to, posts.next_from)),
                    (NULL, least(posts.valid_to, posts.next_from), posts.next_from))
      AS part (appointment_id, valid_from, valid_to)
    WHERE part.valid_from < part.valid_to
    UNION ALL
    -- before the first post they belong where they were registered, unless it had begun by then: a record made
    -- afterwards says nothing of the time before
    SELECT known.cadre_id, known.organisation_id, known.path, NULL, part.valid_from, part.valid_to, part.counted
    FROM (SELECT c.id AS cadre_id, o.id AS organisation_id, o.path,
                 greatest(partial_earliest(c.recruited_on), o.valid_from) AS valid_from,
                 least(coalesce(o.valid_to, 'infinity'::date), left_service.effective_on) AS uncounted,
                 coalesce(first.starts, 'infinity'::date) AS until
          FROM cadre c JOIN organisation o ON o.id = c.organisation_id
          CROSS JOIN LATERAL (SELECT min(a.valid_from) AS starts FROM appointment a
                              WHERE a.cadre_id = c.id AND a.main) first
          CROSS JOIN LATERAL (SELECT min(s.effective_on) AS effective_on FROM separation s
                              WHERE s.cadre_id = c.id AND s.annulled_at IS NULL) left_service
          WHERE c.id = ANY (cadres) AND (first.starts IS NULL OR first.starts > c.registered_on)) known,
    LATERAL (VALUES (known.valid_from, least(known.uncounted, known.until), true),
                    (greatest(known.valid_from, known.uncounted), known.until, false))
      AS part (valid_from, valid_to, counted)
    WHERE part.valid_from < part.valid_to) home
  JOIN cadre standing ON standing.id = home.cadre_id AND standing.joined_to IS NULL;
  PERFORM refresh_seen_by(cadres);
END $$;

-- As before, and nobody is moved by a joined record.
CREATE OR REPLACE FUNCTION transfer_sides(cadre uuid, number text, post uuid, organisation_code text, title text, first_day date)
  RETURNS TABLE (cadre_id uuid, cadre_name text, home_path text, home_code text, home_name text,
                 position_id uuid, title_code text, post_path text, post_code text, post_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT person.*, seat.*
  FROM (VALUES (1)) AS always
  LEFT JOIN LATERAL (
    SELECT c.id, c.full_name, o.path, o.code, o.name
    FROM cadre c
    LEFT JOIN LATERAL (SELECT h.organisation_id FROM cadre_home h
      WHERE h.cadre_id = c.id AND h.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      ORDER BY h.valid_from DESC LIMIT 1) home ON true
    JOIN organisation o ON o.id = coalesce(home.organisation_id, c.organisation_id)
    WHERE (c.id = cadre OR c.personal_id = number) AND c.joined_to IS NULL) person ON true
  LEFT JOIN LATERAL (
    SELECT p.id, t.code, o.path, o.code, o.name
    FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
    WHERE p.id = post
       OR o.code = organisation_code AND t.code = title
          AND p.valid_from <= first_day AND (p.valid_to IS NULL OR p.valid_to > first_day)) seat ON true
$$;

-- ---- Which rows belong to a person
-- Every column that names a person, but for what is derived, what is kept as it was, and the merges' own.
CREATE VIEW record_reference AS
  SELECT c.conrelid::regclass::text AS relation, a.attname::text AS field
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'public.cadre'::regclass
    AND c.conrelid::regclass::text NOT IN ('cadre', 'cadre_home', 'cadre_name_token', 'transfer_request')
    AND NOT (c.conrelid = 'public.cadre_merge'::regclass AND a.attname <> 'cadre_id');
REVOKE ALL ON record_reference FROM ${appRole}, ${systemRole};

-- Whoever writes to a record while it is being joined waits for that by the foreign key, and is refused then: nothing is left on a
-- record that nobody sees. After the statement, since it is the foreign key's own trigger that waits.
CREATE FUNCTION refuse_joined() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off
AS $$
BEGIN
  IF EXISTS (SELECT FROM cadre c WHERE c.joined_to IS NOT NULL AND c.id IN (SELECT n.cadre_id FROM new_rows n)) THEN
    RAISE EXCEPTION 'the record was joined into another' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'cadre_joined', TABLE = 'cadre';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE
  target text;
BEGIN
  FOR target IN SELECT relation FROM record_reference WHERE field = 'cadre_id'
                UNION SELECT 'transfer_request' LOOP
    EXECUTE format('CREATE TRIGGER joined_takes_nothing AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_joined()', target);
  END LOOP;
END $$;

-- As before, and nothing new stands on a joined record.
CREATE OR REPLACE FUNCTION entry_table(target regclass, kind text, derived text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER entry_seen_by BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION see_entry()', target);
  EXECUTE format('CREATE TRIGGER joined_takes_nothing AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
                  FOR EACH STATEMENT EXECUTE FUNCTION refuse_joined()', target);
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

-- ---- Joining and unjoining
-- Moves what hangs on the joined record to the survivor and fills what the merge says; both records are locked. With the rights of
-- the owner, since the joined record leaves everyone's sight by it; so it asks once more whether the caller may. Answers with the
-- rows that were moved. A subject of a document that both records are stays behind, out of sight.
CREATE FUNCTION join_records(merge uuid) RETURNS TABLE (moved_in text, moved_row uuid) LANGUAGE plpgsql
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
      CASE WHEN target.relation = 'decision_subject' THEN
        ' AND NOT EXISTS (SELECT FROM decision_subject s WHERE s.cadre_id = $1 AND s.decision_id = r.decision_id
            AND (s.position_id, s.organisation_id) IS NOT DISTINCT FROM (r.position_id, r.organisation_id))' ELSE '' END,
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

-- Moves back what is still where it was moved to, takes back from the survivor what it was filled with unless it says something else
-- by now, and gives the personal number back to the record that it came from, as it stands today.
CREATE FUNCTION unjoin_records(merge uuid) RETURNS TABLE (moved_in text, moved_row uuid) LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  joining cadre_merge;
  number  text;
  target  record;
BEGIN
  SELECT * INTO STRICT joining FROM cadre_merge m WHERE m.id = merge AND m.undone_at IS NULL;
  IF records_reach_beyond(ARRAY[joining.survivor_id, joining.joined_id])
     OR NOT EXISTS (SELECT FROM cadre c JOIN organisation o ON o.id = c.organisation_id
                    WHERE c.id = joining.joined_id AND c.joined_to = joining.survivor_id AND o.path <@ current_scope()) THEN
    RAISE EXCEPTION 'The records are not all of whoever unjoins them' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF 'personalId' = ANY (joining.filled) THEN
    SELECT c.personal_id INTO number FROM cadre c WHERE c.id = joining.survivor_id;
  END IF;
  UPDATE cadre s SET
    version           = s.version + 1,
    personal_id       = CASE WHEN number IS NULL THEN s.personal_id END,
    other_names       = CASE WHEN names.given_back THEN NULL ELSE s.other_names END,
    name_folded       = CASE WHEN names.given_back THEN ' ' || folded(s.full_name) ELSE s.name_folded END,
    gender            = CASE WHEN 'gender' = ANY (joining.filled) AND s.gender = j.gender THEN NULL ELSE s.gender END,
    birth_date        = CASE WHEN 'birthDate' = ANY (joining.filled) AND s.birth_date = j.birth_date
                             THEN joining.replaced ->> 'birthDate' ELSE s.birth_date END,
    ethnic_group      = CASE WHEN 'ethnicGroup' = ANY (joining.filled) AND s.ethnic_group = j.ethnic_group
                             THEN NULL ELSE s.ethnic_group END,
    religion          = CASE WHEN 'religion' = ANY (joining.filled) AND s.religion = j.religion THEN NULL ELSE s.religion END,
    birth_place       = CASE WHEN birth.given_back THEN NULL ELSE s.birth_place END,
    birth_place_unit  = CASE WHEN birth.given_back THEN NULL ELSE s.birth_place_unit END,
    native_place      = CASE WHEN native.given_back THEN NULL ELSE s.native_place END,
    native_place_unit = CASE WHEN native.given_back THEN NULL ELSE s.native_place_unit END,
    residence         = CASE WHEN lives.given_back THEN NULL ELSE s.residence END,
    residence_unit    = CASE WHEN lives.given_back THEN NULL ELSE s.residence_unit END,
    recruited_on      = CASE WHEN 'recruitedOn' = ANY (joining.filled) AND s.recruited_on = j.recruited_on
                             THEN joining.replaced ->> 'recruitedOn' ELSE s.recruited_on END,
    party_admitted_on = CASE WHEN 'party.admittedOn' = ANY (joining.filled) AND s.party_admitted_on = j.party_admitted_on
                             THEN joining.replaced ->> 'party.admittedOn' ELSE s.party_admitted_on END,
    party_official_on = CASE WHEN 'party.officialOn' = ANY (joining.filled) AND s.party_official_on = j.party_official_on
                             THEN joining.replaced ->> 'party.officialOn' ELSE s.party_official_on END
  FROM cadre j,
    LATERAL (SELECT 'otherNames' = ANY (joining.filled) AND j.other_names = (SELECT c.other_names FROM cadre c WHERE c.id = joining.survivor_id)
               AS given_back) names,
    LATERAL (SELECT 'birthPlace' = ANY (joining.filled) AND EXISTS (SELECT FROM cadre c WHERE c.id = joining.survivor_id
               AND (c.birth_place, c.birth_place_unit) IS NOT DISTINCT FROM (j.birth_place, j.birth_place_unit)) AS given_back) birth,
    LATERAL (SELECT 'nativePlace' = ANY (joining.filled) AND EXISTS (SELECT FROM cadre c WHERE c.id = joining.survivor_id
               AND (c.native_place, c.native_place_unit) IS NOT DISTINCT FROM (j.native_place, j.native_place_unit)) AS given_back) native,
    LATERAL (SELECT 'residence' = ANY (joining.filled) AND EXISTS (SELECT FROM cadre c WHERE c.id = joining.survivor_id
               AND (c.residence, c.residence_unit) IS NOT DISTINCT FROM (j.residence, j.residence_unit)) AS given_back) lives
  WHERE s.id = joining.survivor_id AND j.id = joining.joined_id;
  UPDATE cadre SET joined_to = NULL, personal_id = number, version = version + 1 WHERE id = joining.joined_id;
  FOR target IN SELECT DISTINCT r.relation, r.field FROM cadre_merge_row r WHERE r.merge_id = merge ORDER BY 1, 2 LOOP
    RETURN QUERY EXECUTE format(
      $sql$WITH back AS (
        UPDATE %1$s r SET %2$I = $1, version = r.version + 1%3$s
        WHERE r.%2$I = $2 AND r.id IN (SELECT l.row_id FROM cadre_merge_row l
                                       WHERE l.merge_id = $3 AND l.relation = %4$L AND l.field = %2$L) RETURNING r.id)
      SELECT %4$L, back.id FROM back$sql$,
      target.relation, target.field,
      CASE WHEN target.relation = 'decision_subject' THEN ', seen_by = subject_keys($1, r.position_id, r.organisation_id)' ELSE '' END,
      target.relation)
    USING joining.joined_id, joining.survivor_id, merge;
  END LOOP;
  PERFORM derive_homes(ARRAY[joining.joined_id, joining.survivor_id]);
END $$;

-- ---- What the record said at an instant
-- As before, also of rows that stood on another record of the person before or since: each counts for the record that it stood on
-- at the instant. What a joined record said is told to whoever sees the one that it was joined into.
CREATE OR REPLACE FUNCTION recorded_at(of anyelement, collection text, person uuid, instant timestamptz) RETURNS SETOF anyelement
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp
AS $function$
DECLARE
  target regclass := (SELECT typrelid FROM pg_type WHERE oid = pg_typeof(of));
  columns text := (
    SELECT string_agg(CASE WHEN a.attgenerated = '' THEN 'r.' || quote_ident(a.attname)
                           ELSE pg_get_expr(d.adbin, d.adrelid) END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped);
BEGIN
  RETURN QUERY EXECUTE format(
    $sql$SELECT %s
    FROM (SELECT known.state || jsonb_build_object('id', known.resource_id, 'version', known.version,
                                                   'seen_by', c.seen_by::text) AS "state then"
          FROM (SELECT e.resource_id, max(e.number) - 1 AS version, jsonb_merged(e.after::jsonb ORDER BY e.number) AS state
                FROM (SELECT e.*, max(e.at) OVER (PARTITION BY e.resource_id ORDER BY e.number) AS counts_from
                      FROM audit_entry e WHERE e.root_id = ANY ($4) AND e.kind = $2) e
                WHERE e.counts_from <= $3
                GROUP BY e.resource_id
                HAVING (array_agg(e.action ORDER BY e.number DESC))[1] <> 'DELETED') known
          JOIN cadre c ON c.id = $5
            AND (c.seen_by && (SELECT current_scope()) OR path_ranges(own_key($1)) <@ (SELECT current_scope()))
          WHERE coalesce(known.state ->> 'cadre_id', known.resource_id::text) = $1::text) k
    CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, k."state then") r$sql$, columns, target)
  USING person, collection, instant, merged_with(person), surviving_record(person);
END $function$;

-- What a joined record went through is read with the merge.
CREATE POLICY audit_of_joined ON audit_entry FOR SELECT TO ${appRole}
  USING (kind = 'cadres' AND EXISTS (SELECT FROM cadre_merge m WHERE m.joined_id = resource_id AND m.undone_at IS NULL));

-- ---- What is told of a merge
-- How many rows it moved, for whoever sees it.
CREATE FUNCTION rows_moved(merge uuid) RETURNS TABLE (relation text, rows bigint) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT r.relation, count(DISTINCT r.row_id) FROM cadre_merge m JOIN cadre_merge_row r ON r.merge_id = m.id
  WHERE m.id = merge AND m.seen_by && current_scope() GROUP BY r.relation ORDER BY r.relation
$$;

-- Whether something of what an undoing touches lies outside the scope of whoever asks, where the joined record was registered too.
CREATE FUNCTION merge_reaches_beyond(merge uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT records_reach_beyond(ARRAY[m.survivor_id, m.joined_id])
      OR EXISTS (SELECT FROM cadre c JOIN organisation o ON o.id = c.organisation_id
                 WHERE c.id = m.joined_id AND NOT o.path <@ current_scope())
  FROM cadre_merge m WHERE m.id = merge
$$;

-- What came after a merge and cannot be told apart from what it moved: each with the rule, what was added and what it rests on. What
-- was recorded afterwards has a later id, since ids begin with their time.
CREATE FUNCTION undo_obstacles(merge uuid) RETURNS TABLE (clash text, mine text, theirs text) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH undone AS (
    SELECT m.* FROM cadre_merge m WHERE m.id = merge AND m.seen_by && current_scope()),
  moved AS (
    SELECT r.relation, r.row_id FROM cadre_merge_row r WHERE r.merge_id = merge AND r.field = 'cadre_id')
  SELECT 'LATER_MERGE', 'cadre-merges/' || l.id, 'cadre-merges/' || u.id
  FROM undone u JOIN cadre_merge l ON l.undone_at IS NULL AND l.id > u.id
    AND (l.survivor_id = u.survivor_id OR l.joined_id = u.survivor_id)
  UNION ALL
  SELECT 'SEPARATED_SINCE', 'cadres/' || s.cadre_id || '/separations/' || s.id, 'appointments/' || a.id
  FROM undone u JOIN separation s ON s.cadre_id = u.survivor_id AND s.annulled_at IS NULL AND s.id > u.id
  JOIN appointment a ON a.end_decision_id = s.decision_id AND a.cadre_id = s.cadre_id
  WHERE a.id IN (SELECT row_id FROM moved WHERE relation = 'appointment')
  UNION ALL
  SELECT 'SEPARATED_SINCE', 'cadres/' || s.cadre_id || '/separations/' || s.id, 'bodies/' || b.body_id || '/memberships/' || b.id
  FROM undone u JOIN separation s ON s.cadre_id = u.survivor_id AND s.annulled_at IS NULL AND s.id > u.id
  JOIN body_membership b ON b.separation_id = s.id
  WHERE b.id IN (SELECT row_id FROM moved WHERE relation = 'body_membership')
  UNION ALL
  SELECT 'MOVED_ON_SINCE', 'appointments/' || n.id, 'appointments/' || a.id
  FROM undone u JOIN appointment n ON n.cadre_id = u.survivor_id AND n.id > u.id AND n.annulled_by_id IS NULL
  JOIN appointment a ON a.cadre_id = u.survivor_id AND a.id <> n.id
    AND (a.end_decision_id = n.decision_id OR n.kind = 'REAPPOINTMENT' AND a.position_id = n.position_id)
  WHERE a.id IN (SELECT row_id FROM moved WHERE relation = 'appointment')
    AND n.id NOT IN (SELECT row_id FROM moved WHERE relation = 'appointment')
  UNION ALL
  SELECT 'RESTS_ON_EVALUATION', 'cadres/' || o.cadre_id || '/comments/' || o.id, 'cadres/' || o.cadre_id || '/evaluations/' || o.evaluation_id
  FROM undone u JOIN observation o ON o.cadre_id = u.survivor_id AND o.annulled_at IS NULL AND o.evaluation_id IS NOT NULL
  WHERE (o.id IN (SELECT row_id FROM moved WHERE relation = 'observation'))
     <> (o.evaluation_id IN (SELECT row_id FROM moved WHERE relation = 'evaluation'))
  UNION ALL
  SELECT 'RESTS_ON_EVALUATION', 'cadres/' || s.cadre_id || '/separations/' || s.id, 'cadres/' || s.cadre_id || '/evaluations/' || s.evaluation_id
  FROM undone u JOIN separation s ON s.cadre_id = u.survivor_id AND s.annulled_at IS NULL AND s.evaluation_id IS NOT NULL
  WHERE (s.id IN (SELECT row_id FROM moved WHERE relation = 'separation'))
     <> (s.evaluation_id IN (SELECT row_id FROM moved WHERE relation = 'evaluation'))
$$;
