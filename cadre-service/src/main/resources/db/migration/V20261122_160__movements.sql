-- Movements (deploy/adr/0037). What follows from appointments is never stored: it is read from them. What only a report tells of is
-- an entry of the person's record.
CREATE TABLE recorded_movement (
  id                   uuid PRIMARY KEY,
  version              bigint NOT NULL,
  cadre_id             uuid NOT NULL REFERENCES cadre,
  seen_by              path_ranges NOT NULL,
  moved_on             text NOT NULL,
  -- the levels between which, and not beyond which, the person moved
  highest_level        text NOT NULL,
  lowest_level         text NOT NULL,
  -- null where the source does not tell
  kind                 text,
  direction            text,
  cross_bloc           boolean,
  from_organisation_id uuid REFERENCES organisation,
  to_organisation_id   uuid REFERENCES organisation,
  reported_in          text,
  corrected_at         timestamptz,
  correction           text,
  annulled_at          timestamptz,
  annulment            text,
  day                  date NOT NULL GENERATED ALWAYS AS (partial_earliest(moved_on)) STORED
);
-- one person moves once on a day; a second report of it is refused
CREATE UNIQUE INDEX recorded_movement_once ON recorded_movement (cadre_id, moved_on) WHERE annulled_at IS NULL;
CREATE INDEX recorded_movement_cadre ON recorded_movement (cadre_id, day, id);
CREATE INDEX recorded_movement_day ON recorded_movement (day, id);
CREATE INDEX recorded_movement_from ON recorded_movement (from_organisation_id) WHERE from_organisation_id IS NOT NULL;
CREATE INDEX recorded_movement_to ON recorded_movement (to_organisation_id) WHERE to_organisation_id IS NOT NULL;
SELECT entry_table('recorded_movement', 'recorded-movements');

-- What a movement of somebody visible tells of the organisations it led from and to, wherever these lie: no more than what kind of
-- place each is. `unit` is the commune, ward or township that an organisation is or lies in, by its path; else itself.
CREATE VIEW organisation_standing AS
  SELECT o.id, o.code, o.name, o.level, o.bloc, o.path, o.valid_to,
         coalesce((SELECT max(u.path) FROM organisation u
                   WHERE u.code = ANY (string_to_array(btrim(o.path, '/'), '/'))
                     AND u.kind IN ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE')), o.path) AS unit
  FROM organisation o;

-- An appointment moves its holder when it takes them from the main post they held last to another one. Who stays in the post
-- (reappointed), or takes on a second one (concurrent, acting), does not move; nor does whoever is carried over to the organisation
-- that succeeds theirs or, on the day of that, into the unit that succeeds the one theirs lay in. Without a post before on record, and
-- within such a unit, only the kinds that say so themselves are movements.
CREATE VIEW derived_movement WITH (security_invoker = true) AS
  SELECT a.id, a.cadre_id, a.kind, a.starts AS moved_on, a.valid_from AS day, partial_latest(a.starts) AS latest,
         f.id AS from_id, f.code AS from_code, f.name AS from_name, f.level AS from_level, f.bloc AS from_bloc, f.path AS from_path,
         t.id AS to_id, t.code AS to_code, t.name AS to_name, t.level AS to_level, t.bloc AS to_bloc, t.path AS to_path,
         CASE WHEN f.id IS NULL THEN NULL
              WHEN f.level = 'COMMUNE' AND t.level = 'COMMUNE' THEN f.unit <> t.unit
              ELSE f.id <> t.id END AS apart
  FROM appointment a
  JOIN position_label tp ON tp.id = a.position_id
  JOIN organisation_standing t ON t.id = tp.organisation_id
  LEFT JOIN LATERAL (
    SELECT p.organisation_id, p.title_id
    FROM appointment e JOIN position_label p ON p.id = e.position_id
    WHERE e.cadre_id = a.cadre_id AND e.main AND (e.valid_from, e.id) < (a.valid_from, a.id)
    ORDER BY e.valid_from DESC, e.id DESC LIMIT 1) b ON true
  LEFT JOIN organisation_standing f ON f.id = b.organisation_id
  WHERE (a.main OR a.kind = 'SECONDMENT') AND a.annulled_by_id IS NULL
    AND a.kind NOT IN ('REAPPOINTMENT', 'CONCURRENT', 'ACTING')
    AND CASE WHEN b.organisation_id IS NULL THEN a.kind IN ('TRANSFER', 'ROTATION', 'SECONDMENT')
             ELSE (b.organisation_id, b.title_id) <> (tp.organisation_id, tp.title_id) END
    AND NOT EXISTS (SELECT 1 FROM organisation_succession s
                    WHERE s.predecessor_id = f.id AND s.successor_id = t.id AND f.valid_to <= a.valid_from)
    AND (a.kind IN ('TRANSFER', 'ROTATION', 'SECONDMENT') OR NOT EXISTS (
      SELECT 1 FROM organisation_standing fu JOIN organisation_succession s ON s.predecessor_id = fu.id
      JOIN organisation_standing tu ON tu.id = s.successor_id
      WHERE fu.code = ANY (string_to_array(btrim(f.path, '/'), '/')) AND fu.valid_to = a.valid_from AND t.path ^@ tu.path));

-- All movements, each once: a recorded one that may be of the same day as one that follows from an appointment of the same person
-- is taken for the same, and the appointment tells more. One that names no organisation stands where the person belonged then, or
-- first belonged after that.
CREATE VIEW movement WITH (security_invoker = true) AS
  SELECT d.id, 'DERIVED' AS source, d.cadre_id, d.kind, d.moved_on, d.day,
         d.from_id, d.from_code, d.from_name, d.from_level, d.from_bloc, d.from_path,
         d.to_id, d.to_code, d.to_name, d.to_level, d.to_bloc, d.to_path, d.apart,
         coalesce(d.from_level, d.to_level) AS one_level, d.to_level AS other_level,
         NULL::text AS stated_direction, d.from_bloc <> d.to_bloc AS cross_bloc, NULL::text AS home_path
  FROM derived_movement d
  UNION ALL
  SELECT r.id, 'RECORDED', r.cadre_id, r.kind, r.moved_on, r.day,
         f.id, f.code, f.name, f.level, f.bloc, f.path,
         t.id, t.code, t.name, t.level, t.bloc, t.path,
         CASE WHEN f.level = 'COMMUNE' AND t.level = 'COMMUNE' THEN f.unit <> t.unit ELSE f.id <> t.id END,
         r.highest_level, r.lowest_level,
         r.direction, coalesce(f.bloc <> t.bloc, r.cross_bloc),
         CASE WHEN f.id IS NULL AND t.id IS NULL THEN
           (SELECT h.path FROM person_home h WHERE h.cadre_id = r.cadre_id
            ORDER BY h.valid_from <= r.day DESC, abs(h.valid_from - r.day) LIMIT 1) END
  FROM recorded_movement r
  LEFT JOIN organisation_standing f ON f.id = r.from_organisation_id
  LEFT JOIN organisation_standing t ON t.id = r.to_organisation_id
  WHERE r.annulled_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM derived_movement d WHERE d.cadre_id = r.cadre_id
                    AND d.day <= partial_latest(r.moved_on) AND d.latest >= r.day);
REVOKE INSERT, UPDATE, DELETE ON organisation_standing, derived_movement, movement FROM ${appRole}, ${systemRole};

-- As before, with movements.
CREATE OR REPLACE FUNCTION first_dated_entry(person uuid) RETURNS date LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT min(dated.day) FROM (
    SELECT partial_latest(a.starts) AS day FROM appointment a WHERE a.cadre_id = person
    UNION ALL
    SELECT partial_latest(q.awarded_on) FROM qualification q WHERE q.cadre_id = person AND q.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(w.starts) FROM work_history w WHERE w.cadre_id = person AND w.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(s.starts) FROM salary_step s WHERE s.cadre_id = person AND s.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(r.awarded_on) FROM reward r WHERE r.cadre_id = person AND r.annulled_at IS NULL
    UNION ALL
    SELECT d.effective_on FROM discipline d WHERE d.cadre_id = person AND d.annulled_at IS NULL
    UNION ALL
    SELECT make_date(e.year, 12, 31) FROM evaluation e WHERE e.cadre_id = person AND e.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(p.concluded_on) FROM political_conclusion p WHERE p.cadre_id = person AND p.annulled_at IS NULL
    UNION ALL
    SELECT partial_latest(m.moved_on) FROM recorded_movement m WHERE m.cadre_id = person AND m.annulled_at IS NULL
    UNION ALL
    SELECT o.observed_on FROM observation o WHERE o.cadre_id = person AND o.annulled_at IS NULL) dated;
END;
