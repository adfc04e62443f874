-- An end that gave way to an earlier one by another document, as long as that one holds: the later end is still decided, and is
-- what a post returns to when the earlier one is revoked.
CREATE TABLE appointment_former_end (
  appointment_id uuid NOT NULL REFERENCES appointment,
  decision_id    uuid NOT NULL REFERENCES decision,
  ends           text NOT NULL,
  PRIMARY KEY (appointment_id, decision_id)
);
CREATE INDEX appointment_former_end_decision ON appointment_former_end (decision_id);
COMMENT ON TABLE appointment_former_end IS 'not audited: written by a trigger alone from what the history of appointments tells';
CREATE POLICY with_a_scope ON appointment_former_end USING ((SELECT current_scope()) <> '{}');
ALTER TABLE appointment_former_end ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
REVOKE INSERT, UPDATE, DELETE ON appointment_former_end FROM ${appRole}, ${systemRole};

-- Whatever ends a post writes the appointment, so it is kept here, where none of them can forget it.
CREATE FUNCTION keep_former_end() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF NEW.end_decision_id IS NOT NULL AND NEW.valid_to <= OLD.valid_to THEN
    INSERT INTO appointment_former_end (appointment_id, decision_id, ends)
    VALUES (OLD.id, OLD.end_decision_id, OLD.ends)
    ON CONFLICT (appointment_id, decision_id) DO UPDATE SET ends = EXCLUDED.ends;
  END IF;
  DELETE FROM appointment_former_end WHERE appointment_id = NEW.id AND decision_id = NEW.end_decision_id;
  RETURN NULL;
END $$;
CREATE TRIGGER appointment_former_end AFTER UPDATE OF end_decision_id ON appointment
  FOR EACH ROW WHEN (OLD.end_decision_id IS NOT NULL AND NEW.end_decision_id IS DISTINCT FROM OLD.end_decision_id)
  EXECUTE FUNCTION keep_former_end();

-- Whether something lies outside a scope is asked of all of it.
CREATE POLICY owner_reads ON downsizing_plan FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON restructuring FOR SELECT TO CURRENT_USER USING (true);
CREATE INDEX staffing_quota_decision ON staffing_quota (decision_id);
CREATE INDEX downsizing_plan_decision ON downsizing_plan (decision_id);
CREATE INDEX staffing_exception_decision ON staffing_exception (decision_id);

-- As before, and ends that gave way, quotas, plans, exceptions and restructurings: each concerns the organisations it is of.
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
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM separation e
  UNION ALL
  SELECT f.decision_id, a.cadre_id, a.position_id, NULL
  FROM appointment_former_end f JOIN appointment a ON a.id = f.appointment_id
  UNION ALL
  SELECT q.decision_id, NULL, NULL, q.organisation_id FROM staffing_quota q
  UNION ALL
  SELECT p.decision_id, NULL, NULL, p.organisation_id FROM downsizing_plan p
  UNION ALL
  SELECT e.decision_id, NULL, NULL, e.organisation_id FROM staffing_exception e
  UNION ALL
  SELECT r.decision_id, NULL, NULL, o.id
  FROM restructuring r JOIN organisation o ON o.code = ANY (r.from_codes || r.to_codes);

CREATE OR REPLACE FUNCTION decision_reaches_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment a JOIN position p ON p.id = a.position_id
                 WHERE (a.decision_id = decision OR a.end_decision_id = decision OR a.extended_by_id = decision
                        OR a.id = ANY (ARRAY(SELECT f.appointment_id FROM appointment_former_end f WHERE f.decision_id = decision)))
                   AND NOT p.path <@ current_scope())
      OR EXISTS (SELECT FROM (SELECT q.path FROM staffing_quota q WHERE q.decision_id = decision
                              UNION ALL SELECT d.path FROM downsizing_plan d WHERE d.decision_id = decision
                              UNION ALL SELECT e.path FROM staffing_exception e WHERE e.decision_id = decision) figure
                 WHERE NOT figure.path <@ current_scope())
      OR EXISTS (SELECT FROM restructuring r WHERE r.decision_id = decision AND NOT r.seen_by <@ current_scope())
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
