-- What training-service tells of certificates and of degrees that are being studied for, and what became of it in the records.

-- Which certificate a qualification rests on; null where it was recorded by hand.
ALTER TABLE qualification
  ADD certificate_id uuid,
  ADD certificate_number text,
  ADD CONSTRAINT qualification_certificate CHECK ((certificate_id IS NULL) = (certificate_number IS NULL));
CREATE UNIQUE INDEX qualification_certificate_once ON qualification (certificate_id)
  WHERE certificate_id IS NOT NULL AND annulled_at IS NULL;
SELECT audit_table('qualification', 'qualifications', root => 'cadre_id', derived => '{level_order}');

CREATE TABLE certificate_recording (
  -- the certificate's
  id               uuid PRIMARY KEY,
  version          bigint NOT NULL,
  -- as the certificate names them: records are joined later, and some are not there at all
  cadre_id         uuid NOT NULL,
  enrolment_id     uuid NOT NULL,
  state            text NOT NULL CHECK (state IN ('RECORDED', 'REFUSED', 'TAKEN_BACK')),
  qualification_id uuid REFERENCES qualification,
  -- why it was refused: code, field, message in both languages
  reasons          jsonb NOT NULL,
  CONSTRAINT certificate_recording_of CHECK
    (CASE state WHEN 'RECORDED' THEN qualification_id IS NOT NULL WHEN 'REFUSED' THEN qualification_id IS NULL ELSE true END),
  CONSTRAINT certificate_recording_reasons CHECK ((state = 'REFUSED') = (jsonb_array_length(reasons) > 0))
);
CREATE INDEX certificate_recording_enrolment ON certificate_recording (enrolment_id);
CREATE INDEX certificate_recording_qualification ON certificate_recording (qualification_id) WHERE qualification_id IS NOT NULL;

CREATE TABLE study_recording (
  -- the study's, which is the enrolment's
  id               uuid PRIMARY KEY,
  version          bigint NOT NULL,
  cadre_id         uuid NOT NULL,
  -- as training told it last
  state            text NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'ENDED')),
  -- null where it was refused, or a certificate was there before it
  qualification_id uuid REFERENCES qualification,
  reasons          jsonb NOT NULL
);
CREATE INDEX study_recording_qualification ON study_recording (qualification_id) WHERE qualification_id IS NOT NULL;

-- The service's own books: no caller reads or writes them, whatever their scope.
CREATE POLICY of_the_service ON certificate_recording USING ((SELECT unrestricted()));
CREATE POLICY of_the_service ON study_recording USING ((SELECT unrestricted()));
ALTER TABLE certificate_recording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE study_recording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SELECT audit_table('certificate_recording', 'certificate-recordings');
SELECT audit_table('study_recording', 'study-recordings');
