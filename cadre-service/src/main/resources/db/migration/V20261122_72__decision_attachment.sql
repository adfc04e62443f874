-- The scan of a decision document. Whoever sees an appointment that the decision began or ended may read it: through the post, or
-- through the person, who may belong elsewhere by now.
ALTER TABLE decision ADD attachment_id uuid REFERENCES attachment;
CREATE UNIQUE INDEX decision_attachment ON decision (attachment_id) WHERE attachment_id IS NOT NULL;
CREATE INDEX appointment_end_decision ON appointment (end_decision_id) WHERE end_decision_id IS NOT NULL;

CREATE OR REPLACE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM decision d
    JOIN LATERAL (SELECT a.position_id, a.cadre_id FROM appointment a WHERE a.decision_id = d.id
                  UNION ALL
                  SELECT a.position_id, a.cadre_id FROM appointment a WHERE a.end_decision_id = d.id) named ON true
    JOIN position p ON p.id = named.position_id
    JOIN organisation o ON o.id = p.organisation_id
    WHERE d.attachment_id = attachment AND o.path <@ current_scope())
  OR EXISTS (
    SELECT FROM decision d
    JOIN LATERAL (SELECT a.cadre_id FROM appointment a WHERE a.decision_id = d.id
                  UNION ALL
                  SELECT a.cadre_id FROM appointment a WHERE a.end_decision_id = d.id) named ON true
    JOIN cadre_home h ON h.cadre_id = named.cadre_id
    WHERE d.attachment_id = attachment AND h.path <@ current_scope()
      AND h.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND h.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
END;
