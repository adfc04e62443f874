-- Decisions concern whoever's record cites them too: rewards, disciplines, steps of salary, evaluations and conclusions.
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
  SELECT e.decision_id, e.cadre_id, NULL, NULL FROM political_conclusion e WHERE e.decision_id IS NOT NULL;

CREATE OR REPLACE FUNCTION decision_reaches_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment a JOIN position p ON p.id = a.position_id
                 WHERE (a.decision_id = decision OR a.end_decision_id = decision OR a.extended_by_id = decision)
                   AND NOT p.path <@ current_scope())
      OR EXISTS (SELECT FROM decision_subject s WHERE s.decision_id = decision AND NOT s.seen_by && current_scope())
      OR EXISTS (SELECT FROM (SELECT e.cadre_id FROM reward e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM discipline e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM salary_step e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM evaluation e WHERE e.decision_id = decision
                              UNION ALL SELECT e.cadre_id FROM political_conclusion e WHERE e.decision_id = decision) entry
                 WHERE NOT belongs_in_scope(entry.cadre_id))
$$;
