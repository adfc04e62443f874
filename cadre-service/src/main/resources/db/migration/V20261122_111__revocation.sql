-- A document that is revoked from the beginning takes back what it brought about: an appointment that never held stays on the
-- record, with the document that took it back, and holds neither seat nor day.
ALTER TABLE appointment
  ADD annulled_by_id uuid REFERENCES decision,
  -- the end as first decided, to which it returns when the document that ended it earlier is revoked
  ADD planned_end    text,
  ADD CONSTRAINT appointment_annulled CHECK (annulled_by_id IS NULL OR NOT main AND seat_no IS NULL);
SELECT set_config('cadre.scope', '{(,)}', true);
UPDATE appointment SET planned_end = ends WHERE end_decision_id IS NULL AND ends IS NOT NULL;

ALTER TABLE appointment ALTER valid_to SET EXPRESSION AS
  (CASE WHEN annulled_by_id IS NULL THEN partial_end(starts, ends) ELSE partial_earliest(starts) END);
ALTER TABLE appointment ALTER certain SET EXPRESSION AS
  (CASE WHEN annulled_by_id IS NULL THEN certain_period(starts, ends) ELSE 'empty'::daterange END);
CREATE INDEX appointment_annulled_by ON appointment (annulled_by_id) WHERE annulled_by_id IS NOT NULL;
SELECT audit_table('appointment', 'appointments', root => 'cadre_id');

-- Whom the revocation concerns: whomever the revoked document did.
CREATE OR REPLACE VIEW decision_concern WITH (security_invoker = true) AS
  SELECT s.decision_id, s.cadre_id, s.position_id, s.organisation_id FROM decision_subject s
  UNION ALL
  SELECT a.decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.decision_id IS NOT NULL
  UNION ALL
  SELECT a.end_decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.end_decision_id IS NOT NULL
  UNION ALL
  SELECT a.annulled_by_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.annulled_by_id IS NOT NULL
  UNION ALL
  SELECT d.revoked_by_id, s.cadre_id, s.position_id, s.organisation_id
  FROM decision d JOIN decision_subject s ON s.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL
  UNION ALL
  SELECT d.revoked_by_id, a.cadre_id, a.position_id, NULL
  FROM decision d JOIN appointment a ON a.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL;

-- Whether something hangs on a document that lies outside the scope of whoever asks: then it is not theirs to change. It reads
-- as the owner, and answers with yes or no.
CREATE FUNCTION decision_reaches_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment a JOIN position p ON p.id = a.position_id
                 WHERE (a.decision_id = decision OR a.end_decision_id = decision) AND NOT p.path <@ current_scope())
      OR EXISTS (SELECT FROM decision_subject s WHERE s.decision_id = decision AND NOT s.seen_by && current_scope())
$$;
