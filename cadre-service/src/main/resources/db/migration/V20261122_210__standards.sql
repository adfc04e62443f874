-- What a title, a grade or a professional title (both are grades) asks of whoever holds it, from day to day. Standards name nobody
-- and hold everywhere, as titles do, so they have no scope.
ALTER TABLE title ADD valid_from date;
SELECT audit_table('title', 'titles', derived => '{name_folded}');

CREATE TABLE standard (
  id                         uuid PRIMARY KEY,
  version                    bigint NOT NULL,
  title_id                   uuid REFERENCES title,
  grade                      text,
  valid_from                 date NOT NULL,
  valid_to                   date,
  min_professional           text,
  min_professional_order     smallint,
  or_studying                boolean NOT NULL,
  specialities               text[] NOT NULL,
  min_political_theory       text,
  min_political_theory_order smallint,
  min_state_management       text,
  min_state_management_order smallint,
  min_grade                  text,
  language_levels            text[] NOT NULL,
  informatics_levels         text[] NOT NULL,
  max_age                    smallint,
  party_member               boolean NOT NULL,
  legal_basis                text NOT NULL,
  verified                   boolean NOT NULL,
  decision_id                uuid NOT NULL REFERENCES decision,
  CONSTRAINT standard_of_one CHECK ((title_id IS NULL) <> (grade IS NULL)),
  CONSTRAINT standard_period CHECK (valid_to > valid_from),
  CONSTRAINT standard_of_title_overlap EXCLUDE USING gist
    (title_id WITH =, daterange(valid_from, valid_to) WITH &&),
  CONSTRAINT standard_of_grade_overlap EXCLUDE USING gist
    (grade WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX standard_title ON standard (title_id, valid_from) WHERE title_id IS NOT NULL;
CREATE INDEX standard_grade ON standard (grade, valid_from) WHERE grade IS NOT NULL;
CREATE INDEX standard_decision ON standard (decision_id);
SELECT audit_table('standard', 'standards');

-- How somebody stands to a demand on a scale, as vn.cadre.kernel.standard.Scale says: null where nothing is demanded.
CREATE FUNCTION standard_verdict(asked integer, held integer, studied integer, unrecorded text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE WHEN asked IS NULL THEN NULL
              WHEN held >= asked OR studied >= asked THEN 'MET'
              WHEN held IS NULL THEN unrecorded
              ELSE 'LACKING' END
$$;
