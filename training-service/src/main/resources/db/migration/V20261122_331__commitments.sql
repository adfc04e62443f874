-- Service that is owed after study.
CREATE TABLE commitment (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  cadre_id        uuid NOT NULL,
  -- as they were called when it was made
  full_name       text NOT NULL,
  -- both null where the study did not go through a class
  class_id        uuid REFERENCES training_class,
  enrolment_id    uuid REFERENCES enrolment,
  -- who keeps it: the organiser of the class, or the organisation of the person
  organisation_id uuid NOT NULL,
  path            text COLLATE "C" NOT NULL,
  course_name     text NOT NULL,
  studied_from    date NOT NULL,
  -- the first day after the study
  studied_to      date NOT NULL,
  owed_from       date NOT NULL,
  -- the first day after what is owed
  owed_until      date NOT NULL,
  -- the pack by which it is that long: {"id", "version", "validFrom", "verified"}; null where it was given
  policy          jsonb,
  -- whole VND; null while nobody knows it
  cost            bigint CHECK (cost >= 0),
  made_at         timestamptz NOT NULL,
  made_by         text NOT NULL,
  -- why it was made by hand, priced, broken or released last
  reason          text,
  state           text NOT NULL CHECK (state IN ('ACTIVE', 'FULFILLED', 'BROKEN', 'RELEASED')),
  settled_on      date,
  -- the paper that released it: number, date, issuer
  decision        jsonb,
  -- of a broken one: the first day no more in service, what is to be paid back (whole VND), and why that much
  leaving_on      date,
  compensation    bigint CHECK (compensation BETWEEN 0 AND cost),
  assessment      jsonb,
  CONSTRAINT commitment_class CHECK ((class_id IS NULL) = (enrolment_id IS NULL)),
  CONSTRAINT commitment_days CHECK (studied_to > studied_from AND owed_from >= studied_to AND owed_until > owed_from),
  CONSTRAINT commitment_settled CHECK ((state = 'ACTIVE') = (settled_on IS NULL)),
  CONSTRAINT commitment_broken CHECK (num_nonnulls(leaving_on, compensation, assessment) = CASE state WHEN 'BROKEN' THEN 3 ELSE 0 END)
);
-- a certificate that is issued once more makes no second one
CREATE UNIQUE INDEX commitment_once ON commitment (enrolment_id) WHERE state <> 'RELEASED';
CREATE INDEX commitment_class_of ON commitment (class_id) WHERE class_id IS NOT NULL;
CREATE INDEX commitment_cadre ON commitment (cadre_id);
CREATE INDEX commitment_until ON commitment (owed_until, id);
CREATE INDEX commitment_path ON commitment (path, owed_until);
CREATE TRIGGER commitment_place BEFORE INSERT OR UPDATE OF organisation_id ON commitment
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- Seen by whoever keeps it, whoever sees the person, and the person; moved on by whoever keeps it.
CREATE POLICY seen ON commitment FOR SELECT
  USING (path <@@ (SELECT current_scope()) OR EXISTS (SELECT FROM person_sight s WHERE s.cadre_id = commitment.cadre_id));
CREATE POLICY made ON commitment FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY moved_on ON commitment FOR UPDATE USING (path <@@ (SELECT current_scope()));
ALTER TABLE commitment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('commitment', 'commitments', derived => '{path}');
