-- Assessments that are kept: facts, the version of the pack and what followed, so that each can be judged anew.
CREATE TABLE assessment (
  id             uuid PRIMARY KEY,
  kind           text NOT NULL,
  subject        uuid NOT NULL,
  as_of          date NOT NULL,
  -- the organisation by which the pack was chosen
  path           text COLLATE "C" NOT NULL,
  -- outcome, pack with its version, and what every rule found, in both languages
  conclusion     jsonb NOT NULL,
  facts          jsonb NOT NULL,
  recorded_at    timestamptz NOT NULL,
  recorded_by    text NOT NULL,
  -- the organisation of the subject when it was made, and the person's own key
  seen_by        path_ranges NOT NULL
);
CREATE INDEX assessment_subject ON assessment (subject, id);

ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY assessment_scope ON assessment USING (seen_by &&& (SELECT current_scope()));
REVOKE UPDATE, DELETE, TRUNCATE ON assessment FROM ${appRole}, ${systemRole};

SELECT audit_table('assessment', 'assessments', root => 'subject');
