-- Fills the workforce that training-service has learned up to ${people} people: copies of those who are there, each with posts and
-- qualifications as theirs and in the same organisations, and what follows from them derived by the service's own functions.
CREATE TEMP TABLE person AS
SELECT c.id AS old, uuidv7() AS new FROM cadre c, generate_series(1, ${people}) AS round WHERE c.joined_into IS NULL AND round <= ${people} / (SELECT count(*) FROM cadre)
ORDER BY round, c.id LIMIT greatest(0, ${people} - (SELECT count(*) FROM cadre));
CREATE INDEX ON person (old);
ANALYZE person;
INSERT INTO projected_cadre
SELECT x.generation, p.new, x.full_name, x.name_sort, x.gender, x.birth_date, x.category, x.organisation_id, x.organisation_code, x.professional_level,
  x.political_theory_level, x.state_management_level, x.recruited_on, x.status, NULL
FROM person p JOIN projected_cadre x ON x.id = p.old AND x.generation = served('cadres');
INSERT INTO projected_appointment
SELECT x.generation, uuidv7(), p.new, x.position_id, x.organisation_id, x.organisation_code, x.title_code, x.kind, x.main, x.starts, x.ends, x.valid_from,
  x.valid_to, x.annulled
FROM person p JOIN projected_appointment x ON x.cadre_id = p.old AND x.generation = served('appointments');
INSERT INTO projected_qualification
SELECT x.generation, uuidv7(), p.new, x.kind, x.level, x.level_order, x.speciality, x.institution, x.status, x.awarded_on, x.held_from, x.annulled
FROM person p JOIN projected_qualification x ON x.cadre_id = p.old AND x.generation = served('qualifications');
ANALYZE projected_cadre, projected_appointment, projected_qualification;
SELECT see_people(ARRAY(SELECT new FROM person));
