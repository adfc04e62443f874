-- What verdicts of standards depend on is counted too (deploy/adr/0057): censuses count people by their title with what they have and
-- study for, and judging that is left to whoever reads, so that neither a standard nor a pack that changes is a matter of counting.

SELECT hold_censuses(), pg_advisory_xact_lock(hashtext('states')), set_config('cadre.scope', '{(,)}', true);
-- Censuses are taken anew, since those that there are know nothing of titles: the settler does it as it starts, and figures are counted
-- one by one until then.
DELETE FROM census_cell;
DELETE FROM census;
DELETE FROM state_delta;

-- ---- What somebody studies for, until they have it
ALTER TABLE person_state ADD professional_studied text, ADD political_theory_studied text, ADD state_management_studied text;
ALTER TABLE state_delta ADD title_id uuid, ADD professional_studied text, ADD political_theory_studied text, ADD state_management_studied text;

CREATE OR REPLACE VIEW derived_state AS
  SELECT c.id AS cadre_id, part.valid_from, part.valid_to, h.path, p.title_id, c.category, c.gender, c.ethnic_group,
         l.professional, l.political_theory, l.state_management,
         age_band(part.valid_from, c.birth_earliest) AS age_band,
         coalesce(c.party_since <= part.valid_from, false) AS party_member,
         y.professional AS professional_studied, y.political_theory AS political_theory_studied, y.state_management AS state_management_studied
  FROM cadre c JOIN cadre_home h ON h.cadre_id = c.id AND h.counted
  LEFT JOIN appointment a ON a.id = h.appointment_id LEFT JOIN position p ON p.id = a.position_id
  CROSS JOIN LATERAL (
    SELECT cut.day AS valid_from, lead(cut.day, 1, h.valid_to) OVER (ORDER BY cut.day) AS valid_to
    FROM (SELECT h.valid_from AS day
          UNION SELECT q.held_from FROM qualification q
                WHERE q.cadre_id = c.id AND q.status IN ('COMPLETED', 'STUDYING') AND q.annulled_at IS NULL
                  AND q.kind IN ('PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT')
          UNION SELECT c.party_since
          UNION SELECT age_band_days(c.birth_earliest)) cut
    WHERE cut.day >= h.valid_from AND cut.day < h.valid_to) part
  -- the rule of Levels.JOIN
  CROSS JOIN LATERAL (
    SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
    FROM qualification q
    WHERE q.cadre_id = c.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= part.valid_from) l
  -- the rule of StandardVerdicts
  CROSS JOIN LATERAL (
    SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
           (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
    FROM qualification q
    WHERE q.cadre_id = c.id AND q.status = 'STUDYING' AND q.annulled_at IS NULL AND q.held_from <= part.valid_from) y;

CREATE OR REPLACE VIEW state_in_full WITH (security_invoker = true) AS
  SELECT s.cadre_id, s.valid_from, s.valid_to, s.path, s.title_id, s.category, s.gender, s.ethnic_group, s.professional, s.political_theory,
         s.state_management, s.age_band, s.party_member, t.rank, o.level, o.bloc,
         s.professional_studied, s.political_theory_studied, s.state_management_studied
  FROM person_state s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;

-- As before (261), with titles and studies.
CREATE OR REPLACE FUNCTION derive_states(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  derived person_state[];
BEGIN
  IF cadres IS NULL THEN
    PERFORM hold_censuses(), pg_advisory_xact_lock(hashtext('states'));
    DELETE FROM person_state;
    DELETE FROM state_delta;
    DELETE FROM census_cell;
    DELETE FROM standing_cell;
    DELETE FROM census;
    INSERT INTO person_state SELECT * FROM derived_state;
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtext('states'));
  -- changes of one person follow each other from here on, so that each derives from what the one before it left
  PERFORM 1 FROM cadre WHERE id = ANY (cadres) ORDER BY id FOR NO KEY UPDATE;
  SELECT array_agg(d::person_state) INTO derived
  FROM (SELECT * FROM derived_state WHERE cadre_id = ANY (cadres)) d;
  WITH gone AS (
    DELETE FROM person_state s WHERE (s.cadre_id, s.valid_from) IN (
      SELECT old.cadre_id, old.valid_from
      FROM (SELECT * FROM person_state o WHERE o.cadre_id = ANY (cadres) EXCEPT SELECT * FROM unnest(derived)) old)
    RETURNING *)
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, s.title_id, s.professional_studied, s.political_theory_studied, s.state_management_studied, -1 FROM gone s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;
  WITH come AS (
    INSERT INTO person_state SELECT * FROM unnest(derived) ON CONFLICT DO NOTHING RETURNING *)
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, s.title_id, s.professional_studied, s.political_theory_studied, s.state_management_studied, 1 FROM come s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;
END $$;

CREATE OR REPLACE FUNCTION unit_is_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('states'));
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, s.title_id, s.professional_studied, s.political_theory_studied, s.state_management_studied, o.people 
  FROM person_state s JOIN (VALUES (OLD.level, OLD.bloc, -1), (NEW.level, NEW.bloc, 1)) AS o (level, bloc, people) ON true
  LEFT JOIN title t ON t.id = s.title_id
  WHERE s.path = NEW.path;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION holders_are_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('states'));
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, s.title_id, s.professional_studied, s.political_theory_studied, s.state_management_studied, t.people 
  FROM person_state s JOIN organisation o ON o.path = s.path
  JOIN (VALUES (OLD.rank, -1), (NEW.rank, 1)) AS t (rank, people) ON true
  WHERE s.title_id = NEW.id;
  RETURN NULL;
END $$;

-- As before (260), of studies as well.
CREATE OR REPLACE FUNCTION levels_are_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  holders uuid[];
BEGIN
  SELECT array_agg(DISTINCT w.cadre_id) INTO holders FROM written w
  WHERE w.status IN ('COMPLETED', 'STUDYING') AND w.annulled_at IS NULL
    AND w.kind IN ('PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT');
  IF holders IS NOT NULL THEN
    PERFORM derive_states(holders);
  END IF;
  RETURN NULL;
END $$;

-- ---- What is settled of it
CREATE TABLE standing_cell (
  census_id                bigint NOT NULL,
  -- a bit for each of category, gender and organisation, set where it does not count by that
  cuboid                   integer NOT NULL,
  -- of whoever has no title, what follows up to party_member is null: nothing is asked of them
  title_id                 uuid,
  professional             text,
  political_theory         text,
  state_management         text,
  professional_studied     text,
  political_theory_studied text,
  state_management_studied text,
  party_member             boolean,
  level                    text NOT NULL,
  bloc                     text NOT NULL,
  category                 text,
  gender                   text,
  -- as in census_cell
  organisation             text,
  people                   bigint NOT NULL
);
COMMENT ON TABLE standing_cell IS 'not audited: derived from states of people';
CREATE INDEX standing_cell_census ON standing_cell (census_id, cuboid);
CREATE POLICY in_scope ON standing_cell FOR SELECT USING (census_id IN (SELECT c.id FROM census c));
CREATE POLICY owner_derives ON standing_cell TO CURRENT_USER USING (true);
ALTER TABLE standing_cell ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON standing_cell FROM ${appRole}, ${systemRole};

-- Counts rows by the title and what is had and studied for, with the level and bloc, which most titles imply; by these alone, with
-- category and sex, and with the organisation right below.
CREATE FUNCTION standing_query(rows text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN format($sql$
      SELECT census_id, GROUPING(category, gender, organisation) AS cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation, sum(people) AS people
      FROM (SELECT census_id, title_id,
              CASE WHEN title_id IS NOT NULL THEN professional END AS professional,
              CASE WHEN title_id IS NOT NULL THEN political_theory END AS political_theory,
              CASE WHEN title_id IS NOT NULL THEN state_management END AS state_management,
              CASE WHEN title_id IS NOT NULL THEN professional_studied END AS professional_studied,
              CASE WHEN title_id IS NOT NULL THEN political_theory_studied END AS political_theory_studied,
              CASE WHEN title_id IS NOT NULL THEN state_management_studied END AS state_management_studied,
              CASE WHEN title_id IS NOT NULL THEN party_member END AS party_member,
              level, bloc, category, gender, organisation, people
            FROM (%s) counted) asked
      GROUP BY census_id, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member,
        level, bloc, GROUPING SETS ((), (category, gender), (organisation))
      HAVING sum(people) <> 0$sql$, rows);

CREATE OR REPLACE FUNCTION add_cells(rows text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '64MB' SET enable_sort = off
AS $$
BEGIN
  EXECUTE format($sql$
    WITH added AS (
      INSERT INTO census_cell (census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, people)
      %s
      RETURNING census_id),
    stood AS (
      INSERT INTO standing_cell (census_id, cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation, people)
      %s
      RETURNING census_id)
    UPDATE census c SET appended = c.appended + n.rows
    FROM (SELECT census_id, count(*) AS rows FROM (SELECT census_id FROM added UNION ALL SELECT census_id FROM stood) made
          GROUP BY census_id) n
    WHERE c.id = n.census_id$sql$,
    cells_query(rows), standing_query(rows));
END $$;

CREATE OR REPLACE FUNCTION settle_states(most integer) RETURNS bigint LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  settled bigint;
  one census;
BEGIN
  PERFORM hold_censuses();
  CREATE TEMP TABLE IF NOT EXISTS settling (LIKE state_delta) ON COMMIT DELETE ROWS;
  WITH taken AS (
    DELETE FROM state_delta WHERE id IN (SELECT d.id FROM state_delta d ORDER BY d.id LIMIT most) RETURNING *)
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

CREATE OR REPLACE FUNCTION sum_up_census(which bigint) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  left_over bigint;
  stood     bigint;
BEGIN
  WITH old AS (DELETE FROM census_cell WHERE census_id = which RETURNING *)
  INSERT INTO census_cell (census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, people)
  SELECT census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, sum(people) FROM old
  GROUP BY census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group HAVING sum(people) <> 0;
  GET DIAGNOSTICS left_over = ROW_COUNT;
  WITH old AS (DELETE FROM standing_cell WHERE census_id = which RETURNING *)
  INSERT INTO standing_cell (census_id, cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation, people)
  SELECT census_id, cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation, sum(people) FROM old
  GROUP BY census_id, cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation HAVING sum(people) <> 0;
  GET DIAGNOSTICS stood = ROW_COUNT;
  UPDATE census SET taken = left_over + stood, appended = 0 WHERE id = which;
END $$;

CREATE OR REPLACE FUNCTION take_census(below text, of_day date) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  made bigint;
BEGIN
  PERFORM hold_censuses();
  INSERT INTO census (path, day) VALUES (below, of_day) ON CONFLICT DO NOTHING RETURNING id INTO made;
  IF made IS NULL THEN
    RETURN;
  END IF;
  PERFORM add_cells(format($sql$
    SELECT %1$s::bigint AS census_id, nullif(split_part(substr(d.path, %2$s), '/', 1), '') AS organisation,
           d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band, d.party_member, d.ethnic_group, d.title_id, d.professional_studied, d.political_theory_studied, d.state_management_studied, d.people
    FROM (SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, 1 AS people
          FROM state_in_full WHERE valid_from <= %4$L AND valid_to > %4$L
          UNION ALL
          SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, - people
          FROM state_delta) d
    WHERE d.path >= %3$L AND d.path < left(%3$L, -1) || '0' AND d.valid_from <= %4$L AND d.valid_to > %4$L$sql$,
    made, length(below) + 1, below, of_day));
  UPDATE census SET taken = appended, appended = 0 WHERE id = made;
END $$;

CREATE OR REPLACE FUNCTION drop_censuses(today date, years integer) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM hold_censuses();
  DELETE FROM census_cell WHERE census_id IN (SELECT id FROM census WHERE day NOT IN (SELECT census_days(today, years)));
  DELETE FROM standing_cell WHERE census_id IN (SELECT id FROM census WHERE day NOT IN (SELECT census_days(today, years)));
  DELETE FROM census WHERE day NOT IN (SELECT census_days(today, years));
END $$;

-- As before (262): which censuses differ from a recount, and in how many cells of both kinds.
CREATE OR REPLACE FUNCTION censuses_amiss(below text) RETURNS TABLE (day date, cells bigint) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  recount text := format($sql$
      SELECT c.id AS census_id, nullif(split_part(substr(d.path, length(c.path) + 1), '/', 1), '') AS organisation,
             d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band, d.party_member, d.ethnic_group, d.title_id, d.professional_studied, d.political_theory_studied, d.state_management_studied, d.people
      FROM (SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, 1 AS people FROM state_in_full
            UNION ALL
            SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, title_id, professional_studied, political_theory_studied, state_management_studied, - people FROM state_delta) d
      JOIN census c ON c.path = %L AND d.path ^@ c.path AND d.valid_from <= c.day AND d.valid_to > c.day$sql$, below);
BEGIN
  RETURN QUERY EXECUTE format($sql$
    SELECT c.day, count(*)
    FROM (SELECT census_id FROM (
            %1$s
            UNION ALL
            SELECT k.census_id, k.cuboid, k.professional, k.political_theory, k.state_management, k.rank, k.level, k.bloc, k.category, k.gender, k.age_band, k.party_member, k.organisation, k.ethnic_group, - k.people
            FROM census_cell k JOIN census o ON o.id = k.census_id AND o.path = %3$L) both_counts
          GROUP BY census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group HAVING sum(people) <> 0
          UNION ALL
          SELECT census_id FROM (
            %2$s
            UNION ALL
            SELECT k.census_id, k.cuboid, k.title_id, k.professional, k.political_theory, k.state_management, k.professional_studied, k.political_theory_studied, k.state_management_studied, k.party_member, k.level, k.bloc, k.category, k.gender, k.organisation, - k.people
            FROM standing_cell k JOIN census o ON o.id = k.census_id AND o.path = %3$L) both_standings
          GROUP BY census_id, cuboid, title_id, professional, political_theory, state_management, professional_studied, political_theory_studied, state_management_studied, party_member, level, bloc, category, gender, organisation HAVING sum(people) <> 0) differs
    JOIN census c ON c.id = differs.census_id GROUP BY c.day$sql$,
    cells_query(recount), standing_query(recount), below);
END $$;

CREATE OR REPLACE FUNCTION retake_censuses(below text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  days date[];
BEGIN
  PERFORM hold_censuses();
  DELETE FROM census_cell WHERE census_id IN (SELECT c.id FROM census c WHERE c.path = below);
  DELETE FROM standing_cell WHERE census_id IN (SELECT c.id FROM census c WHERE c.path = below);
  WITH gone AS (DELETE FROM census c WHERE c.path = below RETURNING c.day)
  SELECT array_agg(gone.day) INTO days FROM gone;
  PERFORM take_census(below, of_day) FROM unnest(days) AS of_day;
END $$;
REVOKE EXECUTE ON FUNCTION standing_query(text) FROM PUBLIC;

-- ---- Who studies already; nobody else's states differ
CREATE TEMP TABLE studying ON COMMIT DROP AS
  SELECT DISTINCT q.cadre_id FROM qualification q
  WHERE q.status = 'STUDYING' AND q.annulled_at IS NULL AND q.kind IN ('PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT');
DELETE FROM person_state s USING studying y WHERE y.cadre_id = s.cadre_id;
INSERT INTO person_state SELECT d.* FROM derived_state d JOIN studying y ON y.cadre_id = d.cadre_id;
