-- Leaving the service: when, how and by which document. What follows from it stays where it is: appointments and memberships
-- that it ended, and the status of the person, which is derived from here on.
CREATE TABLE separation (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  cadre_id      uuid NOT NULL REFERENCES cadre,
  seen_by       path_ranges NOT NULL,
  kind          text NOT NULL,
  -- the first day out of service
  effective_on  date NOT NULL,
  decision_id   uuid NOT NULL REFERENCES decision,
  evaluation_id uuid REFERENCES evaluation,
  downsizing    boolean NOT NULL,
  early_ground  text,
  ground_years  integer,
  capacity_loss integer,
  justification text,
  -- as whom the person served until then
  former_status text NOT NULL,
  corrected_at  timestamptz,
  correction    text,
  annulled_at   timestamptz,
  annulment     text
);
CREATE INDEX separation_cadre ON separation (cadre_id, effective_on, id);
CREATE INDEX separation_latest ON separation (effective_on, id);
CREATE INDEX separation_decision ON separation (decision_id);
CREATE INDEX separation_evaluation ON separation (evaluation_id) WHERE evaluation_id IS NOT NULL;

CREATE FUNCTION serve_until() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.status INTO NEW.former_status FROM cadre c WHERE c.id = NEW.cadre_id;
  RETURN NEW;
END $$;
CREATE TRIGGER separation_former_status BEFORE INSERT ON separation FOR EACH ROW EXECUTE FUNCTION serve_until();
SELECT entry_table('separation', 'separations', '{former_status}');

-- A membership that a separation ended, and the end that it had before.
ALTER TABLE body_membership
  ADD separation_id uuid REFERENCES separation,
  ADD planned_end   text,
  ADD CONSTRAINT body_membership_planned CHECK (planned_end IS NULL OR separation_id IS NOT NULL);
CREATE INDEX body_membership_separation ON body_membership (separation_id) WHERE separation_id IS NOT NULL;
SELECT audit_table('body_membership', 'memberships', root => 'cadre_id');

-- Who came back: a post on or after the day, by a document of recruitment or reception.
CREATE FUNCTION came_back(person uuid, since date, until date) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM appointment a JOIN decision d ON d.id = a.decision_id
                 WHERE a.cadre_id = person AND a.valid_from >= since AND a.valid_from <= until
                   AND a.annulled_by_id IS NULL AND d.type IN ('RECRUITMENT', 'RECEPTION'));
END;

-- As before, and nobody counts after they have left. Nor does anybody hold a post after that, unless they came back: whatever
-- writes appointments derives homes, under the lock of the person.
CREATE OR REPLACE FUNCTION derive_homes(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  -- changes of a registration and of appointments of one person follow each other from here on, so that each
  -- derives from what the one before it left
  PERFORM 1 FROM cadre WHERE id = ANY (cadres) ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM separation s JOIN appointment a ON a.cadre_id = s.cadre_id
             WHERE s.cadre_id = ANY (cadres) AND s.annulled_at IS NULL AND a.annulled_by_id IS NULL
               AND (a.valid_to IS NULL OR a.valid_to > s.effective_on)
               AND (a.valid_from < s.effective_on OR NOT came_back(s.cadre_id, s.effective_on, a.valid_from))) THEN
    RAISE EXCEPTION 'a post after the separation' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'appointment_after_separation', TABLE = 'appointment';
  END IF;
  DELETE FROM cadre_home WHERE cadre_id = ANY (cadres);
  INSERT INTO cadre_home
    (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted, seen_by)
  SELECT home.*,
         range_agg(path_key(home.path)) OVER (PARTITION BY home.cadre_id ORDER BY home.valid_from
                                              ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
           + path_ranges(own_key(home.cadre_id))
  FROM (
    -- imprecise dates may make two posts meet inside one month; then the later one begins where it says
    SELECT posts.cadre_id, posts.organisation_id, posts.path, part.appointment_id, part.valid_from, part.valid_to,
           part.appointment_id IS NOT NULL AS counted
    FROM (SELECT a.cadre_id, p.organisation_id, p.path, a.id, a.valid_from,
                 coalesce(a.valid_to, 'infinity'::date) AS valid_to,
                 coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id),
                          'infinity'::date) AS next_from
          FROM appointment a JOIN position p ON p.id = a.position_id
          WHERE a.main AND a.cadre_id = ANY (cadres)) posts,
    LATERAL (VALUES (posts.id, posts.valid_from, least(posts.valid_to, posts.next_from)),
                    (NULL, least(posts.valid_to, posts.next_from), posts.next_from))
      AS part (appointment_id, valid_from, valid_to)
    WHERE part.valid_from < part.valid_to
    UNION ALL
    -- before the first post they belong where they were registered, unless it had begun by then: a record made
    -- afterwards says nothing of the time before
    SELECT known.cadre_id, known.organisation_id, known.path, NULL, part.valid_from, part.valid_to, part.counted
    FROM (SELECT c.id AS cadre_id, o.id AS organisation_id, o.path,
                 greatest(partial_earliest(c.recruited_on), o.valid_from) AS valid_from,
                 least(coalesce(o.valid_to, 'infinity'::date), left_service.effective_on) AS uncounted,
                 coalesce(first.starts, 'infinity'::date) AS until
          FROM cadre c JOIN organisation o ON o.id = c.organisation_id
          CROSS JOIN LATERAL (SELECT min(a.valid_from) AS starts FROM appointment a
                              WHERE a.cadre_id = c.id AND a.main) first
          CROSS JOIN LATERAL (SELECT min(s.effective_on) AS effective_on FROM separation s
                              WHERE s.cadre_id = c.id AND s.annulled_at IS NULL) left_service
          WHERE c.id = ANY (cadres) AND (first.starts IS NULL OR first.starts > c.registered_on)) known,
    LATERAL (VALUES (known.valid_from, least(known.uncounted, known.until), true),
                    (greatest(known.valid_from, known.uncounted), known.until, false))
      AS part (valid_from, valid_to, counted)
    WHERE part.valid_from < part.valid_to) home;
  PERFORM refresh_seen_by(cadres);
END $$;

-- As before, and as whom the person serves: who has left is so until they come back. The status is part of the record, so it
-- changes only where an event tells it; whoever tells by an event of their own leaves it to the next one.
DROP FUNCTION tell_present(uuid[], date, boolean);
CREATE FUNCTION tell_present(people uuid[], today date, by_event boolean)
  RETURNS TABLE (person cadre, moved boolean, levels_changed boolean, status_changed boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
AS $$
BEGIN
  -- changes of one person follow each other from here on, so that each finds what the one before it told
  PERFORM 1 FROM cadre WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
  RETURN QUERY
  UPDATE cadre c
  SET version = c.version + by_event::integer,
      status = CASE WHEN by_event THEN present.status ELSE c.status END,
      told_organisation_id = present.organisation_id,
      told_professional = present.professional,
      told_political_theory = present.political_theory,
      told_state_management = present.state_management
  FROM (
    SELECT p.id, coalesce(h.organisation_id, p.organisation_id) AS organisation_id,
           l.professional, l.political_theory, l.state_management,
           CASE WHEN s.kind IS NOT NULL THEN CASE s.kind
                  WHEN 'RETIREMENT' THEN 'RETIRED' WHEN 'EARLY_RETIREMENT' THEN 'RETIRED'
                  WHEN 'DEATH' THEN 'DECEASED' ELSE 'LEFT' END
                WHEN p.status IN ('RETIRED', 'LEFT', 'DECEASED') THEN coalesce(served.former_status, 'ACTIVE')
                ELSE p.status END AS status
    FROM cadre p
    -- before the first home that can be derived, a person belongs where they were registered
    LEFT JOIN LATERAL (SELECT home.organisation_id FROM cadre_home home
      WHERE home.cadre_id = p.id AND home.valid_from <= today ORDER BY home.valid_from DESC LIMIT 1) h ON true
    LEFT JOIN LATERAL (SELECT gone.kind FROM separation gone
      WHERE gone.cadre_id = p.id AND gone.annulled_at IS NULL AND gone.effective_on <= today
        AND NOT came_back(p.id, gone.effective_on, today)
      ORDER BY gone.effective_on DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (SELECT undone.former_status FROM separation undone
      WHERE undone.cadre_id = p.id AND undone.former_status NOT IN ('RETIRED', 'LEFT', 'DECEASED')
      ORDER BY undone.id DESC LIMIT 1) served ON true
    CROSS JOIN LATERAL (
      SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
             (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
             (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
      FROM qualification q
      WHERE q.cadre_id = p.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= today) l
    WHERE p.id = ANY (people)) present
  WHERE c.id = present.id
    AND ((c.told_organisation_id, c.told_professional, c.told_political_theory, c.told_state_management)
         IS DISTINCT FROM
         (present.organisation_id, present.professional, present.political_theory, present.state_management)
         OR by_event AND c.status <> present.status)
  RETURNING new,
            old.told_organisation_id IS DISTINCT FROM new.told_organisation_id,
            (old.told_professional, old.told_political_theory, old.told_state_management)
              IS DISTINCT FROM (new.told_professional, new.told_political_theory, new.told_state_management),
            old.status <> new.status;
END $$;

-- Separations concern their people, and are undone only by whoever has them in scope.
CREATE OR REPLACE VIEW decision_concern WITH (security_invoker = true) AS
  SELECT s.decision_id, s.cadre_id, s.position_id, s.organisation_id FROM decision_subject s
  UNION ALL
  SELECT a.decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.decision_id IS NOT NULL
  UNION ALL
  SELECT a.end_decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.end_decision_id IS NOT NULL
  UNION ALL
  SELECT a.extended_by_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.extended_by_id IS NOT NULL
  UNION ALL
  SELECT a.annulled_by_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.annulled_by_id IS NOT NULL
  UNION ALL
  SELECT d.revoked_by_id, s.cadre_id, s.position_id, s.organisation_id
  FROM decision d JOIN decision_subject s ON s.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL
  UNION ALL
  SELECT d.revoked_by_id, a.cadre_id, a.position_id, NULL
  FROM decision d JOIN appointment a ON a.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM reward e
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM discipline e
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM salary_step e WHERE e.decision_id IS NOT NULL
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM evaluation e WHERE e.decision_id IS NOT NULL
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM political_conclusion e WHERE e.decision_id IS NOT NULL
  UNION ALL
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM separation e;

CREATE OR REPLACE FUNCTION decision_reaches_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment a JOIN position p ON p.id = a.position_id
                 WHERE (a.decision_id = decision OR a.end_decision_id = decision OR a.extended_by_id = decision)
                   AND NOT p.path <@ current_scope())
      OR EXISTS (SELECT FROM decision_subject s WHERE s.decision_id = decision AND NOT s.seen_by && current_scope())
      OR EXISTS (SELECT FROM body_membership m JOIN body b ON b.id = m.body_id JOIN separation e ON e.id = m.separation_id
                 WHERE e.decision_id = decision AND NOT b.path <@ current_scope())
      OR EXISTS (SELECT FROM (SELECT e.cadre_id FROM reward e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM discipline e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM salary_step e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM evaluation e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM political_conclusion e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM separation e WHERE e.decision_id = decision) entry
                 WHERE NOT belongs_in_scope(entry.cadre_id))
$$;
