-- Makes of the sample's large province a nation: ${provinces} more provinces like it, and in each of them, itself included, its
-- people three times, with names of their own. No trigger looks at it: what they would derive is copied, or derived at the end. What
-- tells of changes (audit, events) stays as it is, since no read that is measured looks at it.
SET LOCAL session_replication_role = replica;
SET LOCAL maintenance_work_mem = '1GB';
SET LOCAL work_mem = '256MB';
SET LOCAL max_parallel_maintenance_workers = 2;
SET LOCAL cadre.scope = '{(,)}';
-- The parts of names with how they are sorted; rare ones bear one of the words that the bench imported, after the number 095.
CREATE TEMP TABLE bearer AS
SELECT w[1] AS family, w[cardinality(w)] AS given, array_to_string(w[2:cardinality(w)-1],' ') AS middle,
  s[2] AS family_sort, s[1] AS given_sort, array_to_string(s[3:], ' ') AS middle_sort,
  f[1] AS family_folded, f[cardinality(f)] AS given_folded, array_to_string(f[2:cardinality(f)-1],' ') AS middle_folded, gender, personal_id LIKE '0950%' AS rare
FROM (SELECT string_to_array(full_name,' ') w, string_to_array(rtrim(name_sort,'|'),' ') s, string_to_array(trim(name_folded),' ') f, gender, personal_id FROM cadre) c
WHERE cardinality(w) >= 3 AND cardinality(s) = cardinality(w) AND cardinality(f) = cardinality(w);
CREATE TEMP TABLE common AS SELECT row_number() OVER () - 1 AS n, b.* FROM bearer b WHERE NOT rare;
CREATE TEMP TABLE rare AS SELECT row_number() OVER (ORDER BY md5(given)) - 1 AS n, given, given_sort, given_folded FROM bearer WHERE rare;
CREATE TEMP TABLE index_def AS
SELECT pg_get_indexdef(i.indexrelid) AS def, i.indexrelid::regclass::text AS name, c.conname, c.contype, i.indrelid::regclass::text AS tab, pg_get_constraintdef(c.oid) AS condef
FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.contype IN ('x','u','p')
WHERE i.indrelid::regclass::text IN ('cadre','cadre_home','appointment','qualification','position','cadre_name_key') AND (NOT i.indisprimary OR i.indrelid = 'cadre_name_key'::regclass);
DO $$ DECLARE i record; BEGIN
  FOR i IN SELECT * FROM index_def LOOP
    IF i.conname IS NOT NULL THEN EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', i.tab, i.conname);
    ELSE EXECUTE format('DROP INDEX %I', i.name); END IF;
  END LOOP; END $$;
CREATE TEMP TABLE org_copy AS
SELECT o.id AS old, p AS province, uuidv7() AS new FROM organisation o, generate_series(1, ${provinces}) p WHERE o.path ^@ '/QUANG-NINH/';
CREATE UNIQUE INDEX ON org_copy (old, province);
INSERT INTO organisation (id, version, code, name, name_folded, level, bloc, kind, administrative_unit, parent_id, path, valid_from, valid_to)
SELECT c.new, 0, 'P' || c.province || '-' || o.code, o.name, o.name_folded, o.level, o.bloc, o.kind, o.administrative_unit,
  (SELECT up.new FROM org_copy up WHERE up.old = o.parent_id AND up.province = c.province),
  regexp_replace(o.path, '/(?=.)', '/P' || c.province || '-', 'g'), o.valid_from, o.valid_to
FROM org_copy c JOIN organisation o ON o.id = c.old;
CREATE TEMP TABLE position_copy AS
SELECT x.id AS old, c.province, uuidv7() AS new, c.new AS organisation FROM position x JOIN org_copy c ON c.old = x.organisation_id;
CREATE UNIQUE INDEX ON position_copy (old, province);
UPDATE position x SET seats = seats * 3 FROM organisation o WHERE o.id = x.organisation_id AND o.path ^@ '/QUANG-NINH/';
INSERT INTO position (id, version, organisation_id, title_id, seats, management_tier, non_local, term_limited, valid_from, valid_to, path)
SELECT c.new, 0, c.organisation, x.title_id, x.seats, x.management_tier, x.non_local, x.term_limited, x.valid_from, x.valid_to, o.path
FROM position_copy c JOIN position x ON x.id = c.old JOIN organisation o ON o.id = c.organisation;
INSERT INTO org_copy SELECT id, 0, id FROM organisation WHERE path ^@ '/QUANG-NINH/' AND NOT path ^@ '/P';
INSERT INTO position_copy SELECT x.id, 0, x.id, x.organisation_id FROM position x JOIN org_copy c ON c.new = x.organisation_id WHERE c.province = 0;
ANALYZE org_copy; ANALYZE position_copy;
-- One name in ten ends with a rare word, the first of them more often than the last.
CREATE TEMP TABLE person AS
SELECT c.id AS old, p AS province, r AS round, uuidv7() AS new,
  floor(random() * (SELECT count(*) FROM common))::bigint AS a, floor(random() * (SELECT count(*) FROM common))::bigint AS b,
  CASE WHEN random() < 0.1 THEN floor(exp(random() * ln((SELECT count(*) FROM rare))))::bigint END AS g,
  row_number() OVER () AS n
FROM cadre c JOIN org_copy o ON o.old = c.organisation_id AND o.province = 0, generate_series(0, ${provinces}) p, generate_series(1, 3) r
WHERE (p, r) <> (0, 1) AND c.joined_to IS NULL;
ANALYZE person; ANALYZE common; ANALYZE rare;
CREATE TEMP TABLE named AS
SELECT p.old, p.province, p.round, p.new, p.n,
  concat_ws(' ', a.family, b.middle, coalesce(g.given, b.given)) AS name,
  concat_ws(' ', coalesce(g.given_sort, b.given_sort), a.family_sort, b.middle_sort) || '|' AS sort,
  ' ' || concat_ws(' ', a.family_folded, b.middle_folded, coalesce(g.given_folded, b.given_folded)) AS folded
FROM person p JOIN common a ON a.n = p.a JOIN common b ON b.n = p.b LEFT JOIN rare g ON g.n = p.g;
CREATE INDEX ON named (old); ANALYZE named;
INSERT INTO cadre (id, version, personal_id, full_name, other_names, name_sort, name_folded, gender, birth_date, ethnic_group, religion, birth_place, birth_place_unit, native_place, native_place_unit,
  residence, residence_unit, category, recruited_on, party_admitted_on, party_official_on, status, organisation_id, registered_on, seen_by, told_organisation_id, told_professional, told_political_theory, told_state_management)
SELECT n.new, 0, CASE WHEN c.personal_id IS NOT NULL THEN (100 + n.province * 3 + n.round) || substr(c.personal_id, 4, 9) END, n.name, c.other_names, n.sort, n.folded,
  c.gender, c.birth_date, c.ethnic_group, c.religion, c.birth_place, c.birth_place_unit, c.native_place, c.native_place_unit, c.residence, c.residence_unit, c.category, c.recruited_on,
  c.party_admitted_on, c.party_official_on, c.status, o.new, c.registered_on,
  CASE WHEN n.province = 0 THEN replace(c.seen_by::text, c.id::text, n.new::text) ELSE replace(regexp_replace(c.seen_by::text, '/(?=[A-Z])', '/P' || n.province || '-', 'g'), c.id::text, n.new::text) END::path_ranges,
  t.new, c.told_professional, c.told_political_theory, c.told_state_management
FROM named n JOIN cadre c ON c.id = n.old JOIN org_copy o ON o.old = c.organisation_id AND o.province = n.province
JOIN org_copy t ON t.old = c.told_organisation_id AND t.province = n.province
ORDER BY n.new;
CREATE TEMP TABLE appointment_copy AS
SELECT x.id AS old, n.new AS cadre, n.old AS person, n.province, n.round, uuidv7() AS new FROM named n JOIN appointment x ON x.cadre_id = n.old;
CREATE INDEX ON appointment_copy (old, province, round); ANALYZE appointment_copy;
INSERT INTO appointment (id, version, cadre_id, position_id, seat_no, kind, main, starts, ends, decision_id, end_decision_id, evidence, seen_by, annulled_by_id, planned_end, extended_by_id, extended_to, continues_id)
SELECT n.new, 0, n.cadre, p.new, x.seat_no + 10000 * n.round, x.kind, x.main, x.starts, x.ends, x.decision_id, x.end_decision_id, x.evidence,
  CASE WHEN n.province = 0 THEN replace(x.seen_by::text, n.person::text, n.cadre::text) ELSE replace(regexp_replace(x.seen_by::text, '/(?=[A-Z])', '/P' || n.province || '-', 'g'), n.person::text, n.cadre::text) END::path_ranges,
  x.annulled_by_id, x.planned_end, x.extended_by_id, x.extended_to, NULL
FROM appointment_copy n JOIN appointment x ON x.id = n.old JOIN position_copy p ON p.old = x.position_id AND p.province = n.province;
INSERT INTO cadre_home (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted, seen_by)
SELECT n.new, o.new, g.path, a.new, h.valid_from, h.valid_to, h.counted,
  CASE WHEN n.province = 0 THEN replace(h.seen_by::text, n.old::text, n.new::text) ELSE replace(regexp_replace(h.seen_by::text, '/(?=[A-Z])', '/P' || n.province || '-', 'g'), n.old::text, n.new::text) END::path_ranges
FROM named n JOIN cadre_home h ON h.cadre_id = n.old JOIN org_copy o ON o.old = h.organisation_id AND o.province = n.province JOIN organisation g ON g.id = o.new
LEFT JOIN appointment_copy a ON a.old = h.appointment_id AND a.province = n.province AND a.round = n.round
ORDER BY n.new;
INSERT INTO qualification (id, version, cadre_id, kind, level, level_order, speciality, institution, status, awarded_on, seen_by, corrected_at, correction, annulled_at, annulment)
SELECT uuidv7(), 0, n.new, q.kind, q.level, q.level_order, q.speciality, q.institution, q.status, q.awarded_on,
  CASE WHEN n.province = 0 THEN replace(q.seen_by::text, n.old::text, n.new::text) ELSE replace(regexp_replace(q.seen_by::text, '/(?=[A-Z])', '/P' || n.province || '-', 'g'), n.old::text, n.new::text) END::path_ranges,
  q.corrected_at, q.correction, q.annulled_at, q.annulment
FROM named n JOIN qualification q ON q.cadre_id = n.old ORDER BY n.new;
INSERT INTO cadre_name_key
SELECT k.key, c.name_sort, c.id, c.name_folded, home.roots
FROM (SELECT h.cadre_id, bit_or(root_bit(h.path)) AS roots FROM named n JOIN cadre_home h ON h.cadre_id = n.new GROUP BY h.cadre_id) home
JOIN cadre c ON c.id = home.cadre_id, name_keys(c.name_folded) AS k (key);
DO $$ DECLARE i record; BEGIN
  FOR i IN SELECT * FROM index_def LOOP
    IF i.conname IS NOT NULL THEN EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I %s', i.tab, i.conname, i.condef);
    ELSE EXECUTE i.def; END IF;
  END LOOP; END $$;
SELECT derive_states(NULL);
-- Those of today are taken, six minutes; nothing here asks of another day, and theirs, which would take six minutes a day more,
-- stand empty, so that the service does not take them while something else is measured.
SELECT take_census(wanted.path, wanted.day) FROM wanted_censuses(civil_today(), 5, 10000) AS wanted WHERE wanted.day = civil_today();
INSERT INTO census (path, day) SELECT wanted.path, wanted.day FROM wanted_censuses(civil_today(), 5, 10000) AS wanted ON CONFLICT DO NOTHING;
