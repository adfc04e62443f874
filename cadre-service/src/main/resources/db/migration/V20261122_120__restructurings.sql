-- What became of organisations by one decision. The organisations, positions, appointments and homes that it changed are
-- the record; this row says that they changed together, and why.
CREATE TABLE restructuring (
  id             uuid PRIMARY KEY,
  version        bigint NOT NULL,
  kind           text NOT NULL,
  effective_from date NOT NULL,
  from_codes     text[] NOT NULL,
  to_codes       text[] NOT NULL,
  -- of a merger: what came of it, and how many bodies it was made of
  successor_id   uuid REFERENCES organisation,
  bodies_joined  integer,
  decision_id    uuid NOT NULL REFERENCES decision,
  -- what it did, by ids and codes, as JSON
  effect         text NOT NULL,
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL,
  seen_by        path_ranges NOT NULL
);
CREATE INDEX restructuring_from ON restructuring USING gin (from_codes);
CREATE INDEX restructuring_decision ON restructuring (decision_id);
CREATE INDEX restructuring_latest ON restructuring (effective_from, id);
CREATE INDEX restructuring_successor ON restructuring (successor_id, effective_from) WHERE successor_id IS NOT NULL;

ALTER TABLE restructuring ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- seen by each organisation concerned, carried out only by whoever has all of them in scope
CREATE POLICY in_scope ON restructuring USING (seen_by && (SELECT current_scope()))
  WITH CHECK (seen_by <@ (SELECT current_scope()));

SELECT audit_table('restructuring', 'restructurings');
