-- What begins or ends on a day, in the order in which the calendar tells of it.
CREATE INDEX appointment_to ON appointment (valid_to, id) WHERE valid_to IS NOT NULL;
CREATE INDEX cadre_home_from ON cadre_home (valid_from, cadre_id);
CREATE INDEX position_from ON position (valid_from, id);
CREATE INDEX position_to ON position (valid_to, id) WHERE valid_to IS NOT NULL;
CREATE INDEX organisation_from ON organisation (valid_from, id);
CREATE INDEX organisation_to ON organisation (valid_to, id) WHERE valid_to IS NOT NULL;
