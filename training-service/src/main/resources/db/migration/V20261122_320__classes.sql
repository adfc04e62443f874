-- Classes that are held, and who is enrolled in them.
CREATE TABLE training_class (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  code            text NOT NULL,
  course_id       uuid NOT NULL REFERENCES course,
  -- the line of the organiser's own plan that it fulfils; null outside any plan
  plan_line_id    uuid REFERENCES plan_line,
  -- the organiser; its level tells provincial and local apart
  organisation_id uuid NOT NULL,
  path            text COLLATE "C" NOT NULL,
  -- who teaches: a school, an academy
  institution     text,
  place           text NOT NULL,
  abroad          boolean NOT NULL,
  country         text,
  from_day        date NOT NULL,
  -- the first day after it
  to_day          date NOT NULL,
  capacity        integer NOT NULL CHECK (capacity > 0),
  funding_source  text,
  -- whole VND
  budget          bigint CHECK (budget >= 0),
  state           text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'RUNNING', 'COMPLETED', 'CANCELLED')),
  opened_at       timestamptz,
  started_at      timestamptz,
  completed_at    timestamptz,
  cancelled_at    timestamptz,
  -- why it was cancelled
  reason          text,
  CONSTRAINT class_period CHECK (to_day > from_day),
  CONSTRAINT class_abroad CHECK (abroad = (country IS NOT NULL)),
  UNIQUE (organisation_id, code)
);
CREATE INDEX training_class_days ON training_class (from_day, id);
CREATE INDEX training_class_course ON training_class (course_id, from_day);
CREATE INDEX training_class_line ON training_class (plan_line_id) WHERE plan_line_id IS NOT NULL;
CREATE INDEX training_class_path ON training_class (path, from_day);
CREATE INDEX training_class_state ON training_class (state, from_day, id);

CREATE TABLE class_trainer (
  id        uuid PRIMARY KEY,
  version   bigint NOT NULL,
  class_id  uuid NOT NULL REFERENCES training_class,
  cadre_id  uuid,
  full_name text NOT NULL,
  workplace text,
  subject   text,
  -- who it is in every class: nobody teaches in two places at once; null where a name alone is known
  person    text
);
CREATE INDEX class_trainer_class ON class_trainer (class_id);
CREATE INDEX class_trainer_cadre ON class_trainer (cadre_id) WHERE cadre_id IS NOT NULL;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE class_session (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  class_id   uuid NOT NULL REFERENCES training_class,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  topic      text,
  place      text,
  trainer_id uuid REFERENCES class_trainer,
  -- the person of the trainer; null as well once the class is cancelled
  trainer    text,
  CONSTRAINT session_length CHECK (ends_at > starts_at),
  CONSTRAINT session_overlap EXCLUDE USING gist (class_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
  CONSTRAINT trainer_elsewhere EXCLUDE USING gist (trainer WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (trainer IS NOT NULL)
);
CREATE INDEX class_session_class ON class_session (class_id, starts_at);
CREATE INDEX class_session_trainer ON class_session (trainer_id) WHERE trainer_id IS NOT NULL;

-- Learners who have no record in the registry; one person once, however many classes.
CREATE TABLE outside_person (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  full_name       text NOT NULL,
  -- as precise as it is known
  birth_date      text,
  gender          text,
  workplace       text,
  -- the unit that put them forward first
  organisation_id uuid NOT NULL,
  path            text COLLATE "C" NOT NULL,
  -- how the unit's people are told apart (deploy/adr/0062)
  known_by        text NOT NULL,
  UNIQUE (organisation_id, known_by)
);
CREATE INDEX outside_person_path ON outside_person (path);

CREATE TABLE enrolment (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  class_id          uuid NOT NULL REFERENCES training_class,
  -- a person of the registry, or one from outside
  cadre_id          uuid,
  outside_person_id uuid REFERENCES outside_person,
  -- as they were called when they were put forward; the organiser need not have them in scope
  full_name         text NOT NULL,
  name_sort         text COLLATE "C" NOT NULL,
  audience          text NOT NULL,
  -- the unit that put them forward
  organisation_id   uuid NOT NULL,
  path              text COLLATE "C" NOT NULL,
  class_path        text COLLATE "C" NOT NULL,
  state             text NOT NULL
    CHECK (state IN ('NOMINATED', 'APPROVED', 'WAITING', 'DECLINED', 'WITHDRAWN', 'CANCELLED')),
  nominated_at      timestamptz NOT NULL,
  nominator_subject text NOT NULL,
  nominator_name    text NOT NULL,
  -- since when somebody waits for a place; the first who waits is the first to get one
  waiting_since     timestamptz,
  decided_at        timestamptz,
  decider_subject   text,
  decider_name      text,
  -- why it was declined, withdrawn or cancelled
  reason            text,
  note              text,
  -- with which reasons it was approved
  assessment        jsonb,
  -- the unit that put them forward, the organiser, and the person
  seen_by           path_ranges NOT NULL,
  CONSTRAINT enrolment_of_one CHECK (num_nonnulls(cadre_id, outside_person_id) = 1),
  CONSTRAINT enrolment_waiting CHECK ((state = 'WAITING') = (waiting_since IS NOT NULL))
);
CREATE UNIQUE INDEX enrolment_cadre_once ON enrolment (class_id, cadre_id)
  WHERE cadre_id IS NOT NULL AND state IN ('NOMINATED', 'APPROVED', 'WAITING');
CREATE UNIQUE INDEX enrolment_outside_once ON enrolment (class_id, outside_person_id)
  WHERE outside_person_id IS NOT NULL AND state IN ('NOMINATED', 'APPROVED', 'WAITING');
CREATE INDEX enrolment_class ON enrolment (class_id, nominated_at, id);
CREATE INDEX enrolment_waiting_list ON enrolment (class_id, waiting_since, id) WHERE state = 'WAITING';
CREATE INDEX enrolment_cadre ON enrolment (cadre_id, class_id) WHERE cadre_id IS NOT NULL;
CREATE INDEX enrolment_outside ON enrolment (outside_person_id) WHERE outside_person_id IS NOT NULL;
CREATE INDEX enrolment_path ON enrolment (path, nominated_at, id);
CREATE INDEX enrolment_class_path ON enrolment (class_path, nominated_at, id);
CREATE INDEX enrolment_undecided ON enrolment (class_id) WHERE state = 'NOMINATED';
CREATE INDEX enrolment_names ON enrolment (class_id, name_sort, id);

-- Who studies for a degree in a class of ours: the registry shows it as a qualification that is studied for.
CREATE TABLE study (
  -- whose id is that of the study
  enrolment_id uuid PRIMARY KEY REFERENCES enrolment,
  version      bigint NOT NULL,
  state        text NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'ENDED')),
  -- as the course granted it when the class began
  kind         text NOT NULL,
  level        text NOT NULL,
  speciality   text,
  ended_on     date,
  CONSTRAINT study_end CHECK ((state = 'RUNNING') = (ended_on IS NULL))
);

CREATE TRIGGER training_class_place BEFORE INSERT OR UPDATE OF organisation_id ON training_class
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE TRIGGER outside_person_place BEFORE INSERT OR UPDATE OF organisation_id ON outside_person
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
-- before enrolment_seen, in the order of their names
CREATE TRIGGER enrolment_place BEFORE INSERT OR UPDATE OF organisation_id ON enrolment
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE FUNCTION see_enrolment() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.path INTO NEW.class_path FROM training_class c WHERE c.id = NEW.class_id;
  NEW.seen_by := path_ranges(path_key(NEW.path), path_key(NEW.class_path));
  IF NEW.cadre_id IS NOT NULL THEN
    NEW.seen_by := NEW.seen_by + path_ranges(own_key(NEW.cadre_id));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_seen BEFORE INSERT OR UPDATE OF path, class_path, class_id, organisation_id, cadre_id ON enrolment
  FOR EACH ROW EXECUTE FUNCTION see_enrolment();
CREATE FUNCTION follow_class() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE enrolment e SET class_path = n.path FROM moved n WHERE e.class_id = n.id AND e.class_path <> n.path;
  RETURN NULL;
END $$;
CREATE TRIGGER training_class_moved AFTER UPDATE ON training_class REFERENCING NEW TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION follow_class();

-- ---- Across scopes: a class takes learners of units that its organiser does not have in scope, and they each other
-- Holds classes against whatever else happens to them, whoever asks: no nomination slips past a cancellation, and places
-- are counted by one at a time.
CREATE FUNCTION hold_classes(classes uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT text := current_setting('cadre.scope', true);
BEGIN
  PERFORM set_config('cadre.scope', '{(,)}', true);
  PERFORM FROM training_class c WHERE c.id = ANY (classes) ORDER BY c.id FOR NO KEY UPDATE;
  PERFORM set_config('cadre.scope', coalesce(reach, ''), true);
END $$;

-- How many each class has: everybody sees the numbers, the names only whoever may.
CREATE FUNCTION class_figures(classes uuid[]) RETURNS TABLE (class_id uuid, nominated integer, approved integer, waiting integer)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT text := current_setting('cadre.scope', true);
BEGIN
  PERFORM set_config('cadre.scope', '{(,)}', true);
  RETURN QUERY
    SELECT e.class_id, (count(*) FILTER (WHERE e.state = 'NOMINATED'))::integer,
      (count(*) FILTER (WHERE e.state = 'APPROVED'))::integer, (count(*) FILTER (WHERE e.state = 'WAITING'))::integer
    FROM enrolment e WHERE e.class_id = ANY (classes) GROUP BY e.class_id;
  PERFORM set_config('cadre.scope', coalesce(reach, ''), true);
END $$;

-- Lets a transaction reach the enrolments of a class and the records of the people in them, and no further: who is judged
-- for a place, and, where no enrolments are named, who moves up when one is free. It is for whoever has the class, or
-- somebody of theirs in it; people whom the caller sees are reached wherever they learn.
CREATE FUNCTION reach_learners(class uuid, enrolments uuid[], people uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT path_ranges := current_scope();
  more  path_ranges;
BEGIN
  IF unrestricted() THEN
    RETURN;
  END IF;
  PERFORM set_config('cadre.scope', '{(,)}', true);
  IF coalesce(cardinality(enrolments), 1) > 0
     AND NOT EXISTS (SELECT FROM training_class c WHERE c.id = class AND c.path <@ reach)
     AND NOT EXISTS (SELECT FROM enrolment e WHERE e.class_id = class AND e.seen_by && reach) THEN
    RAISE EXCEPTION 'Class % concerns nobody in the scope of whoever acts', class USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH RECURSIVE concerned AS (
    SELECT e.cadre_id, e.path, e.class_path FROM enrolment e
    WHERE e.class_id = class AND (e.id = ANY (enrolments) OR enrolments IS NULL AND e.state = 'WAITING')
  ), person (id) AS (
    SELECT n.cadre_id FROM concerned n WHERE n.cadre_id IS NOT NULL
    UNION
    SELECT s.cadre_id FROM person_sight s WHERE s.cadre_id = ANY (people) AND s.seen_by && reach
    UNION
    SELECT c.joined_into FROM person p JOIN cadre c ON c.id = p.id WHERE c.joined_into IS NOT NULL
  )
  SELECT range_agg(key) INTO more FROM (
    SELECT path_key(n.path) FROM concerned n
    UNION ALL
    SELECT path_key(n.class_path) FROM concerned n
    UNION ALL
    SELECT own_key(p.id) FROM person p) AS keys (key);
  PERFORM set_config('cadre.scope', (reach + coalesce(more, '{}'))::text, true);
END $$;

-- What else people are taken up with: the sessions of other classes in which they have a place, or all days of a class
-- that has none yet. Of each other class the first meeting is told.
CREATE FUNCTION taken_up(of_class uuid, people uuid[])
  RETURNS TABLE (person uuid, class_id uuid, code text, starts_at timestamptz, ends_at timestamptz, exact boolean)
  LANGUAGE sql STABLE
AS $$
  WITH days (id, code, span) AS NOT MATERIALIZED (
    SELECT c.id, c.code, tstzrange(c.from_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', c.to_day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
    FROM training_class c WHERE c.state <> 'CANCELLED'
  ), own (span, exact) AS (
    SELECT tstzrange(s.starts_at, s.ends_at), true FROM class_session s WHERE s.class_id = of_class
    UNION ALL
    SELECT d.span, false FROM days d
    WHERE d.id = of_class AND NOT EXISTS (SELECT FROM class_session s WHERE s.class_id = of_class)
  ), other (person, class_id, code, span) AS (
    SELECT coalesce(e.cadre_id, e.outside_person_id), d.id, d.code, d.span
    FROM enrolment e JOIN days d ON d.id = e.class_id
    WHERE (e.cadre_id = ANY (people) OR e.outside_person_id = ANY (people)) AND e.class_id <> of_class AND e.state = 'APPROVED'
      AND d.span && (SELECT mine.span FROM days mine WHERE mine.id = of_class)
  ), busy (person, class_id, code, span, exact) AS (
    SELECT o.person, o.class_id, o.code, tstzrange(s.starts_at, s.ends_at), true
    FROM other o JOIN class_session s ON s.class_id = o.class_id
    UNION ALL
    SELECT o.person, o.class_id, o.code, o.span, false
    FROM other o WHERE NOT EXISTS (SELECT FROM class_session s WHERE s.class_id = o.class_id)
  )
  SELECT DISTINCT ON (b.person, b.class_id) b.person, b.class_id, b.code, lower(b.span), upper(b.span), b.exact AND own.exact
  FROM busy b JOIN own ON own.span && b.span
  ORDER BY b.person, b.class_id, lower(b.span);
$$;

-- Classes are announced to everybody and held by whoever has the organiser in scope.
CREATE POLICY seen ON training_class FOR SELECT USING (true);
CREATE POLICY held ON training_class FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY moved_on ON training_class FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON class_trainer FOR SELECT USING (true);
CREATE POLICY held ON class_trainer
  USING (EXISTS (SELECT FROM training_class c WHERE c.id = class_id AND c.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON class_session FOR SELECT USING (true);
CREATE POLICY held ON class_session
  USING (EXISTS (SELECT FROM training_class c WHERE c.id = class_id AND c.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON enrolment FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY nominated ON enrolment FOR INSERT WITH CHECK (seen_by &&& (SELECT current_scope()));
CREATE POLICY moved_on ON enrolment FOR UPDATE USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY in_scope ON outside_person USING (path <@@ (SELECT current_scope()));
-- who studies is seen as the enrolment is
CREATE POLICY seen ON study USING (EXISTS (SELECT FROM enrolment e WHERE e.id = study.enrolment_id));
-- the organiser of a class sees who comes
CREATE POLICY enrolled ON outside_person FOR SELECT
  USING (EXISTS (SELECT FROM enrolment e WHERE e.outside_person_id = outside_person.id));
ALTER TABLE training_class ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE class_trainer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE class_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE study ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outside_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('training_class', 'classes', derived => '{path}');
SELECT audit_table('class_trainer', 'class-trainers', root => 'class_id');
SELECT audit_table('class_session', 'class-sessions', root => 'class_id');
SELECT audit_table('outside_person', 'outside-people', derived => '{path}');
SELECT audit_table('enrolment', 'enrolments', root => 'class_id', derived => '{path,class_path}');
SELECT audit_table('study', 'studies', root => 'enrolment_id');
