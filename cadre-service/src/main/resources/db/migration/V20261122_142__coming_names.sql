-- Names that organisations get on a day that has not come; on that day the calendar gives them, and the present one becomes a former
-- one.
CREATE TABLE organisation_coming_name (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name            text NOT NULL,
  takes_effect    date NOT NULL,
  CONSTRAINT organisation_coming_name_once UNIQUE (organisation_id)
);
CREATE INDEX organisation_coming_name_day ON organisation_coming_name (takes_effect, id);

-- Told and written as former names are.
ALTER TABLE organisation_coming_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_a_scope ON organisation_coming_name USING ((SELECT current_scope()) <> '{}')
  WITH CHECK (EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id));
SELECT audit_table('organisation_coming_name', 'coming-names', root => 'organisation_id');
