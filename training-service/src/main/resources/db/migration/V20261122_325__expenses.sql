-- What was spent on classes; after the classes (320), whose organiser keeps it.
CREATE TABLE expense (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  class_id        uuid NOT NULL REFERENCES training_class,
  -- the organiser of the class
  organisation_id uuid NOT NULL,
  path            text COLLATE "C" NOT NULL,
  source          text NOT NULL,
  kind            text NOT NULL,
  -- whole VND
  amount          bigint NOT NULL CHECK (amount > 0),
  spent_on        date NOT NULL,
  -- the voucher or contract
  document        text,
  note            text,
  state           text NOT NULL CHECK (state IN ('RECORDED', 'ANNULLED')),
  recorded_at     timestamptz NOT NULL,
  recorder_name   text NOT NULL,
  -- why it was corrected or annulled last
  reason          text,
  annulled_at     timestamptz,
  annuller_name   text,
  CONSTRAINT expense_annulled CHECK ((state = 'ANNULLED') = (annulled_at IS NOT NULL))
);
CREATE INDEX expense_class ON expense (class_id, spent_on, id);
CREATE INDEX expense_day ON expense (spent_on, id);
CREATE INDEX expense_path ON expense (path, spent_on);
CREATE TRIGGER expense_place BEFORE INSERT OR UPDATE OF organisation_id ON expense
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- Money is read and written by whoever has the organiser in scope.
CREATE POLICY in_scope ON expense USING (path <@@ (SELECT current_scope()));
ALTER TABLE expense ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
SELECT audit_table('expense', 'expenses', derived => '{path}');
