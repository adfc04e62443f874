-- Figures of large parts of the tree are read from counters (deploy/adr/0053). Whoever changes a state appends what was and what is;
-- one process of the service adds that to censuses: counts of everyone below an organisation on a day, by any two kinds of what
-- people are counted by. A figure is what the censuses say and what has been appended since, in one statement, so it is exact.

-- ---- What changed, until it is settled
CREATE TABLE state_delta (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  valid_from       date NOT NULL,
  valid_to         date NOT NULL,
  path             text COLLATE "C" NOT NULL,
  professional     text,
  political_theory text,
  state_management text,
  rank             text,
  level            text NOT NULL,
  bloc             text NOT NULL,
  category         text NOT NULL,
  gender           text,
  age_band         text,
  party_member     boolean NOT NULL,
  ethnic_group     text,
  -- 1 for a state that came, -1 for one that went
  people           smallint NOT NULL
);
COMMENT ON TABLE state_delta IS 'not audited: derived from states of people, and gone once it is added to the censuses';

-- ---- What is settled
CREATE TABLE census (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- of the organisation whose people are counted with all below it; that of the whole tree is a slash
  path     text COLLATE "C" NOT NULL,
  day      date NOT NULL,
  -- rows as it was taken, and rows that were added since: adding appends, so that nobody waits, and is summed up now and then
  taken    bigint NOT NULL DEFAULT 0,
  appended bigint NOT NULL DEFAULT 0,
  CONSTRAINT census_once UNIQUE (path, day)
);
COMMENT ON TABLE census IS 'not audited: derived from states of people';

CREATE TABLE census_cell (
  census_id        bigint NOT NULL,
  -- which columns it counts by: a bit for each of those that follow, from professional to ethnic_group, set where it does not
  cuboid           integer NOT NULL,
  professional     text,
  political_theory text,
  state_management text,
  rank             text,
  level            text,
  bloc             text,
  category         text,
  gender           text,
  age_band         text,
  party_member     boolean,
  -- code of the organisation right below that of the census; null for its own people
  organisation     text,
  ethnic_group     text,
  people           bigint NOT NULL
);
COMMENT ON TABLE census_cell IS 'not audited: derived from states of people';
CREATE INDEX census_cell_census ON census_cell (census_id, cuboid);

-- Adds up rows that are counted by everything into cells by every two kinds of it, and appends them. Kinds are small together,
-- seven of them: levels of training and of theory; of administration, with the rank of the post; level and bloc of the
-- organisation; category and sex; age and Party; the organisation right below; the ethnic group. So one of 21 tables holds any
-- two dimensions, and often four. vn.cadre.registry.statistics.Cuboid knows them by the same order.
CREATE FUNCTION add_cells(rows text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '64MB' SET enable_sort = off
AS $$
BEGIN
  EXECUTE format($sql$
    WITH added AS (
      INSERT INTO census_cell (census_id, cuboid, %1$s, people)
      SELECT census_id, GROUPING(%1$s), %1$s, sum(people)
      FROM (%2$s) counted
      GROUP BY GROUPING SETS (
          (census_id, professional, political_theory, state_management, rank),
          (census_id, professional, political_theory, level, bloc),
          (census_id, professional, political_theory, category, gender),
          (census_id, professional, political_theory, age_band, party_member),
          (census_id, professional, political_theory, organisation),
          (census_id, professional, political_theory, ethnic_group),
          (census_id, state_management, rank, level, bloc),
          (census_id, state_management, rank, category, gender),
          (census_id, state_management, rank, age_band, party_member),
          (census_id, state_management, rank, organisation),
          (census_id, state_management, rank, ethnic_group),
          (census_id, level, bloc, category, gender),
          (census_id, level, bloc, age_band, party_member),
          (census_id, level, bloc, organisation),
          (census_id, level, bloc, ethnic_group),
          (census_id, category, gender, age_band, party_member),
          (census_id, category, gender, organisation),
          (census_id, category, gender, ethnic_group),
          (census_id, age_band, party_member, organisation),
          (census_id, age_band, party_member, ethnic_group),
          (census_id, organisation, ethnic_group))
      HAVING sum(people) <> 0
      RETURNING census_id)
    UPDATE census c SET appended = c.appended + n.rows
    FROM (SELECT census_id, count(*) AS rows FROM added GROUP BY census_id) n WHERE c.id = n.census_id$sql$,
    'professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group',
    rows);
END $$;

-- One at a time settles, takes and drops censuses; whoever writes or reads never waits for it.
CREATE FUNCTION hold_censuses() RETURNS void LANGUAGE sql
  RETURN pg_advisory_xact_lock(hashtext('censuses'));

-- Adds the oldest changes to the censuses of their days and removes them; answers how many they were. Both become visible at
-- once, so that a reader counts each change once, before or after.
CREATE FUNCTION settle_states(most integer) RETURNS bigint LANGUAGE plpgsql
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
             d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band,
             d.party_member, d.ethnic_group, d.people
      FROM pg_temp.settling d JOIN census c ON d.path ^@ c.path AND d.valid_from <= c.day AND d.valid_to > c.day$sql$);
    FOR one IN SELECT * FROM census c WHERE c.appended > c.taken + 10000 LOOP
      PERFORM sum_up_census(one.id);
    END LOOP;
  END IF;
  RETURN settled;
END $$;

-- Rewrites the cells of a census without those that cancel each other out.
CREATE FUNCTION sum_up_census(which bigint) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  left_over bigint;
BEGIN
  WITH old AS (DELETE FROM census_cell WHERE census_id = which RETURNING *)
  INSERT INTO census_cell (census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, people)
  SELECT census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, sum(people) FROM old
  GROUP BY census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group HAVING sum(people) <> 0;
  GET DIAGNOSTICS left_over = ROW_COUNT;
  UPDATE census SET taken = left_over, appended = 0 WHERE id = which;
END $$;

-- Counts everyone below a path on a day, unless that is done. What has not been settled is left out, in the same statement: it is
-- added when it is settled.
CREATE FUNCTION take_census(below text, of_day date) RETURNS void LANGUAGE plpgsql
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
           d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band,
           d.party_member, d.ethnic_group, d.people
    FROM (SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender,
                 age_band, party_member, ethnic_group, 1 AS people
          FROM state_in_full WHERE valid_from <= %4$L AND valid_to > %4$L
          UNION ALL
          SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender,
                 age_band, party_member, ethnic_group, - people
          FROM state_delta) d
    WHERE d.path >= %3$L AND d.path < left(%3$L, -1) || '0' AND d.valid_from <= %4$L AND d.valid_to > %4$L$sql$,
    made, length(below) + 1, below, of_day));
  UPDATE census SET taken = appended, appended = 0 WHERE id = made;
END $$;

-- The days of which censuses are held: today, the beginnings of this quarter and of the three before, and of the last years.
CREATE FUNCTION census_days(today date, years integer) RETURNS SETOF date LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT today
  UNION SELECT (date_trunc('quarter', today::timestamp) - make_interval(months => 3 * back))::date FROM generate_series(0, 3) AS back
  UNION SELECT make_date(extract(year FROM today)::int - back, 1, 1) FROM generate_series(0, years - 1) AS back;
END;

-- The censuses that should be held: on each of these days, of each part of the tree that has so many people today.
CREATE FUNCTION wanted_censuses(today date, years integer, smallest bigint) RETURNS TABLE (path text, day date) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT part.path, kept.day
  FROM (SELECT left(unit.path, slash) COLLATE "C" AS path
        FROM (SELECT s.path, count(*) AS people FROM person_state s
              WHERE s.valid_from <= today AND s.valid_to > today GROUP BY s.path) unit,
             generate_series(1, length(unit.path)) AS slash
        WHERE substr(unit.path, slash, 1) = '/'
        GROUP BY 1 HAVING sum(unit.people) >= smallest) part,
       census_days(today, years) AS kept (day)
  -- the present first, and there the largest
  ORDER BY kept.day DESC, length(part.path)
$$;

-- Drops those of days that are wanted no more. A reader who just chose one finds it gone and counts in another way.
CREATE FUNCTION drop_censuses(today date, years integer) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM hold_censuses();
  DELETE FROM census_cell WHERE census_id IN (SELECT id FROM census WHERE day NOT IN (SELECT census_days(today, years)));
  DELETE FROM census WHERE day NOT IN (SELECT census_days(today, years));
END $$;
REVOKE EXECUTE ON FUNCTION add_cells(text), settle_states(integer), sum_up_census(bigint), take_census(text, date),
  wanted_censuses(date, integer, bigint), drop_censuses(date, integer), hold_censuses() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_states(integer), take_census(text, date), wanted_censuses(date, integer, bigint),
  drop_censuses(date, integer) TO ${systemRole};

-- ---- Who appends
-- States with what their organisation and title add to them.
CREATE VIEW state_in_full WITH (security_invoker = true) AS
  SELECT s.*, t.rank, o.level, o.bloc
  FROM person_state s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;
REVOKE INSERT, UPDATE, DELETE ON state_in_full FROM ${appRole}, ${systemRole};

-- As before (260), and what changed is appended. Whoever changes an organisation's bloc or a title's rank waits until changes of
-- states have ended, and these for them: else one would append what the other no longer says.
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
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, -1 FROM gone s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;
  WITH come AS (
    INSERT INTO person_state SELECT * FROM unnest(derived) ON CONFLICT DO NOTHING RETURNING *)
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, 1 FROM come s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id;
END $$;

CREATE FUNCTION unit_is_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('states'));
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, o.people
  FROM person_state s JOIN (VALUES (OLD.level, OLD.bloc, -1), (NEW.level, NEW.bloc, 1)) AS o (level, bloc, people) ON true
  LEFT JOIN title t ON t.id = s.title_id
  WHERE s.path = NEW.path;
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_states AFTER UPDATE OF level, bloc ON organisation FOR EACH ROW
  WHEN ((OLD.level, OLD.bloc) IS DISTINCT FROM (NEW.level, NEW.bloc)) EXECUTE FUNCTION unit_is_counted_anew();

CREATE FUNCTION holders_are_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('states'));
  INSERT INTO state_delta (valid_from, valid_to, path, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, people)
  SELECT s.valid_from, s.valid_to, s.path, s.professional, s.political_theory, s.state_management, t.rank, o.level, o.bloc, s.category, s.gender, s.age_band, s.party_member, s.ethnic_group, t.people
  FROM person_state s JOIN organisation o ON o.path = s.path
  JOIN (VALUES (OLD.rank, -1), (NEW.rank, 1)) AS t (rank, people) ON true
  WHERE s.title_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER title_states AFTER UPDATE OF rank ON title FOR EACH ROW
  WHEN (OLD.rank IS DISTINCT FROM NEW.rank) EXECUTE FUNCTION holders_are_counted_anew();

-- ---- Who reads: counts lie where their people do, and those of a subtree where all of it does
CREATE POLICY in_scope ON state_delta FOR SELECT USING ((SELECT unrestricted()) OR path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON census FOR SELECT USING (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON census_cell FOR SELECT USING (census_id IN (SELECT c.id FROM census c));
CREATE POLICY owner_derives ON state_delta TO CURRENT_USER USING (true);
CREATE POLICY owner_derives ON census TO CURRENT_USER USING (true);
CREATE POLICY owner_derives ON census_cell TO CURRENT_USER USING (true);
ALTER TABLE state_delta ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE census ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE census_cell ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON state_delta, census, census_cell FROM ${appRole}, ${systemRole};

-- what begins or ends between a census and the day asked for; days alone, of which there are few, so that an index stays small
CREATE INDEX person_state_from ON person_state (valid_from);
CREATE INDEX person_state_to ON person_state (valid_to) WHERE valid_to < 'infinity';
