-- Who was there, who passed, and what was issued to them.

CREATE TABLE attendance (
  session_id   uuid NOT NULL REFERENCES class_session,
  enrolment_id uuid NOT NULL REFERENCES enrolment,
  class_id     uuid NOT NULL REFERENCES training_class,
  state        text NOT NULL CHECK (state IN ('PRESENT', 'EXCUSED', 'ABSENT')),
  PRIMARY KEY (session_id, enrolment_id)
);
CREATE INDEX attendance_enrolment ON attendance (enrolment_id);
CREATE INDEX attendance_class ON attendance (class_id);

CREATE TABLE class_result (
  enrolment_id uuid NOT NULL UNIQUE REFERENCES enrolment,
  version      bigint NOT NULL,
  class_id     uuid NOT NULL REFERENCES training_class,
  -- of 10 points; null where nobody marks
  score        numeric(4, 2) CHECK (score BETWEEN 0 AND 10),
  passed       boolean NOT NULL,
  note         text,
  -- by which rules, with what they met
  assessment   jsonb NOT NULL,
  recorded_at  timestamptz NOT NULL,
  recorded_by  text NOT NULL,
  -- not by the enrolment alone: the trail tells rows without an id by their key, and that is the key of its study
  PRIMARY KEY (class_id, enrolment_id)
);

-- The last number of each organiser and year. Its row is held until the certificate is committed or undone with it, so that
-- numbers follow each other without a gap.
CREATE TABLE certificate_counter (
  organisation_id uuid NOT NULL,
  year            integer NOT NULL,
  last            integer NOT NULL,
  PRIMARY KEY (organisation_id, year)
);
COMMENT ON TABLE certificate_counter IS 'not audited: counts certificates, which are';

CREATE TABLE certificate (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  number            text NOT NULL UNIQUE,
  year              integer NOT NULL,
  serial            integer NOT NULL,
  enrolment_id      uuid NOT NULL REFERENCES enrolment,
  class_id          uuid NOT NULL REFERENCES training_class,
  cadre_id          uuid,
  outside_person_id uuid REFERENCES outside_person,
  -- as printed: what a person, a course or an organisation is called later changes nothing of it
  holder            text NOT NULL,
  course_name       text NOT NULL,
  from_day          date NOT NULL,
  -- the first day after the class
  to_day            date NOT NULL,
  -- who issues it
  organisation_id   uuid NOT NULL,
  path              text COLLATE "C" NOT NULL,
  issuer            text NOT NULL,
  institution       text,
  grants_kind       text,
  grants_level      text,
  grants_name       text,
  issued_on         date NOT NULL,
  issued_by         text NOT NULL,
  state             text NOT NULL CHECK (state IN ('ISSUED', 'REVOKED')),
  revoked_on        date,
  reason            text,
  -- the paper that revoked it: number, date, issuer
  decision          jsonb,
  UNIQUE (organisation_id, year, serial),
  CONSTRAINT certificate_revoked CHECK ((state = 'REVOKED') = (revoked_on IS NOT NULL) AND (state = 'REVOKED') = (reason IS NOT NULL))
);
CREATE UNIQUE INDEX certificate_once ON certificate (enrolment_id) WHERE state = 'ISSUED';
CREATE INDEX certificate_class ON certificate (class_id);
CREATE INDEX certificate_cadre ON certificate (cadre_id) WHERE cadre_id IS NOT NULL;
CREATE INDEX certificate_latest ON certificate (issued_on, id);
CREATE INDEX certificate_path ON certificate (path, issued_on);
CREATE TRIGGER certificate_place BEFORE INSERT OR UPDATE OF organisation_id ON certificate
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- What the registry answered of those that concern it. Beside the certificate: an answer is no change of it, and must not be
-- told to the registry again.
CREATE TABLE certificate_recording (
  -- the certificate's
  id               uuid PRIMARY KEY REFERENCES certificate,
  state            text NOT NULL CHECK (state IN ('SENT', 'RECORDED', 'REFUSED', 'TAKEN_BACK')),
  since            timestamptz NOT NULL,
  qualification_id uuid,
  reasons          jsonb NOT NULL
);
CREATE INDEX certificate_recording_waiting ON certificate_recording (since) WHERE state = 'SENT';
COMMENT ON TABLE certificate_recording IS 'not audited: what another service answered, and its own audit tells';

-- Seen by whoever sees the enrolment, and written by whoever has the organiser in scope.
CREATE POLICY seen ON attendance FOR SELECT USING (EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id));
CREATE POLICY written ON attendance
  USING (EXISTS (SELECT FROM training_class c WHERE c.id = class_id AND c.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON class_result FOR SELECT USING (EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id));
CREATE POLICY written ON class_result
  USING (EXISTS (SELECT FROM training_class c WHERE c.id = class_id AND c.path <@@ (SELECT current_scope())));
CREATE POLICY counted ON certificate_counter
  USING (EXISTS (SELECT FROM training_class c WHERE c.organisation_id = certificate_counter.organisation_id
                                                AND c.path <@@ (SELECT current_scope())));
CREATE POLICY seen ON certificate FOR SELECT USING (EXISTS (SELECT FROM enrolment e WHERE e.id = enrolment_id));
CREATE POLICY for_the_public ON certificate FOR SELECT USING ((SELECT public_page()));
CREATE POLICY issued ON certificate FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY revoked ON certificate FOR UPDATE USING (path <@@ (SELECT current_scope()));
CREATE POLICY seen ON certificate_recording FOR SELECT USING (EXISTS (SELECT FROM certificate c WHERE c.id = certificate_recording.id));
CREATE POLICY told ON certificate_recording
  USING (EXISTS (SELECT FROM certificate c WHERE c.id = certificate_recording.id AND c.path <@@ (SELECT current_scope())));
ALTER TABLE attendance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE class_result ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE certificate_counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE certificate ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE certificate_recording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('attendance', 'attendance', root => 'session_id');
SELECT audit_table('class_result', 'results', root => 'class_id');
SELECT audit_table('certificate', 'certificates', derived => '{path}');
