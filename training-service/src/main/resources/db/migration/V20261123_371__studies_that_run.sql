-- Tasks ask for the few that run, in classes that are over.
CREATE INDEX study_running ON study (enrolment_id) WHERE state = 'RUNNING';
