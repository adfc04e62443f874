-- As before (180), and what approved a round concerns the organisation that held it and those that were graded in it, what took it
-- back its holder as well, and what set an aim whoever the aim is of. (A standard concerns nobody: all that set one guide, and whoever
-- guides is read by everybody.) Units below see a round, but a document that approved it is not theirs to revoke.
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
  FROM restructuring r JOIN organisation o ON o.code = ANY (r.from_codes || r.to_codes)
  UNION ALL
  SELECT t.decision_id, NULL, NULL, t.organisation_id FROM target t
  UNION ALL
  SELECT r.decision_id, NULL, NULL, r.organisation_id FROM evaluation_round r WHERE r.decision_id IS NOT NULL
  UNION ALL
  SELECT r.decision_id, NULL, NULL, p.organisation_id
  FROM evaluation_round r JOIN evaluation_proposal p ON p.round_id = r.id
  WHERE r.decision_id IS NOT NULL AND p.cadre_id IS NULL AND p.withdrawn_at IS NULL
  UNION ALL
  SELECT d.revoked_by_id, NULL, NULL, r.organisation_id
  FROM decision d JOIN evaluation_round r ON r.decision_id = d.id WHERE d.revoked_by_id IS NOT NULL;

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
      OR EXISTS (SELECT FROM evaluation_round r WHERE r.decision_id = decision AND NOT r.path <@ current_scope())
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

-- The function above reads as the owner, who is bound by the policies, too.
CREATE POLICY owner_reads ON evaluation_round FOR SELECT TO CURRENT_USER USING (true);
