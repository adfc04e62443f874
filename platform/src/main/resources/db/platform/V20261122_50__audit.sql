-- Who changed what, when, why and from where: one entry for each change of a row, written by triggers in the transaction
-- of the change. Nobody but the owner's triggers writes here; what was written is sealed in blocks (vn.cadre.platform.audit).

-- What the entries of one transaction share. An xid comes again after a dump and restore, never with the same start.
CREATE TABLE audit_transaction (
  xid   xid8 NOT NULL,
  at    timestamptz NOT NULL,
  actor json,
  PRIMARY KEY (xid, at)
);

CREATE TABLE audit_entry (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (id > 0),
  xid         xid8 NOT NULL,
  at          timestamptz NOT NULL,
  -- the collection of the resource in the API
  kind        text NOT NULL,
  resource_id uuid NOT NULL,
  -- 1 for the first entry of a resource, then without gaps: the version that the change made, plus one
  number      bigint NOT NULL CHECK (number > 0),
  -- whose record it belongs to: the person of an appointment; itself where it stands alone
  root_id     uuid NOT NULL,
  action      text NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'DELETED', 'TAKEN_OVER')),
  reason      text,
  -- all of a row that vanished, or the changed columns as they were
  before      json,
  -- all of a new row, or the changed columns as they are; json, not jsonb, because the text is what is sealed
  after       json,
  CONSTRAINT audit_entry_number UNIQUE (resource_id, number)
);
CREATE INDEX audit_entry_root ON audit_entry (root_id, id);

CREATE TABLE audit_seal (
  number     bigint PRIMARY KEY CHECK (number > 0),
  -- which append-only table the block seals: the entries with after_id < id <= last_id
  stream     text NOT NULL,
  after_id   bigint NOT NULL,
  last_id    bigint NOT NULL,
  count      integer NOT NULL CHECK (count > 0),
  sealed_at  timestamptz NOT NULL,
  -- a line for each entry: which it is, and the hash of what it says
  manifest   bytea NOT NULL,
  previous   bytea NOT NULL,
  hash       bytea NOT NULL,
  CHECK (after_id < last_id)
);
ALTER TABLE audit_seal ALTER COLUMN manifest SET STORAGE EXTERNAL;
CREATE UNIQUE INDEX audit_seal_stream ON audit_seal (stream, last_id);

REVOKE ALL ON audit_transaction, audit_entry, audit_seal FROM ${appRole}, ${systemRole};
REVOKE ALL ON SEQUENCE audit_entry_id_seq FROM ${appRole}, ${systemRole};
GRANT SELECT ON audit_transaction, audit_entry, audit_seal TO ${appRole}, ${systemRole};
GRANT SELECT ON SEQUENCE audit_entry_id_seq TO ${systemRole};
GRANT INSERT ON audit_seal TO ${systemRole};

-- An entry may be read by whoever may read its resource, or its root where the resource has no row to ask (a policy for
-- each audited table says so), by whoever sees everything, and by the sealer.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_everywhere ON audit_entry FOR SELECT TO ${appRole}
  USING ((SELECT current_scope()) = '{(,)}'::path_ranges);
CREATE POLICY audit_sealing ON audit_entry FOR SELECT TO ${systemRole} USING (true);

-- Called by each trigger before it writes entries.
CREATE FUNCTION audit_actor() RETURNS void LANGUAGE sql
  SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  INSERT INTO audit_transaction VALUES
    (pg_current_xact_id(), now(), nullif(current_setting('cadre.actor', true), '')::json) ON CONFLICT DO NOTHING;
END;

-- Why, where the transaction says so.
CREATE FUNCTION audit_reason() RETURNS text LANGUAGE sql STABLE
  RETURN nullif(current_setting('cadre.reason', true), '');

CREATE FUNCTION audit_refusal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Table % is audited and cannot be truncated', TG_RELID::regclass USING ERRCODE = 'restrict_violation';
END $$;

-- Whoever runs as the app has no business here: these write as the owner.
REVOKE EXECUTE ON FUNCTION audit_actor(), audit_reason(), audit_refusal() FROM PUBLIC;

-- Attaches a table, or attaches it anew after its columns changed. Columns that are generated, that row-level security
-- maintains (seen_by) or that the table derives from others are no part of the record. Rows that are there already get an entry
-- that says so. A table with a version counts by it, and a change that does not raise it by one is refused; one without
-- counts the entries of the same key, which its own primary key keeps apart. A change of a primary key is refused (an entry
-- without number), since nobody could follow the resource.
CREATE FUNCTION audit_table(target regclass, kind text, root text DEFAULT NULL, derived text[] DEFAULT '{}') RETURNS void
  LANGUAGE plpgsql AS $function$
DECLARE
  name      text := (SELECT relname FROM pg_class WHERE oid = target);
  columns   text[] := ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped
                            ORDER BY attnum);
  recorded  text[] := ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = target AND attnum > 0 AND NOT attisdropped
                              AND attgenerated = '' AND attname <> ALL ('{id,version,seen_by}' || derived) ORDER BY attnum);
  keys      text[] := ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey) WITH ORDINALITY k (attnum, place)
                            JOIN pg_attribute a ON a.attrelid = target AND a.attnum = k.attnum
                            WHERE i.indrelid = target AND i.indisprimary ORDER BY k.place);
  versioned boolean := 'version' = ANY (columns);
  has_id    boolean := 'id' = ANY (columns);
  id        text := CASE WHEN has_id THEN '%1$s.id' ELSE
                    'md5(concat_ws(''/'', ' || (SELECT string_agg('%1$s.' || quote_ident(k), ', ') FROM unnest(keys) k) || '))::uuid' END;
  counted   text := format('coalesce((SELECT max(e.number) FROM public.audit_entry e WHERE e.resource_id = %s), 0) + 1', id);
  root_of   text := CASE WHEN root IS NULL THEN id ELSE '%1$s.' || quote_ident(root) END;
  record    text := '(SELECT to_json(r) FROM (SELECT '
                    || (SELECT string_agg('%1$s.' || quote_ident(c), ', ') FROM unnest(recorded) c) || ') r)';
  root_table regclass := CASE WHEN root IS NOT NULL AND NOT has_id THEN
                    (SELECT c.confrelid::regclass FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = target AND a.attname = root
                     WHERE c.conrelid = target AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum]) END;
  into_entry text := 'INSERT INTO public.audit_entry (xid, at, kind, resource_id, number, root_id, action, reason, before, after) SELECT'
                    || ' pg_current_xact_id(), now(), ' || quote_literal(kind) || ', ';
BEGIN
  -- attaching reads all rows, also where row-level security binds the owner
  PERFORM set_config('cadre.scope', '{(,)}', true);
  IF cardinality(keys) = 0 THEN
    RAISE EXCEPTION 'Table % has no primary key to tell its rows by', target;
  END IF;
  EXECUTE format(
    -- nested loops are planned for the one row of the first call and would stay for the thousands of a later one
    $sql$CREATE OR REPLACE FUNCTION public.%1$I() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = off AS $body$
    BEGIN
      CASE TG_OP
      WHEN 'INSERT' THEN
        PERFORM 1 FROM new_rows LIMIT 1;
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM audit_actor();
        %2$s;
      WHEN 'UPDATE' THEN
        PERFORM 1 FROM new_rows LIMIT 1;
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM audit_actor();
        %3$s;
      ELSE
        PERFORM 1 FROM old_rows LIMIT 1;
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM audit_actor();
        %4$s;
      END CASE;
      RETURN NULL;
    END $body$ $sql$,
    'audit_' || name,
    into_entry || format(id, 'n') || ', ' || format(CASE WHEN versioned THEN 'n.version + 1' ELSE counted END, 'n') || ', '
      || format(root_of, 'n') || ', ''CREATED'', audit_reason(), NULL, ' || format(record, 'n') || ' FROM new_rows n',
    into_entry || format(id, 'n') || ', '
      || CASE WHEN versioned THEN 'CASE WHEN n.version = o.version + 1 THEN n.version + 1 END'
              ELSE format('CASE WHEN o.%I IS NOT NULL THEN ', keys[1]) || format(counted, 'n') || ' END' END || ', '
      || format(root_of, 'n') || ', ''CHANGED'', audit_reason(), d.before, d.after FROM old_rows o FULL JOIN new_rows n ON '
      || (SELECT string_agg(format('n.%1$I = o.%1$I', k), ' AND ') FROM unnest(keys) k)
      || ' CROSS JOIN LATERAL (SELECT json_object_agg(c.name, c.before) AS before, json_object_agg(c.name, c.after) AS after FROM (VALUES '
      || (SELECT string_agg(format('(%1$L, o.%1$I IS DISTINCT FROM n.%1$I, to_json(o.%1$I), to_json(n.%1$I))', c), ', ') FROM unnest(recorded) c)
      || ') c (name, changed, before, after) WHERE c.changed) d WHERE d.after IS NOT NULL'
      || CASE WHEN versioned THEN ' OR n.version IS DISTINCT FROM o.version' ELSE '' END,
    into_entry || format(id, 'o') || ', ' || format(CASE WHEN versioned THEN 'o.version + 2' ELSE counted END, 'o') || ', '
      || format(root_of, 'o') || ', ''DELETED'', audit_reason(), ' || format(record, 'o') || ', NULL FROM old_rows o');
  EXECUTE format('REVOKE EXECUTE ON FUNCTION public.%I() FROM PUBLIC', 'audit_' || name);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
                  FOR EACH STATEMENT EXECUTE FUNCTION public.%I()', target, 'audit_' || name);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                  FOR EACH STATEMENT EXECUTE FUNCTION public.%I()', target, 'audit_' || name);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
                  FOR EACH STATEMENT EXECUTE FUNCTION public.%I()', target, 'audit_' || name);
  EXECUTE format('CREATE OR REPLACE TRIGGER audit_truncate BEFORE TRUNCATE ON %s
                  FOR EACH STATEMENT EXECUTE FUNCTION public.audit_refusal()', target);
  IF EXISTS (SELECT FROM pg_policy WHERE polrelid = 'public.audit_entry'::regclass AND polname = 'audit_of_' || name) THEN
    EXECUTE format('DROP POLICY %I ON public.audit_entry', 'audit_of_' || name);
  END IF;
  IF has_id OR root_table IS NOT NULL THEN
    EXECUTE format('CREATE POLICY %I ON public.audit_entry FOR SELECT TO ${appRole} USING (kind = %L AND EXISTS (
                    SELECT FROM %s resource WHERE resource.id = %s))', 'audit_of_' || name, kind,
                   CASE WHEN has_id THEN target ELSE root_table END, CASE WHEN has_id THEN 'resource_id' ELSE 'root_id' END);
  END IF;
  PERFORM audit_actor();
  EXECUTE into_entry || format(id, 'n') || ', ' || format(CASE WHEN versioned THEN 'n.version + 1' ELSE counted END, 'n') || ', '
    || format(root_of, 'n') || ', ''TAKEN_OVER'', audit_reason(), NULL, ' || format(record, 'n') || format(' FROM %s n WHERE NOT EXISTS (
       SELECT FROM public.audit_entry e WHERE e.resource_id = %s)', target, format(id, 'n'));
  EXECUTE format('COMMENT ON TABLE %s IS %L', target, 'audited: ' || array_to_string(recorded, ' ')
    || CASE WHEN derived = '{}' THEN '' ELSE ' | derived: ' || array_to_string(derived, ' ') END);
END $function$;

REVOKE EXECUTE ON FUNCTION audit_table(regclass, text, text, text[]) FROM PUBLIC;

-- What nobody audits by oversight: tables that are neither attached nor said to be no record (a comment 'not audited: why'),
-- and columns that came after their table was attached.
CREATE VIEW audit_gap AS
  SELECT c.relname::text AS relation, NULL::text AS missing_column
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'flyway_schema_history'
    AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'audit_insert' AND t.tgenabled IN ('O', 'A'))
    AND coalesce(obj_description(c.oid, 'pg_class'), '') NOT LIKE 'not audited: %'
  UNION ALL
  SELECT c.relname, a.attname
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND obj_description(c.oid, 'pg_class') LIKE 'audited: %'
    AND a.attname <> ALL ('{id,version,seen_by}')
    AND a.attname <> ALL (string_to_array(replace(substr(obj_description(c.oid, 'pg_class'), 10), ' | derived:', ''), ' '));

COMMENT ON TABLE audit_transaction IS 'not audited: the audit itself';
COMMENT ON TABLE audit_entry IS 'not audited: the audit itself';
COMMENT ON TABLE audit_seal IS 'not audited: the audit itself';
COMMENT ON TABLE outbox_event IS 'not audited: follows from changes that are';
COMMENT ON TABLE import_job IS 'not audited: the rows that it writes are, in its owner''s name';
COMMENT ON TABLE import_chunk IS 'not audited: an upload until its job has ended';
COMMENT ON TABLE import_finding IS 'not audited: an answer to the uploader';
