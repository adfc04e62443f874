-- Which tables the role of requests sees without row-level security, and why: what is not said here and not closed by a
-- policy is forgotten, and a test of each service finds it.
CREATE TABLE table_shown_whole (
  name text PRIMARY KEY,
  why  text NOT NULL
);
COMMENT ON TABLE table_shown_whole IS 'not audited: written by migrations alone';
REVOKE ALL ON table_shown_whole FROM ${appRole}, ${systemRole};

-- In the migration that makes the table, or after it.
CREATE FUNCTION shown_whole(name text, why text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO table_shown_whole AS t VALUES (name, why) ON CONFLICT ON CONSTRAINT table_shown_whole_pkey DO UPDATE SET why = excluded.why
$$;
REVOKE EXECUTE ON FUNCTION shown_whole(text, text) FROM PUBLIC;

-- Tables that requests may use, that no policy closes or that their owner reads past it, and that nobody has explained.
CREATE VIEW sight_gap AS
  SELECT c.relname AS relation, NOT c.relrowsecurity AS open
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    AND has_table_privilege('${appRole}', c.oid, 'SELECT, INSERT, UPDATE, DELETE')
    AND NOT EXISTS (SELECT FROM table_shown_whole s WHERE s.name = c.relname);
REVOKE ALL ON sight_gap FROM ${appRole}, ${systemRole};

SELECT shown_whole(t.name, t.why) FROM (VALUES
  ('flyway_schema_history', 'names of migrations'),
  ('audit_entry', 'closed to requests by policies; its owner, whose triggers write it, is not bound'),
  ('audit_seal', 'hashes, which tell nothing of what they seal'),
  ('audit_transaction', 'who acted when; an entry names it, and entries are closed'),
  ('calendar_progress', 'how far the calendar was told'),
  ('idempotency_answer', 'each answer is closed with a secret that its request alone holds'),
  ('inbox_aggregate', 'ids and sequences of events'),
  ('inbox_generation', 'how far the reading is'),
  ('inbox_partition', 'how far the reading is'),
  ('inbox_skip', 'orders of administrators'),
  ('outbox_window', 'positions of events'),
  ('policy_pack', 'law and plans, for whoever may read packs'),
  ('policy_version', 'law and plans, for whoever may read packs'),
  ('policy_confirmation', 'law and plans, for whoever may read packs'),
  ('projected_organisation', 'the tree, by which scopes are judged')) AS t (name, why);
