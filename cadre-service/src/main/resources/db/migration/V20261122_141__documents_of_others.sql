-- Number, date and issuer of a document are no secret, so whoever cites the document of another unit by them must not be lent
-- its scan thereby, nor complete it. What is kept: within which scope a document was registered, and within which it was cited by
-- somebody who had not been told of it. What the latter brought about there tells of the document, and lends nothing.
CREATE TABLE decision_source (
  decision_id uuid NOT NULL REFERENCES decision,
  reach       path_ranges NOT NULL,
  registered  boolean NOT NULL
);
CREATE INDEX decision_source_of ON decision_source (decision_id);
COMMENT ON TABLE decision_source IS 'not audited: who registered or cited a document stands in the entries of what they did';
REVOKE ALL ON decision_source FROM ${appRole}, ${systemRole};

CREATE FUNCTION keep_decision_source() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO decision_source (decision_id, reach, registered) SELECT n.id, current_scope(), true FROM new_rows n;
  RETURN NULL;
END $$;
CREATE TRIGGER decision_source AFTER INSERT ON decision REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION keep_decision_source();

CREATE FUNCTION decision_registered_here(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM decision_source s WHERE s.decision_id = decision AND s.registered AND s.reach <@ current_scope())
$$;
CREATE FUNCTION decision_cited_unseen(decision uuid, place text) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM decision_source s WHERE s.decision_id = decision AND NOT s.registered AND place <@ s.reach)
$$;

-- Whether the caller is told of the document by something else than having cited it.
CREATE FUNCTION decision_is_told(decision uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_scope() = '{(,)}' OR decision_registered_here(decision)
  OR EXISTS (
    SELECT FROM decision_concern k JOIN position p ON p.id = k.position_id JOIN organisation o ON o.id = p.organisation_id
    WHERE k.decision_id = decision AND o.path <@ current_scope() AND NOT decision_cited_unseen(decision, o.path))
  OR EXISTS (
    SELECT FROM decision_concern k JOIN cadre_home h ON h.cadre_id = k.cadre_id
    WHERE k.decision_id = decision AND h.path <@ current_scope()
      AND h.valid_from <= civil_today() AND h.valid_to > civil_today()
      AND NOT decision_cited_unseen(decision, h.path))
  OR EXISTS (
    SELECT FROM decision_concern k JOIN organisation o ON o.id = k.organisation_id
    WHERE k.decision_id = decision AND o.path <@ current_scope() AND NOT decision_cited_unseen(decision, o.path))
  OR EXISTS (
    SELECT FROM decision d JOIN organisation o ON o.id = d.issuer_organisation_id
    WHERE d.id = decision AND o.path <@ current_scope())
  -- what guides names nobody, and everybody with a scope may read it
  OR EXISTS (
    SELECT FROM decision d WHERE d.id = decision AND d.type IN ('DIRECTIVE', 'RESOLUTION', 'REGULATION', 'CONCLUSION', 'PLAN')
      AND current_scope() <> '{}')
$$;

-- Notes that the caller cites documents that they were not told of, before what cites them is written.
CREATE FUNCTION note_unseen_citations(decisions uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO decision_source (decision_id, reach, registered)
  SELECT cited, current_scope(), false FROM unnest(decisions) cited
  WHERE NOT EXISTS (SELECT FROM decision_source s
                    WHERE s.decision_id = cited AND NOT s.registered AND current_scope() <@ s.reach);
END $$;

CREATE OR REPLACE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (SELECT FROM decision d WHERE d.attachment_id = attachment AND decision_is_told(d.id));
END;
