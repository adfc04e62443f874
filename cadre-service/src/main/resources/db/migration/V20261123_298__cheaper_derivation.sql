-- What an import derives, derived with less work; nothing derived differs from before.

-- A date known in part is asked by generated columns, several for each row. As STRICT functions these were called each time (15 µs, as
-- the keys of 92), since their bodies are not strict; they are null for null by what they call.
CREATE OR REPLACE FUNCTION partial_earliest(known text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN make_date(substr(known, 1, 4)::int,
                   coalesce(nullif(substr(known, 6, 2), ''), '1')::int,
                   coalesce(nullif(substr(known, 9, 2), ''), '1')::int);
CREATE OR REPLACE FUNCTION partial_latest(known text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE length(known)
    WHEN 4 THEN make_date(substr(known, 1, 4)::int, 12, 31)
    WHEN 7 THEN (make_date(substr(known, 1, 4)::int, substr(known, 6, 2)::int, 1) + interval '1 month')::date - 1
    ELSE make_date(substr(known, 1, 4)::int, substr(known, 6, 2)::int, substr(known, 9, 2)::int)
  END;

-- As before (280), each two words once. PostgreSQL expects ten of unnest and a thousand of string_to_table: DISTINCT cleared a table
-- for forty thousand keys for each name.
CREATE OR REPLACE FUNCTION name_keys(folded text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 10
AS $$
  SELECT DISTINCT name_key(one, other)
  FROM unnest(string_to_array(trim(folded), ' ')) AS one, unnest(string_to_array(trim(folded), ' ')) AS other
  WHERE one <= other
$$;

-- As before (281). Qualifications are looked at once for each state instead of twice; the days of bands are asked as a table, since
-- a function among the columns is called and not put into the statement; and it begins with homes, which a list of people finds by
-- their key: looked up by person, they were found by the index of the exclusion constraint, ten times as slowly.
CREATE OR REPLACE VIEW derived_state AS
  SELECT h.cadre_id, part.valid_from, part.valid_to, h.path, p.title_id, c.category, c.gender, c.ethnic_group,
         l.professional, l.political_theory, l.state_management,
         age_band(part.valid_from, c.birth_earliest) AS age_band,
         coalesce(c.party_since <= part.valid_from, false) AS party_member,
         l.professional_studied, l.political_theory_studied, l.state_management_studied
  FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id
  LEFT JOIN appointment a ON a.id = h.appointment_id LEFT JOIN position p ON p.id = a.position_id
  CROSS JOIN LATERAL (
    SELECT cut.day AS valid_from, lead(cut.day, 1, h.valid_to) OVER (ORDER BY cut.day) AS valid_to
    FROM (SELECT h.valid_from AS day
          UNION SELECT q.held_from FROM qualification q
                WHERE q.cadre_id = h.cadre_id AND q.status IN ('COMPLETED', 'STUDYING') AND q.annulled_at IS NULL
                  AND q.kind IN ('PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT')
          UNION SELECT c.party_since
          UNION SELECT band.day FROM age_band_days(c.birth_earliest) AS band (day)) cut
    WHERE cut.day >= h.valid_from AND cut.day < h.valid_to) part
  -- the rule of Levels.JOIN, and that of StandardVerdicts
  CROSS JOIN LATERAL (
    SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL' AND q.status = 'COMPLETED'))[1] AS professional,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY' AND q.status = 'COMPLETED'))[1] AS political_theory,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT' AND q.status = 'COMPLETED'))[1] AS state_management,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL' AND q.status = 'STUDYING'))[1] AS professional_studied,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY' AND q.status = 'STUDYING'))[1] AS political_theory_studied,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT' AND q.status = 'STUDYING'))[1] AS state_management_studied
    FROM qualification q
    WHERE q.cadre_id = h.cadre_id AND q.annulled_at IS NULL AND q.held_from <= part.valid_from) l
  WHERE h.counted;

-- As before (260), but the first post is read from the front of its index: min() looked it up by that of the exclusion constraint.
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
          LEFT JOIN LATERAL (SELECT a.valid_from AS starts FROM appointment a
                             WHERE a.cadre_id = c.id AND a.main ORDER BY a.valid_from LIMIT 1) first ON true
          CROSS JOIN LATERAL (SELECT min(s.effective_on) AS effective_on FROM separation s
                              WHERE s.cadre_id = c.id AND s.annulled_at IS NULL) left_service
          WHERE c.id = ANY (cadres) AND (first.starts IS NULL OR first.starts > c.registered_on)) known,
    LATERAL (VALUES (known.valid_from, least(known.uncounted, known.until), true),
                    (greatest(known.valid_from, known.uncounted), known.until, false))
      AS part (valid_from, valid_to, counted)
    WHERE part.valid_from < part.valid_to) home
  JOIN cadre standing ON standing.id = home.cadre_id AND standing.joined_to IS NULL;
  PERFORM refresh_seen_by(cadres);
  PERFORM derive_states(cadres);
END $$;
-- Plans of a first import, made on empty tables, read whole tables and stayed for minutes, while those filled; as in 130.
ALTER FUNCTION derive_homes(uuid[]) SET enable_seqscan = off;
ALTER FUNCTION derive_states(uuid[]) SET enable_seqscan = off;
ALTER FUNCTION refresh_seen_by(uuid[]) SET enable_seqscan = off;
ALTER FUNCTION add_name_keys() SET enable_seqscan = off;

-- As before (281), but the oldest changes are told by the last of them. A list of ids was compared with the table row by row, by a plan
-- that was made while nothing waited and stayed until the table was analyzed: a few thousand changes took seconds, up to a minute,
-- of the processor that the import which made them was waiting for.
CREATE OR REPLACE FUNCTION settle_states(most integer) RETURNS bigint LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  settled bigint;
  last    bigint;
  one census;
BEGIN
  PERFORM hold_censuses();
  CREATE TEMP TABLE IF NOT EXISTS settling (LIKE state_delta) ON COMMIT DELETE ROWS;
  SELECT max(oldest.id) INTO last FROM (SELECT d.id FROM state_delta d ORDER BY d.id LIMIT most) oldest;
  WITH taken AS (DELETE FROM state_delta WHERE id <= last RETURNING *)
  INSERT INTO settling SELECT * FROM taken;
  GET DIAGNOSTICS settled = ROW_COUNT;
  IF settled > 0 THEN
    PERFORM add_cells($sql$
      SELECT c.id AS census_id, nullif(split_part(substr(d.path, length(c.path) + 1), '/', 1), '') AS organisation,
             d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band, d.party_member, d.ethnic_group, d.title_id, d.professional_studied, d.political_theory_studied, d.state_management_studied, d.people
      FROM pg_temp.settling d JOIN census c ON d.path ^@ c.path AND d.valid_from <= c.day AND d.valid_to > c.day$sql$);
    FOR one IN SELECT * FROM census c WHERE c.appended > c.taken + 10000 LOOP
      PERFORM sum_up_census(one.id);
    END LOOP;
  END IF;
  RETURN settled;
END $$;
