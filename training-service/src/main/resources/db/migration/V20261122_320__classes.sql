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
  class_id  uuid NOT NULL REFERENCES training_class,
  cadre_id  uuid,
  full_name text NOT NULL,
  workplace text,
  subject   text
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
  CONSTRAINT session_length CHECK (ends_at > starts_at),
  EXCLUDE USING gist (class_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
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
  path            text COLLATE "C" NOT NULL
);
CREATE INDEX outside_person_path ON outside_person (path);

CREATE TABLE enrolment (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  class_id          uuid NOT NULL REFERENCES training_class,
  -- a person of the registry, or one from outside
  cadre_id          uuid,
  outside_person_id uuid REFERENCES outside_person,
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
CREATE INDEX enrolment_path ON enrolment (path, nominated_at);

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
-- the organiser of a class sees who comes
CREATE POLICY enrolled ON outside_person FOR SELECT
  USING (EXISTS (SELECT FROM enrolment e WHERE e.outside_person_id = outside_person.id));
ALTER TABLE training_class ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE class_trainer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE class_session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE enrolment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE outside_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('training_class', 'classes', derived => '{path}');
SELECT audit_table('class_trainer', 'class-trainers', root => 'class_id');
SELECT audit_table('class_session', 'class-sessions', root => 'class_id');
SELECT audit_table('outside_person', 'outside-people', derived => '{path}');
SELECT audit_table('enrolment', 'enrolments', root => 'class_id', derived => '{path,class_path}');
