-- What figures say of a person, as narrow periods (deploy/adr/0053): each is one person in one organisation with all that people are
-- counted by, from one day to another. Derived from homes, qualifications and the person in the transaction that changes them,
-- as homes are, so that a figure of any day reads one table, computes no age and looks up no level. It is cut where the day alone
-- moves somebody: at the birthdays between bands of age, on joining the Party, when a qualification is held.
CREATE TABLE person_state (
  cadre_id         uuid NOT NULL,
  valid_from       date NOT NULL,
  valid_to         date NOT NULL,
  -- of the organisation, which keeps it; level and bloc are looked up there, the rank with the title, since changing those
  -- would else change very many rows
  path             text COLLATE "C" NOT NULL,
  title_id         uuid,
  category         text NOT NULL,
  gender           text,
  ethnic_group     text,
  professional     text,
  political_theory text,
  state_management text,
  age_band         text,
  party_member     boolean NOT NULL,
  PRIMARY KEY (cadre_id, valid_from)
);
COMMENT ON TABLE person_state IS 'not audited: derived from homes, qualifications and persons, which are';

-- Bands of full years: the first age of each but the lowest; by the Java enum AgeBand, which a test compares.
CREATE FUNCTION age_band(day date, born date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (ARRAY['UP_TO_30', 'FROM_31_TO_40', 'FROM_41_TO_50', 'FROM_51_TO_60', 'OVER_60'])
    [1 + width_bucket(extract(year FROM age(day::timestamp, born::timestamp))::int, ARRAY[31, 41, 51, 61])];
-- The days on which somebody comes into the next band; who was born on 29 February comes of age on 1 March.
CREATE FUNCTION age_band_days(born date) RETURNS SETOF date LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 4
BEGIN ATOMIC
  SELECT d.day + (extract(day FROM d.day) <> extract(day FROM born))::int
  FROM unnest(ARRAY[31, 41, 51, 61]) AS age, LATERAL (SELECT (born + make_interval(years => age))::date AS day) d;
END;

-- What every person's states are, put together from the record.
CREATE VIEW derived_state AS
  SELECT c.id AS cadre_id, part.valid_from, part.valid_to, h.path, p.title_id, c.category, c.gender, c.ethnic_group,
         l.professional, l.political_theory, l.state_management,
         age_band(part.valid_from, c.birth_earliest) AS age_band,
         coalesce(c.party_since <= part.valid_from, false) AS party_member
  FROM cadre c JOIN cadre_home h ON h.cadre_id = c.id AND h.counted
  LEFT JOIN appointment a ON a.id = h.appointment_id LEFT JOIN position p ON p.id = a.position_id
  CROSS JOIN LATERAL (
    SELECT cut.day AS valid_from, lead(cut.day, 1, h.valid_to) OVER (ORDER BY cut.day) AS valid_to
    FROM (SELECT h.valid_from AS day
          UNION SELECT q.held_from FROM qualification q
                WHERE q.cadre_id = c.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL
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
    WHERE q.cadre_id = c.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= part.valid_from) l;
REVOKE ALL ON derived_state FROM ${appRole}, ${systemRole};

-- Derives the states of these people anew and writes what differs; of everyone where it is given null, for a database that was
-- filled with its triggers off. Nothing is written where nothing changed.
CREATE FUNCTION derive_states(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  derived person_state[];
BEGIN
  IF cadres IS NULL THEN
    DELETE FROM person_state;
    INSERT INTO person_state SELECT * FROM derived_state;
    RETURN;
  END IF;
  -- changes of one person follow each other from here on, so that each derives from what the one before it left
  PERFORM 1 FROM cadre WHERE id = ANY (cadres) ORDER BY id FOR NO KEY UPDATE;
  SELECT array_agg(d::person_state) INTO derived
  FROM (SELECT * FROM derived_state WHERE cadre_id = ANY (cadres)) d;
  DELETE FROM person_state s WHERE (s.cadre_id, s.valid_from) IN (
    SELECT old.cadre_id, old.valid_from
    FROM (SELECT * FROM person_state o WHERE o.cadre_id = ANY (cadres) EXCEPT SELECT * FROM unnest(derived)) old);
  INSERT INTO person_state SELECT * FROM unnest(derived) ON CONFLICT DO NOTHING;
END $$;

-- As before (181), and what figures say follows.
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
  PERFORM derive_states(cadres);
END $$;

-- What of a person is counted and is no matter of their homes.
CREATE FUNCTION person_is_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM derive_states(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER cadre_states AFTER UPDATE ON cadre FOR EACH ROW
  WHEN ((OLD.category, OLD.gender, OLD.ethnic_group, OLD.birth_earliest, OLD.party_since)
        IS DISTINCT FROM (NEW.category, NEW.gender, NEW.ethnic_group, NEW.birth_earliest, NEW.party_since))
  EXECUTE FUNCTION person_is_counted_anew();

CREATE FUNCTION levels_are_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  holders uuid[];
BEGIN
  SELECT array_agg(DISTINCT w.cadre_id) INTO holders FROM written w
  WHERE w.status = 'COMPLETED' AND w.annulled_at IS NULL
    AND w.kind IN ('PROFESSIONAL', 'POLITICAL_THEORY', 'STATE_MANAGEMENT');
  IF holders IS NOT NULL THEN
    PERFORM derive_states(holders);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER qualification_states_added AFTER INSERT ON qualification
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION levels_are_counted_anew();
CREATE TRIGGER qualification_states_removed AFTER DELETE ON qualification
  REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION levels_are_counted_anew();

CREATE FUNCTION level_is_counted_anew() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM derive_states(ARRAY[OLD.cadre_id, NEW.cadre_id]);
  RETURN NULL;
END $$;
CREATE TRIGGER qualification_states_changed AFTER UPDATE ON qualification FOR EACH ROW
  WHEN ((OLD.cadre_id, OLD.kind, OLD.level, OLD.level_order, OLD.status, OLD.annulled_at IS NULL, OLD.held_from)
        IS DISTINCT FROM (NEW.cadre_id, NEW.kind, NEW.level, NEW.level_order, NEW.status, NEW.annulled_at IS NULL, NEW.held_from))
  EXECUTE FUNCTION level_is_counted_anew();

-- A state is seen by the unit that it is of, as the figure of that unit; a path alone says so, so that a figure pays little for
-- its policy. It is written by derive_states alone.
CREATE POLICY in_scope ON person_state FOR SELECT USING ((SELECT unrestricted()) OR path <@@ (SELECT current_scope()));
CREATE POLICY owner_derives ON person_state TO CURRENT_USER USING (true);
ALTER TABLE person_state ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON person_state FROM ${appRole}, ${systemRole};
REVOKE EXECUTE ON FUNCTION derive_states(uuid[]) FROM PUBLIC;

-- ---- Rows that are there already
SELECT derive_states(NULL);
-- a unit's people of a day
CREATE INDEX person_state_path ON person_state (path, valid_to, valid_from);
ANALYZE person_state;
