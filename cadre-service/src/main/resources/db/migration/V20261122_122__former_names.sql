-- What organisations were called before they were renamed; the name of today stands with the organisation. A name that was mended,
-- since it had been typed wrong, is no former one.
CREATE TABLE organisation_former_name (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name            text NOT NULL,
  name_folded     text NOT NULL,
  valid_from      date NOT NULL,
  valid_to        date NOT NULL,
  CONSTRAINT organisation_former_name_period CHECK (valid_to > valid_from),
  CONSTRAINT organisation_former_name_overlap EXCLUDE USING gist
    (organisation_id WITH =, daterange(valid_from, valid_to) WITH &&)
);

-- As names of today are, former ones are told to everybody with a scope; they are written where the organisation is.
ALTER TABLE organisation_former_name ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY with_a_scope ON organisation_former_name USING ((SELECT current_scope()) <> '{}')
  WITH CHECK (EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id));
SELECT audit_table('organisation_former_name', 'former-names', root => 'organisation_id', derived => '{name_folded}');
