-- Who holds which main post in which period, and what they are qualified for in it: what needs are counted from. It
-- follows from appointments, people, qualifications and the tree, as person_sight does and with it.

-- What people are qualified for, apart from who and since when: many have the same, so that whoever judges does it once.
CREATE TABLE attainment (
  id      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  digest  uuid NOT NULL CONSTRAINT attainment_digest UNIQUE,
  -- [{kind, level, order, speciality, status}], sorted; never changed
  content jsonb NOT NULL
);

CREATE TABLE post_held (
  appointment_id  uuid NOT NULL,
  valid_from      date NOT NULL,
  -- 'infinity' while no end is known
  valid_to        date NOT NULL,
  cadre_id        uuid NOT NULL,
  -- the name is told with the post, to whoever sees its organisation
  full_name       text NOT NULL,
  name_sort       text COLLATE "C" NOT NULL,
  organisation_id uuid NOT NULL,
  path            text COLLATE "C" NOT NULL,
  title_code      text NOT NULL,
  attainment      integer NOT NULL REFERENCES attainment,
  PRIMARY KEY (appointment_id, valid_from)
);
CREATE INDEX post_held_cadre ON post_held (cadre_id);
CREATE INDEX post_held_name ON post_held (name_sort, appointment_id);
CREATE INDEX post_held_path ON post_held (path, valid_to);
CREATE INDEX post_held_day ON post_held (valid_to, valid_from) INCLUDE (path, title_code, attainment);

COMMENT ON TABLE attainment IS 'not audited: follows from the registry''s events';
COMMENT ON TABLE post_held IS 'not audited: follows from the registry''s events';

CREATE POLICY post_held_scope ON post_held USING (path <@@ (SELECT current_scope()))
  WITH CHECK ((SELECT sees_everything()));
ALTER TABLE post_held ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Derives the periods of these people. A post whose organisation has no place in the tree yet waits for that.
CREATE FUNCTION derive_posts_held(people uuid[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  cadres integer := served('cadres');
  appointments integer := served('appointments');
  qualifications integer := served('qualifications');
BEGIN
  WITH post AS (
    -- imprecise dates may make two main posts meet inside one month; then the later one begins where it says
    SELECT a.id, a.cadre_id, c.full_name, c.name_sort, a.organisation_id, o.path, a.title_code, a.valid_from,
      least(coalesce(a.valid_to, 'infinity'),
            coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id), 'infinity')) AS valid_to
    FROM projected_appointment a
    JOIN projected_cadre c ON c.generation = cadres AND c.id = a.cadre_id AND c.joined_into IS NULL
    LEFT JOIN organisation o ON o.id = a.organisation_id
    WHERE a.generation = appointments AND a.cadre_id = ANY (people) AND a.main AND NOT a.annulled
  ), cut AS (
    SELECT p.*, p.valid_from AS since FROM post p WHERE p.valid_from < p.valid_to AND p.path IS NOT NULL
    UNION
    SELECT p.*, q.held_from FROM post p
    JOIN projected_qualification q ON q.generation = qualifications AND q.cadre_id = p.cadre_id AND NOT q.annulled
      AND q.held_from > p.valid_from AND q.held_from < p.valid_to
    WHERE p.path IS NOT NULL
  ), period AS (
    SELECT cut.*, coalesce(lead(since) OVER (PARTITION BY id ORDER BY since), valid_to) AS until FROM cut
  ), now AS (
    SELECT p.id AS appointment_id, p.since AS valid_from, p.until AS valid_to, p.cadre_id, p.full_name, p.name_sort, p.organisation_id, p.path,
      p.title_code, md5(h.content::text)::uuid AS digest, h.content
    FROM period p CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('kind', q.kind, 'level', q.level, 'order', q.level_order,
                                                            'speciality', q.speciality, 'status', q.status)), '[]') AS content
      FROM projected_qualification q
      WHERE q.generation = qualifications AND q.cadre_id = p.cadre_id AND NOT q.annulled AND q.held_from <= p.since) h
  ), fresh AS (
    -- nobody else adds any meanwhile: who derives holds the lock
    INSERT INTO attainment (digest, content)
    SELECT DISTINCT ON (n.digest) n.digest, n.content FROM now n
    WHERE NOT EXISTS (SELECT FROM attainment a WHERE a.digest = n.digest)
    RETURNING id, digest
  ), known AS (
    SELECT id, digest FROM fresh
    UNION ALL
    SELECT a.id, a.digest FROM attainment a WHERE a.digest IN (SELECT n.digest FROM now n)
  ), over AS (
    DELETE FROM post_held h WHERE h.cadre_id = ANY (people)
      AND NOT EXISTS (SELECT FROM now n WHERE n.appointment_id = h.appointment_id AND n.valid_from = h.valid_from)
  )
  INSERT INTO post_held AS h
    (appointment_id, valid_from, valid_to, cadre_id, full_name, name_sort, organisation_id, path, title_code, attainment)
  SELECT n.appointment_id, n.valid_from, n.valid_to, n.cadre_id, n.full_name, n.name_sort, n.organisation_id, n.path, n.title_code, k.id
  FROM now n JOIN known k ON k.digest = n.digest
  ON CONFLICT (appointment_id, valid_from) DO UPDATE SET
    valid_to = excluded.valid_to, cadre_id = excluded.cadre_id, full_name = excluded.full_name,
    name_sort = excluded.name_sort, organisation_id = excluded.organisation_id, path = excluded.path, title_code = excluded.title_code, attainment = excluded.attainment
  WHERE (h.valid_to, h.cadre_id, h.full_name, h.name_sort, h.organisation_id, h.path, h.title_code, h.attainment)
    IS DISTINCT FROM (excluded.valid_to, excluded.cadre_id, excluded.full_name, excluded.name_sort,
                      excluded.organisation_id, excluded.path, excluded.title_code, excluded.attainment);
END $$;

-- Whatever derives the sight of people derives this as well; both take the same lock and follow the same changes.
ALTER FUNCTION see_people(uuid[]) RENAME TO derive_sight;
CREATE FUNCTION see_people(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM derive_sight(people);
  PERFORM derive_posts_held(people);
END $$;

DROP TRIGGER served ON inbox_generation;
CREATE TRIGGER served AFTER UPDATE OF state ON inbox_generation FOR EACH ROW
  WHEN (NEW.state = 'SERVING' AND OLD.state <> 'SERVING'
        AND NEW.consumer IN ('cadres', 'appointments', 'organisations', 'qualifications'))
  EXECUTE FUNCTION generation_is_served();
