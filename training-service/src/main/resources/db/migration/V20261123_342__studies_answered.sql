-- What the registry answered of studies, beside them: an answer is no change of a study, and must not be told to the registry
-- again.
CREATE TABLE study_recording (
  -- the study's
  id               uuid PRIMARY KEY REFERENCES study,
  state            text NOT NULL CHECK (state IN ('SENT', 'RECORDED', 'REFUSED', 'TAKEN_BACK')),
  since            timestamptz NOT NULL,
  qualification_id uuid,
  reasons          jsonb NOT NULL
);
CREATE INDEX study_recording_waiting ON study_recording (since) WHERE state = 'SENT';
CREATE INDEX study_recording_refused ON study_recording (since) WHERE state = 'REFUSED';
COMMENT ON TABLE study_recording IS 'not audited: what another service answered, and its own audit tells';

-- seen and told as the study is
CREATE POLICY seen ON study_recording USING (EXISTS (SELECT FROM study s WHERE s.enrolment_id = study_recording.id));
ALTER TABLE study_recording ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Whatever runs was told before anybody answered: it has not been answered in time, and whoever holds the class sends it
-- again. What is over is settled by its certificate, or was ended, and is asked no more.
SELECT set_config('cadre.scope', '{(,)}', true);
INSERT INTO study_recording (id, state, since, reasons)
SELECT enrolment_id, 'SENT', now(), '[]' FROM study WHERE state = 'RUNNING';
