-- A class that was recorded as running or completed when it came: it takes whoever was there, and rules on learners warn. One that was
-- started here keeps the rules to its end.
ALTER TABLE training_class ADD recorded_after boolean NOT NULL DEFAULT false;
-- What the qualification is in, by which standards ask for it; grants_name is what the certificate is called.
ALTER TABLE course ADD grants_speciality text, DROP CONSTRAINT course_grants,
  ADD CONSTRAINT course_grants CHECK (grants_kind IS NOT NULL OR num_nonnulls(grants_level, grants_name, grants_speciality) = 0);
ALTER TABLE certificate ADD grants_speciality text;
SELECT audit_table('training_class', 'classes', derived => '{path}');
SELECT audit_table('course', 'courses', derived => '{path}');
SELECT audit_table('certificate', 'certificates', derived => '{path}');

-- Lists in the order in which they come, and within scopes
CREATE INDEX enrolment_nominated ON enrolment (nominated_at, id);
CREATE INDEX enrolment_seen_by ON enrolment USING gist (seen_by);
CREATE INDEX training_class_code ON training_class (code);
CREATE INDEX certificate_numbered ON certificate ((year::bigint * 1000000000 + serial), id);
CREATE INDEX class_result_recorded ON class_result (recorded_at, enrolment_id);
