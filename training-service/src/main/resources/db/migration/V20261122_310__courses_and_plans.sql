-- What is taught, and what an organiser means to hold in a year.
CREATE TABLE course (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  code            text NOT NULL UNIQUE,
  name            text NOT NULL,
  -- a blank and the name without accents, for a search by words
  name_folded     text NOT NULL,
  kind            text NOT NULL,
  hours           integer NOT NULL CHECK (hours > 0),
  description     text,
  -- what completing it adds to the record of a cadre; none where it is no qualification
  grants_kind     text,
  grants_level    text,
  grants_name     text,
  -- share of the sessions in per cent, and of 10 points, that are asked of whoever passes; null where nothing is asked
  pass_attendance smallint CHECK (pass_attendance BETWEEN 0 AND 100),
  pass_score      numeric(4, 2) CHECK (pass_score BETWEEN 0 AND 10),
  valid_from      date NOT NULL,
  valid_to        date,
  -- who keeps it; null for the courses of everybody, kept by whoever reaches everywhere
  organisation_id uuid,
  path            text COLLATE "C" NOT NULL DEFAULT '/',
  CONSTRAINT course_period CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT course_grants CHECK (grants_kind IS NOT NULL OR num_nonnulls(grants_level, grants_name) = 0)
);
CREATE INDEX course_kind ON course (kind, code);
CREATE TABLE course_prerequisite (
  course_id   uuid NOT NULL REFERENCES course,
  required_id uuid NOT NULL REFERENCES course,
  PRIMARY KEY (course_id, required_id),
  CHECK (course_id <> required_id)
);
CREATE INDEX course_prerequisite_required ON course_prerequisite (required_id);

CREATE INDEX course_path ON course (path);
-- a course of everybody stays at the root
CREATE TRIGGER course_place BEFORE INSERT OR UPDATE OF organisation_id ON course
  FOR EACH ROW WHEN (NEW.organisation_id IS NOT NULL) EXECUTE FUNCTION place_in_tree();

CREATE TABLE plan (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  -- the organiser
  organisation_id   uuid NOT NULL,
  path              text COLLATE "C" NOT NULL,
  year              integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  name              text NOT NULL,
  state             text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'CANCELLED')),
  -- the one that counts: 0 before the first approval, one more with each
  revision          integer NOT NULL,
  -- whole VND that its lines may cost: {"total", "bySource": [{"source", "amount"}]}; null where nobody has set any
  ceiling           jsonb,
  drafted_at        timestamptz NOT NULL,
  -- everybody who ever wrote or submitted it: none of them approves it
  drafters          text[] NOT NULL,
  submitted_at      timestamptz,
  submitter_subject text,
  submitter_name    text,
  settled_at        timestamptz,
  settler_subject   text,
  settler_name      text,
  -- why it was returned, amended or cancelled last
  reason            text,
  -- whoever has something of the subtree in scope sees it
  seen_by           path_ranges NOT NULL GENERATED ALWAYS AS (path_ranges(subtree(path))) STORED
);
CREATE UNIQUE INDEX plan_once ON plan (organisation_id, year) WHERE state <> 'CANCELLED';
CREATE INDEX plan_year ON plan (year, id);
CREATE INDEX plan_path ON plan (path);
CREATE INDEX plan_under_way ON plan (state, drafted_at, id) WHERE state IN ('DRAFT', 'SUBMITTED');

-- The lines as they are drafted; those that count are in the revision.
CREATE TABLE plan_line (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  plan_id      uuid NOT NULL REFERENCES plan,
  number       integer NOT NULL,
  course_id    uuid NOT NULL REFERENCES course,
  classes      integer NOT NULL CHECK (classes > 0),
  -- of all the classes together
  participants integer NOT NULL CHECK (participants > 0),
  audience     text,
  abroad       boolean NOT NULL DEFAULT false,
  -- whole VND of all the classes together: [{"source", "amount"}], each source once
  budget       jsonb NOT NULL DEFAULT '[]',
  note         text,
  CONSTRAINT plan_line_number UNIQUE (plan_id, number) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plan_line_course ON plan_line (course_id);
-- What was approved, line by line, so that it goes on counting while an amendment is drafted, and an amendment shows
-- what it changed.
CREATE TABLE plan_revision (
  plan_id          uuid NOT NULL REFERENCES plan,
  revision         integer NOT NULL,
  approved_at      timestamptz NOT NULL,
  approver_subject text NOT NULL,
  approver_name    text NOT NULL,
  -- why the revision before it was amended
  reason           text,
  -- the paper that approved it: number, date, issuer
  decision         jsonb NOT NULL,
  -- the rules that were tried on it
  reasons          jsonb NOT NULL,
  lines            jsonb NOT NULL,
  PRIMARY KEY (plan_id, revision)
);
-- The lines that count.
CREATE VIEW planned_line WITH (security_invoker = true) AS
SELECT l.id, p.id AS plan_id, p.organisation_id, p.path, p.year, l.number, l."courseId" AS course_id, l.classes,
  l.participants, l.audience, l.abroad, l.budget
FROM plan p
JOIN plan_revision r ON r.plan_id = p.id AND r.revision = p.revision
CROSS JOIN jsonb_to_recordset(r.lines) AS l (id uuid, number integer, "courseId" uuid, classes integer,
                                            participants integer, audience text, abroad boolean, budget jsonb)
WHERE p.state <> 'CANCELLED';

CREATE TRIGGER plan_place BEFORE INSERT OR UPDATE OF organisation_id ON plan
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- Courses are everybody's to read; a plan is read by those below its organiser and written by whoever has the organiser in scope.
CREATE POLICY seen ON course FOR SELECT USING (true);
CREATE POLICY kept ON course FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY changed ON course FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON course_prerequisite FOR SELECT USING (true);
CREATE POLICY kept ON course_prerequisite
  USING (EXISTS (SELECT FROM course c WHERE c.id = course_id AND c.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON plan FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY drafted ON plan FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY moved_on ON plan FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON plan_line FOR SELECT USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id));
CREATE POLICY written ON plan_line
  USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id AND p.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON plan_revision FOR SELECT USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id));
CREATE POLICY kept ON plan_revision FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM plan p WHERE p.id = plan_id AND p.path <@@ (SELECT current_scope())));
ALTER TABLE course ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE course_prerequisite ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('course', 'courses', derived => '{path}');
SELECT audit_table('course_prerequisite', 'course-prerequisites', root => 'course_id');
SELECT audit_table('plan', 'plans', derived => '{path}');
SELECT audit_table('plan_line', 'plan-lines', root => 'plan_id');
COMMENT ON TABLE plan_revision IS 'not audited: written once with an approval that is';
