-- What is taught, and what an organiser means to hold in a year.
CREATE TABLE course (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  code            text NOT NULL UNIQUE,
  name            text NOT NULL,
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
  path            text COLLATE "C" NOT NULL,
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

CREATE FUNCTION place_course() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  NEW.path := CASE WHEN NEW.organisation_id IS NULL THEN '/'
                   ELSE (SELECT o.path FROM organisation o WHERE o.id = NEW.organisation_id) END;
  RETURN NEW;
END $$;
CREATE TRIGGER course_place BEFORE INSERT OR UPDATE OF organisation_id ON course
  FOR EACH ROW EXECUTE FUNCTION place_course();

CREATE TABLE plan (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  -- the organiser
  organisation_id   uuid NOT NULL,
  path              text COLLATE "C" NOT NULL,
  year              integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  name              text NOT NULL,
  state             text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'CANCELLED')),
  -- 1 as first approved; each approved amendment counts one more
  revision          integer NOT NULL,
  drafted_at        timestamptz NOT NULL,
  -- everybody who ever wrote or submitted it: none of them approves it
  drafters          text[] NOT NULL,
  submitted_at      timestamptz,
  submitter_subject text,
  submitter_name    text,
  settled_at        timestamptz,
  settler_subject   text,
  settler_name      text,
  -- why it was returned last, amended or cancelled
  reason            text,
  -- the paper that approved it: number, date, issuer
  decision          jsonb,
  -- whoever has something of the subtree in scope sees it
  seen_by           path_ranges NOT NULL GENERATED ALWAYS AS (path_ranges(subtree(path))) STORED
);
CREATE UNIQUE INDEX plan_once ON plan (organisation_id, year) WHERE state <> 'CANCELLED';
CREATE INDEX plan_year ON plan (year, id);
CREATE INDEX plan_path ON plan (path);
CREATE INDEX plan_under_way ON plan (state, drafted_at, id) WHERE state IN ('DRAFT', 'SUBMITTED');

CREATE TABLE plan_line (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  plan_id      uuid NOT NULL REFERENCES plan,
  number       integer NOT NULL,
  course_id    uuid NOT NULL REFERENCES course,
  classes      integer NOT NULL CHECK (classes > 0),
  participants integer NOT NULL CHECK (participants > 0),
  audience     text,
  abroad       boolean NOT NULL DEFAULT false,
  note         text,
  UNIQUE (plan_id, number)
);
CREATE INDEX plan_line_course ON plan_line (course_id);
CREATE TABLE plan_line_budget (
  line_id uuid NOT NULL REFERENCES plan_line ON DELETE CASCADE,
  source  text NOT NULL,
  -- whole VND
  amount  bigint NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (line_id, source)
);
-- The lines as they were with each approval, so that an amendment shows what it changed.
CREATE TABLE plan_revision (
  plan_id     uuid NOT NULL REFERENCES plan,
  revision    integer NOT NULL,
  approved_at timestamptz NOT NULL,
  approver    text NOT NULL,
  reason      text,
  decision    jsonb,
  lines       jsonb NOT NULL,
  PRIMARY KEY (plan_id, revision)
);

CREATE TRIGGER plan_place BEFORE INSERT OR UPDATE OF organisation_id ON plan
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- Courses are everybody's to read; a plan is read by those below its organiser and written by whoever has the organiser in scope.
CREATE POLICY seen ON course FOR SELECT USING (true);
CREATE POLICY kept ON course FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY changed ON course FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON plan FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY drafted ON plan FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY moved_on ON plan FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON plan_line FOR SELECT USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id));
CREATE POLICY written ON plan_line
  USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id AND p.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON plan_line_budget FOR SELECT USING (EXISTS (SELECT FROM plan_line l WHERE l.id = line_id));
CREATE POLICY written ON plan_line_budget
  USING (EXISTS (SELECT FROM plan_line l JOIN plan p ON p.id = l.plan_id
                 WHERE l.id = line_id AND p.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON plan_revision FOR SELECT USING (EXISTS (SELECT FROM plan p WHERE p.id = plan_id));
CREATE POLICY kept ON plan_revision FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM plan p WHERE p.id = plan_id AND p.path <@@ (SELECT current_scope())));
ALTER TABLE course ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_line ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_line_budget ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('course', 'courses', derived => '{path}');
SELECT audit_table('course_prerequisite', 'course-prerequisites', root => 'course_id');
SELECT audit_table('plan', 'plans', derived => '{path}');
SELECT audit_table('plan_line', 'plan-lines', root => 'plan_id');
SELECT audit_table('plan_line_budget', 'plan-line-budgets', root => 'line_id');
COMMENT ON TABLE plan_revision IS 'not audited: written once with an approval that is';
