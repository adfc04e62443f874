-- A term that is extended until retirement: by which document, and until when, so that both can be undone.
ALTER TABLE appointment
  ADD extended_by_id uuid REFERENCES decision,
  ADD extended_to    text,
  ADD CONSTRAINT appointment_extended CHECK ((extended_by_id IS NULL) = (extended_to IS NULL));
CREATE INDEX appointment_extended_by ON appointment (extended_by_id) WHERE extended_by_id IS NOT NULL;
SELECT audit_table('appointment', 'appointments', root => 'cadre_id');

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
  FROM decision d JOIN appointment a ON a.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL;

CREATE OR REPLACE FUNCTION decision_reaches_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment a JOIN position p ON p.id = a.position_id
                 WHERE (a.decision_id = decision OR a.end_decision_id = decision OR a.extended_by_id = decision)
                   AND NOT p.path <@ current_scope())
      OR EXISTS (SELECT FROM decision_subject s WHERE s.decision_id = decision AND NOT s.seen_by && current_scope())
$$;
