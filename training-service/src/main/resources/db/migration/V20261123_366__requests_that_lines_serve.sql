-- Which accepted requests of units a line of a plan serves.
SELECT set_config('cadre.scope', '{(,)}', true);

-- as they are drafted
ALTER TABLE plan_line ADD COLUMN request_ids uuid[] NOT NULL DEFAULT '{}';
-- those, and while an amendment is drafted those that were approved: nobody else takes what giving it up brings back
ALTER TABLE plan_line ADD COLUMN taken_requests uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX plan_line_requests ON plan_line USING gin (taken_requests);
SELECT audit_table('plan_line', 'plan-lines', root => 'plan_id', derived => '{taken_requests}');

-- The requests of the lines that count; revisions of before name none.
CREATE VIEW planned_request WITH (security_invoker = true) AS
SELECT p.id AS plan_id, (l ->> 'id')::uuid AS line_id,
  ARRAY(SELECT jsonb_array_elements_text(coalesce(l -> 'requestIds', '[]'))::uuid) AS request_ids
FROM plan p
JOIN plan_revision r ON r.plan_id = p.id AND r.revision = p.revision
CROSS JOIN jsonb_array_elements(r.lines) AS l
WHERE p.state <> 'CANCELLED';
