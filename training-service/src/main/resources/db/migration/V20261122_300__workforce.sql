-- The workforce as the registry publishes it: people, what they hold and what they are qualified for, by generation of
-- the reading (see inbox_generation). Views of the served generation bear the short names.

CREATE TABLE projected_cadre (
  generation             integer NOT NULL,
  id                     uuid NOT NULL,
  full_name              text NOT NULL,
  -- the Vietnamese order of names
  name_sort              text COLLATE "C" NOT NULL,
  gender                 text,
  -- as precise as it is known
  birth_date             text,
  category               text NOT NULL,
  -- where the person belongs; the organisation may arrive later, so no key refers to it
  organisation_id        uuid NOT NULL,
  organisation_code      text NOT NULL,
  professional_level     text,
  political_theory_level text,
  state_management_level text,
  recruited_on           text,
  status                 text NOT NULL,
  joined_into            uuid,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_cadre_organisation ON projected_cadre (generation, organisation_id);
CREATE INDEX projected_cadre_name ON projected_cadre (generation, name_sort, id);
CREATE INDEX projected_cadre_joined ON projected_cadre (generation, joined_into) WHERE joined_into IS NOT NULL;

CREATE TABLE projected_title (
  generation integer NOT NULL,
  id         uuid NOT NULL,
  code       text NOT NULL,
  name       text NOT NULL,
  rank       text NOT NULL,
  key_post   boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_title_code ON projected_title (generation, code);

CREATE TABLE projected_standard (
  generation                 integer NOT NULL,
  id                         uuid NOT NULL,
  -- the title that it is of; null where it is of a grade
  title_code                 text,
  grade                      text,
  valid_from                 date NOT NULL,
  valid_to                   date,
  min_professional_level     text,
  or_studying                boolean NOT NULL,
  specialities               text[] NOT NULL,
  min_political_theory_level text,
  min_state_management_level text,
  language_levels            text[] NOT NULL,
  informatics_levels         text[] NOT NULL,
  legal_basis                text NOT NULL,
  verified                   boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_standard_title ON projected_standard (generation, title_code, valid_from);

CREATE TABLE projected_position (
  generation        integer NOT NULL,
  id                uuid NOT NULL,
  organisation_id   uuid NOT NULL,
  organisation_code text NOT NULL,
  title_code        text NOT NULL,
  seats             integer NOT NULL,
  valid_from        date NOT NULL,
  valid_to          date,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_position_organisation ON projected_position (generation, organisation_id);

CREATE TABLE projected_appointment (
  generation        integer NOT NULL,
  id                uuid NOT NULL,
  cadre_id          uuid NOT NULL,
  position_id       uuid NOT NULL,
  organisation_id   uuid NOT NULL,
  organisation_code text NOT NULL,
  title_code        text NOT NULL,
  kind              text NOT NULL,
  main              boolean NOT NULL,
  -- as precise as they are known, and the half-open period that they mean in the registry
  starts            text NOT NULL,
  ends              text,
  valid_from        date NOT NULL,
  valid_to          date,
  -- taken back from the beginning: it never held
  annulled          boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_appointment_cadre ON projected_appointment (generation, cadre_id);
CREATE INDEX projected_appointment_organisation ON projected_appointment (generation, organisation_id, title_code);
CREATE INDEX projected_appointment_title ON projected_appointment (generation, title_code);

CREATE TABLE projected_qualification (
  generation  integer NOT NULL,
  id          uuid NOT NULL,
  cadre_id    uuid NOT NULL,
  kind        text NOT NULL,
  level       text NOT NULL,
  -- the place of the level on the scale of its kind (kernel.standard); null where there is none
  level_order smallint,
  speciality  text,
  institution text,
  status      text NOT NULL,
  awarded_on  text,
  -- the first day on which it counts; a date that is not known counts always, as in the registry
  held_from   date NOT NULL,
  annulled    boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_qualification_cadre ON projected_qualification (generation, cadre_id);

CREATE TABLE projected_evaluation (
  generation integer NOT NULL,
  id         uuid NOT NULL,
  cadre_id   uuid NOT NULL,
  year       integer NOT NULL,
  -- null where it is of the year
  quarter    integer,
  grade      text NOT NULL,
  annulled   boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_evaluation_cadre ON projected_evaluation (generation, cadre_id, year);

CREATE TABLE projected_separation (
  generation   integer NOT NULL,
  id           uuid NOT NULL,
  cadre_id     uuid NOT NULL,
  kind         text NOT NULL,
  -- the first day out of service
  effective_on date NOT NULL,
  annulled     boolean NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_separation_cadre ON projected_separation (generation, cadre_id);

-- Packs of numbers that the registry's rules and those of this service compute with alike.
CREATE TABLE projected_pack (
  generation   integer NOT NULL,
  id           uuid NOT NULL,
  code         text NOT NULL,
  kind         text NOT NULL,
  -- code of the organisation whose subtree it holds for; null for everywhere
  organisation text,
  versions     jsonb NOT NULL,
  PRIMARY KEY (generation, id)
);
CREATE INDEX projected_pack_kind ON projected_pack (generation, kind);

-- Through which organisations a person is seen: the one they belong to and those they were appointed in. It follows
-- from what is served of cadres, appointments and organisations, whichever came last, and is one row a person, so that
-- what comes of a person before the person does is seen by nobody.
CREATE TABLE person_sight (
  cadre_id uuid PRIMARY KEY,
  seen_by  path_ranges NOT NULL
);

COMMENT ON TABLE projected_cadre IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_title IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_standard IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_position IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_appointment IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_qualification IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_evaluation IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_separation IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE projected_pack IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE person_sight IS 'not audited: follows from the registry''s events';

-- ---- What is served; while a rebuild is under way, still the content from before
CREATE FUNCTION served(of_consumer text) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT g.id FROM inbox_generation g WHERE g.consumer = of_consumer AND g.state = 'SERVING');

-- Records that were joined into others are there as well (joined_into), so that who cites one is led to the person.
CREATE VIEW cadre WITH (security_invoker) AS
  SELECT c.id, c.full_name, c.name_sort, c.gender, c.birth_date, c.category, c.organisation_id, c.organisation_code, o.path,
    c.professional_level, c.political_theory_level, c.state_management_level, c.recruited_on, c.status, c.joined_into
  FROM projected_cadre c LEFT JOIN organisation o ON o.id = c.organisation_id
  WHERE c.generation = (SELECT served('cadres'));
CREATE VIEW title WITH (security_invoker) AS
  SELECT id, code, name, rank, key_post FROM projected_title WHERE generation = (SELECT served('titles'));
CREATE VIEW standard WITH (security_invoker) AS
  SELECT id, title_code, grade, valid_from, valid_to, min_professional_level, or_studying, specialities,
    min_political_theory_level, min_state_management_level, language_levels, informatics_levels, legal_basis, verified
  FROM projected_standard WHERE generation = (SELECT served('standards'));
CREATE VIEW position WITH (security_invoker) AS
  SELECT id, organisation_id, organisation_code, title_code, seats, valid_from, valid_to
  FROM projected_position WHERE generation = (SELECT served('positions'));
CREATE VIEW appointment WITH (security_invoker) AS
  SELECT id, cadre_id, position_id, organisation_id, organisation_code, title_code, kind, main, starts, ends, valid_from, valid_to
  FROM projected_appointment WHERE NOT annulled AND generation = (SELECT served('appointments'));
CREATE VIEW qualification WITH (security_invoker) AS
  SELECT id, cadre_id, kind, level, level_order, speciality, institution, status, awarded_on, held_from
  FROM projected_qualification WHERE NOT annulled AND generation = (SELECT served('qualifications'));
CREATE VIEW evaluation WITH (security_invoker) AS
  SELECT id, cadre_id, year, quarter, grade
  FROM projected_evaluation WHERE NOT annulled AND generation = (SELECT served('evaluations'));
CREATE VIEW separation WITH (security_invoker) AS
  SELECT id, cadre_id, kind, effective_on
  FROM projected_separation WHERE NOT annulled AND generation = (SELECT served('separations'));
CREATE VIEW registry_pack WITH (security_invoker) AS
  SELECT id, code, kind, organisation, versions FROM projected_pack WHERE generation = (SELECT served('policy-packs'));

-- ---- Who sees whom
-- Whose sight may change at once waits here for the other; what they then read is what that one left.
CREATE FUNCTION hold_sight() RETURNS void LANGUAGE sql
  RETURN pg_advisory_xact_lock(hashtext('person_sight'), 0);

-- Derives the sight of these people, and of the records that were joined into theirs, which is that of the person.
CREATE FUNCTION see_people(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH RECURSIVE asked (id) AS (
    SELECT unnest(people)
    UNION
    SELECT c.id FROM asked a JOIN projected_cadre c
      ON c.joined_into = a.id AND c.generation = (SELECT served('cadres'))
  ), person (id, is_of) AS (
    SELECT id, id FROM asked
    UNION
    SELECT c.joined_into, p.is_of FROM person p JOIN projected_cadre c
      ON c.id = p.id AND c.generation = (SELECT served('cadres')) AND c.joined_into IS NOT NULL
  ), place (cadre_id, key) AS (
    SELECT p.is_of, path_key(o.path)
    FROM person p
    JOIN projected_cadre c ON c.id = p.id AND c.generation = (SELECT served('cadres')) AND c.joined_into IS NULL
    JOIN organisation o ON o.id = c.organisation_id
    WHERE o.path IS NOT NULL
    UNION ALL
    SELECT p.is_of, path_key(o.path)
    FROM person p
    JOIN projected_appointment a ON a.cadre_id = p.id AND a.generation = (SELECT served('appointments')) AND NOT a.annulled
    JOIN organisation o ON o.id = a.organisation_id
    WHERE o.path IS NOT NULL
    UNION ALL
    SELECT p.is_of, own_key(p.id) FROM person p
  )
  INSERT INTO person_sight AS s (cadre_id, seen_by)
  SELECT place.cadre_id, range_agg(place.key)
  FROM place JOIN projected_cadre known ON known.id = place.cadre_id AND known.generation = (SELECT served('cadres'))
  GROUP BY place.cadre_id
  ON CONFLICT (cadre_id) DO UPDATE SET seen_by = excluded.seen_by WHERE s.seen_by <> excluded.seen_by;
  DELETE FROM person_sight s WHERE s.cadre_id = ANY (people)
    AND NOT EXISTS (SELECT FROM projected_cadre c WHERE c.id = s.cadre_id AND c.generation = (SELECT served('cadres')));
END $$;

-- An organisation that arrives after its people, or moves, changes who sees them.
CREATE FUNCTION organisations_were_placed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved uuid[];
BEGIN
  SELECT array_agg(n.id) INTO moved
  FROM placed_now n JOIN placed_before b ON b.generation = n.generation AND b.id = n.id
  WHERE n.path IS DISTINCT FROM b.path AND n.generation = served('organisations');
  IF moved IS NOT NULL THEN
    PERFORM hold_sight();
    PERFORM see_people(ARRAY(
      SELECT c.id FROM projected_cadre c WHERE c.generation = served('cadres') AND c.organisation_id = ANY (moved)
      UNION
      SELECT a.cadre_id FROM projected_appointment a
      WHERE a.generation = served('appointments') AND a.organisation_id = ANY (moved)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER placed AFTER UPDATE ON projected_organisation
  REFERENCING OLD TABLE AS placed_before NEW TABLE AS placed_now
  FOR EACH STATEMENT EXECUTE FUNCTION organisations_were_placed();

-- One that is gone shows nobody any more.
CREATE FUNCTION organisations_went() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  went uuid[];
BEGIN
  SELECT array_agg(g.id) INTO went FROM gone_organisations g WHERE g.generation = served('organisations');
  IF went IS NOT NULL THEN
    PERFORM hold_sight();
    PERFORM see_people(ARRAY(
      SELECT c.id FROM projected_cadre c WHERE c.generation = served('cadres') AND c.organisation_id = ANY (went)
      UNION
      SELECT a.cadre_id FROM projected_appointment a
      WHERE a.generation = served('appointments') AND a.organisation_id = ANY (went)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER gone AFTER DELETE ON projected_organisation REFERENCING OLD TABLE AS gone_organisations
  FOR EACH STATEMENT EXECUTE FUNCTION organisations_went();

-- A rebuilt copy takes the place of the one before: what follows from it is derived anew.
CREATE FUNCTION generation_is_served() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_sight();
  PERFORM see_people(ARRAY(SELECT c.id FROM projected_cadre c WHERE c.generation = served('cadres')
                           UNION SELECT cadre_id FROM person_sight));
  RETURN NULL;
END $$;
CREATE TRIGGER served AFTER UPDATE OF state ON inbox_generation FOR EACH ROW
  WHEN (NEW.state = 'SERVING' AND OLD.state <> 'SERVING' AND NEW.consumer IN ('cadres', 'appointments', 'organisations'))
  EXECUTE FUNCTION generation_is_served();

-- ---- Row-level security (deploy/adr/0007, 0058): a person's rows are seen by whoever sees the person
CREATE FUNCTION sees_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN upper_inf(current_scope()) AND lower_inf(current_scope());

CREATE POLICY sight_scope ON person_sight USING (seen_by &&& (SELECT current_scope()))
  WITH CHECK ((SELECT sees_everything()));
ALTER TABLE person_sight ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  of_people record;
BEGIN
  FOR of_people IN SELECT * FROM (VALUES ('projected_cadre', 'id'), ('projected_appointment', 'cadre_id'),
    ('projected_qualification', 'cadre_id'), ('projected_evaluation', 'cadre_id'), ('projected_separation', 'cadre_id')) AS t (name, person)
  LOOP
    -- services take in everything, in any order; requests read and write nothing here
    EXECUTE format('CREATE POLICY of_person ON %1$I USING ((SELECT sees_everything())
      OR EXISTS (SELECT FROM person_sight s WHERE s.cadre_id = %1$I.%2$I)) WITH CHECK ((SELECT sees_everything()))',
      of_people.name, of_people.person);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', of_people.name);
  END LOOP;
END $$;
