-- The record of a person beyond their posts: one table for each kind of entry, all of one make. An entry is corrected in
-- place and says so; one that was made in error is annulled and kept. What the record said before is told by the audit trail
-- alone (recorded_at, deploy/adr/0024), so that nothing is stored twice.

-- Whatever writes an entry, it is seen by whoever sees the person from its first moment.
CREATE FUNCTION see_entry() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.seen_by INTO NEW.seen_by FROM cadre c WHERE c.id = NEW.cadre_id;
  RETURN NEW;
END $$;

-- Makes a table one of entries: seen and written as the person's record is, and audited under the person. The table has the
-- columns id, version, cadre_id, seen_by, corrected_at, correction, annulled_at and annulment, and its own.
CREATE FUNCTION entry_table(target regclass, kind text, derived text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER entry_seen_by BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION see_entry()', target);
  EXECUTE format('CREATE POLICY seen ON %s FOR SELECT USING (seen_by &&& (SELECT current_scope()))', target);
  EXECUTE format('CREATE POLICY recorded ON %s FOR INSERT WITH CHECK (belongs_in_scope(cadre_id))', target);
  EXECUTE format('CREATE POLICY changed ON %s FOR UPDATE USING (belongs_in_scope(cadre_id))', target);
  EXECUTE format('CREATE POLICY owner_reads ON %s FOR SELECT TO CURRENT_USER USING (true)', target);
  EXECUTE format('CREATE POLICY owner_refreshes ON %s FOR UPDATE TO CURRENT_USER USING (true)', target);
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  PERFORM audit_table(target, kind, root => 'cadre_id', derived => derived);
END $$;
REVOKE EXECUTE ON FUNCTION entry_table(regclass, text, text[]) FROM PUBLIC;

-- As before, and for every table of entries: a person whom other units see by now is seen by them with the whole record.
-- Few changes of a post change who sees a person, so entries are looked at for those people alone.
CREATE OR REPLACE FUNCTION refresh_seen_by(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  changed uuid[];
  entries regclass;
BEGIN
  WITH refreshed AS (
    UPDATE cadre c SET seen_by = now_seen.seen_by
    FROM (SELECT at.cadre_id, range_agg(at.key) AS seen_by
          FROM (SELECT p.id AS cadre_id, path_key(o.path) AS key
                FROM cadre p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ANY (cadres)
                UNION ALL
                SELECT id, own_key(id) FROM unnest(cadres) AS id
                UNION ALL
                SELECT a.cadre_id, path_key(p.path)
                FROM appointment a JOIN position p ON p.id = a.position_id WHERE a.cadre_id = ANY (cadres)
                UNION ALL
                SELECT m.cadre_id, path_key(b.path)
                FROM body_membership m JOIN body b ON b.id = m.body_id WHERE m.cadre_id = ANY (cadres)) at
          GROUP BY at.cadre_id) now_seen
    WHERE c.id = now_seen.cadre_id AND c.seen_by IS DISTINCT FROM now_seen.seen_by
    RETURNING c.id)
  SELECT array_agg(id) INTO changed FROM refreshed;

  UPDATE appointment r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  UPDATE body_membership r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  IF changed IS NOT NULL THEN
    FOR entries IN SELECT tgrelid FROM pg_trigger WHERE tgname = 'entry_seen_by' LOOP
      EXECUTE format('UPDATE %s r SET seen_by = c.seen_by FROM cadre c
                      WHERE c.id = ANY ($1) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by', entries)
        USING changed;
    END LOOP;
  END IF;
END $$;

-- ---- What the record said at an instant
CREATE AGGREGATE jsonb_merged(jsonb) (SFUNC = jsonb_concat, STYPE = jsonb, INITCOND = '{}');

-- The rows of one table about one person as they were recorded at an instant, put together from the audit trail: the first
-- entry of each row and every change up to then, generated columns computed anew. Only for whoever sees the person today, as
-- the rows themselves are. An entry counts from the instant its transaction began, and never before those of the same row
-- that it came after. Columns that the trail leaves out as derived are null.
CREATE FUNCTION recorded_at(of anyelement, collection text, person uuid, instant timestamptz) RETURNS SETOF anyelement
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp
AS $function$
DECLARE
  target regclass := (SELECT typrelid FROM pg_type WHERE oid = pg_typeof(of));
  columns text := (
    SELECT string_agg(CASE WHEN a.attgenerated = '' THEN 'r.' || quote_ident(a.attname)
                           ELSE pg_get_expr(d.adbin, d.adrelid) END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped);
BEGIN
  RETURN QUERY EXECUTE format(
    $sql$SELECT %s
    FROM (SELECT known.state || jsonb_build_object('id', known.resource_id, 'version', known.version,
                                                   'seen_by', c.seen_by::text) AS "state then"
          FROM (SELECT e.resource_id, max(e.number) - 1 AS version, jsonb_merged(e.after::jsonb ORDER BY e.number) AS state
                FROM (SELECT e.*, max(e.at) OVER (PARTITION BY e.resource_id ORDER BY e.number) AS counts_from
                      FROM audit_entry e WHERE e.root_id = $1 AND e.kind = $2) e
                WHERE e.counts_from <= $3
                GROUP BY e.resource_id
                HAVING (array_agg(e.action ORDER BY e.number DESC))[1] <> 'DELETED') known
          JOIN cadre c ON c.id = $1 AND c.seen_by && (SELECT current_scope())) k
    CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, k."state then") r$sql$, columns, target)
  USING person, collection, instant;
END $function$;

-- ---- Qualifications become entries like all others
DROP TRIGGER qualification_seen_by ON qualification;
DROP FUNCTION see_qualification();
DROP POLICY seen ON qualification;
DROP POLICY recorded ON qualification;
DROP POLICY changed ON qualification;
DROP POLICY owner_reads ON qualification;
DROP POLICY owner_refreshes ON qualification;
ALTER TABLE qualification
  ADD corrected_at timestamptz,
  ADD correction text,
  ADD annulled_at timestamptz,
  ADD annulment text;
SELECT entry_table('qualification', 'qualifications', '{level_order}');

-- ---- Work history
CREATE TABLE work_history (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  cadre_id        uuid NOT NULL REFERENCES cadre,
  seen_by         path_ranges NOT NULL,
  starts          text NOT NULL,
  ends            text,
  valid_from      date NOT NULL GENERATED ALWAYS AS (partial_earliest(starts)) STORED,
  valid_to        date GENERATED ALWAYS AS (partial_end(starts, ends)) STORED,
  -- as it is printed; the organisation beside it where the register knows it
  organisation    text NOT NULL,
  organisation_id uuid REFERENCES organisation,
  position        text NOT NULL,
  note            text,
  corrected_at    timestamptz,
  correction      text,
  annulled_at     timestamptz,
  annulment       text,
  CONSTRAINT work_history_period CHECK (ends IS NULL OR partial_latest(ends) > partial_earliest(starts))
);
CREATE INDEX work_history_cadre ON work_history (cadre_id, valid_from, id);
SELECT entry_table('work_history', 'work-history');
