-- The register of decision documents: what each says of whom, what it rests on, and how it was put right. What it brought about
-- stays where it is (an appointment names the document), so nothing is told twice.

-- As vn.cadre.kernel.Text.fold, for texts whose spaces are collapsed.
CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(translate(regexp_replace(normalize(said, NFD), '[' || U&'\0300' || '-' || U&'\036F' || ']', '', 'g'), 'Đđ', 'dd')
               COLLATE pg_c_utf8);

ALTER TABLE decision
  ADD issuer_organisation_id uuid REFERENCES organisation,
  ADD summary                text,
  ADD state                  text NOT NULL DEFAULT 'IN_FORCE',
  ADD revoked_by_id          uuid REFERENCES decision,
  ADD revoked_from           date,
  ADD revocation_reason      text,
  ADD words                  text GENERATED ALWAYS AS
    (' ' || folded(number || ' ' || issuer || coalesce(' ' || summary, ''))) STORED,
  ADD CONSTRAINT decision_revoked CHECK
    ((state = 'REVOKED') = (revoked_by_id IS NOT NULL) AND (state = 'REVOKED') = (revocation_reason IS NOT NULL)),
  ADD CONSTRAINT decision_revoked_by_another CHECK (revoked_by_id <> id);
ALTER TABLE decision ALTER state DROP DEFAULT;
CREATE INDEX decision_latest ON decision (date, id);
CREATE INDEX decision_type ON decision (type, date, id);
CREATE INDEX decision_tier ON decision (tier, date, id);
CREATE INDEX decision_issuer ON decision (issuer, date, id);
CREATE INDEX decision_issuer_organisation ON decision (issuer_organisation_id) WHERE issuer_organisation_id IS NOT NULL;
CREATE INDEX decision_revoked_by ON decision (revoked_by_id) WHERE revoked_by_id IS NOT NULL;

-- What a document rests on (căn cứ).
CREATE TABLE decision_basis (
  decision_id uuid NOT NULL REFERENCES decision,
  basis_id    uuid NOT NULL REFERENCES decision,
  PRIMARY KEY (decision_id, basis_id),
  CONSTRAINT decision_basis_another CHECK (decision_id <> basis_id)
);
CREATE INDEX decision_basis_back ON decision_basis (basis_id);

-- Whom or what a document is about, and what it says of them.
CREATE TABLE decision_subject (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  decision_id     uuid NOT NULL REFERENCES decision,
  cadre_id        uuid REFERENCES cadre,
  position_id     uuid REFERENCES position,
  organisation_id uuid REFERENCES organisation,
  statement       text,
  seen_by         path_ranges NOT NULL,
  CONSTRAINT decision_subject_somebody CHECK (num_nonnulls(cadre_id, position_id, organisation_id) > 0),
  CONSTRAINT decision_subject_once UNIQUE NULLS NOT DISTINCT (decision_id, cadre_id, position_id, organisation_id)
);
CREATE INDEX decision_subject_cadre ON decision_subject (cadre_id) WHERE cadre_id IS NOT NULL;
CREATE INDEX decision_subject_position ON decision_subject (position_id) WHERE position_id IS NOT NULL;
CREATE INDEX decision_subject_organisation ON decision_subject (organisation_id) WHERE organisation_id IS NOT NULL;

-- What a document was taken for before it was put right.
CREATE TABLE decision_correction (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  decision_id   uuid NOT NULL REFERENCES decision,
  corrected_at  timestamptz NOT NULL,
  corrected_by  text NOT NULL,
  reason        text NOT NULL,
  former_type   text NOT NULL,
  former_number text NOT NULL,
  former_date   date NOT NULL,
  former_issuer text NOT NULL,
  former_tier   text
);
CREATE INDEX decision_correction_of ON decision_correction (decision_id);

-- ---- Who sees a subject: whoever sees the person, the post or the organisation
CREATE FUNCTION subject_keys(cadre uuid, post uuid, organisation uuid) RETURNS path_ranges LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT coalesce((SELECT c.seen_by FROM cadre c WHERE c.id = cadre), '{}')
       + coalesce((SELECT path_ranges(path_key(p.path)) FROM position p WHERE p.id = post), '{}')
       + coalesce((SELECT path_ranges(path_key(o.path)) FROM organisation o WHERE o.id = organisation), '{}')
$$;
CREATE FUNCTION see_subject() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  NEW.seen_by := subject_keys(NEW.cadre_id, NEW.position_id, NEW.organisation_id);
  RETURN NEW;
END $$;
CREATE TRIGGER decision_subject_seen_by BEFORE INSERT ON decision_subject
  FOR EACH ROW EXECUTE FUNCTION see_subject();
-- as people move, so does what was decided about them
CREATE FUNCTION see_subjects_of_cadres() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  UPDATE decision_subject s SET seen_by = subject_keys(s.cadre_id, s.position_id, s.organisation_id)
  FROM new_rows n JOIN old_rows o ON o.id = n.id
  WHERE s.cadre_id = n.id AND n.seen_by IS DISTINCT FROM o.seen_by;
  RETURN NULL;
END $$;
CREATE TRIGGER cadre_decisions_seen AFTER UPDATE ON cadre REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION see_subjects_of_cadres();

-- A paper belongs to no unit, as before, and neither does what it rests on or was taken for; the service tells of it to whoever
-- sees what it is about.
CREATE POLICY with_a_scope ON decision_basis USING ((SELECT current_scope()) <> '{}');
CREATE POLICY with_a_scope ON decision_correction USING ((SELECT current_scope()) <> '{}');
CREATE POLICY seen ON decision_subject FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY named ON decision_subject FOR INSERT WITH CHECK
  ((cadre_id IS NULL OR belongs_in_scope(cadre_id))
   AND (position_id IS NULL OR EXISTS (SELECT 1 FROM position p WHERE p.id = position_id))
   AND (organisation_id IS NULL OR EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id)));
CREATE POLICY changed ON decision_subject FOR UPDATE USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY removed ON decision_subject FOR DELETE USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY owner_reads ON decision_subject FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON decision_subject FOR UPDATE TO CURRENT_USER USING (true);
ALTER TABLE decision_basis ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE decision_correction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE decision_subject ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Whom a document concerns: whom it says so of, and whose post it began or ended. As each of these rows is seen.
CREATE VIEW decision_concern WITH (security_invoker = true) AS
  SELECT s.decision_id, s.cadre_id, s.position_id, s.organisation_id FROM decision_subject s
  UNION ALL
  SELECT a.decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.decision_id IS NOT NULL
  UNION ALL
  SELECT a.end_decision_id, a.cadre_id, a.position_id, NULL FROM appointment a WHERE a.end_decision_id IS NOT NULL;
REVOKE INSERT, UPDATE, DELETE ON decision_concern FROM ${appRole}, ${systemRole};

-- The scan is read by whoever is told of the document.
CREATE OR REPLACE FUNCTION attachment_readable(attachment uuid) RETURNS boolean LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT EXISTS (
    SELECT FROM decision d JOIN decision_concern k ON k.decision_id = d.id
    JOIN position p ON p.id = k.position_id
    JOIN organisation o ON o.id = p.organisation_id
    WHERE d.attachment_id = attachment AND o.path <@ current_scope())
  OR EXISTS (
    SELECT FROM decision d JOIN decision_concern k ON k.decision_id = d.id
    JOIN cadre_home h ON h.cadre_id = k.cadre_id
    WHERE d.attachment_id = attachment AND h.path <@ current_scope()
      AND h.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      AND h.valid_to > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
  OR EXISTS (
    SELECT FROM decision d JOIN decision_concern k ON k.decision_id = d.id
    JOIN organisation o ON o.id = k.organisation_id
    WHERE d.attachment_id = attachment AND o.path <@ current_scope())
  OR EXISTS (
    SELECT FROM decision d JOIN organisation o ON o.id = d.issuer_organisation_id
    WHERE d.attachment_id = attachment AND o.path <@ current_scope())
  -- what guides names nobody, and everybody with a scope may read it
  OR EXISTS (
    SELECT FROM decision d
    WHERE d.attachment_id = attachment AND d.type IN ('DIRECTIVE', 'RESOLUTION', 'REGULATION', 'CONCLUSION', 'PLAN')
      AND current_scope() <> '{}');
END;

SELECT audit_table('decision', 'decisions');
SELECT audit_table('decision_basis', 'decision-bases', root => 'decision_id');
SELECT audit_table('decision_subject', 'decision-subjects', root => 'decision_id');
SELECT audit_table('decision_correction', 'decision-corrections', root => 'decision_id');
