-- The other kinds of entries of a person's record. What no two transactions may do at once is a constraint; every other rule
-- of a kind stands in its package (vn.cadre.registry.record).

CREATE TABLE family_member (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  cadre_id     uuid NOT NULL REFERENCES cadre,
  seen_by      path_ranges NOT NULL,
  side         text NOT NULL,
  relation     text NOT NULL,
  full_name    text NOT NULL,
  birth_year   integer,
  occupation   text,
  native_place text,
  residence    text,
  -- who has a record of their own
  relative_id  uuid REFERENCES cadre,
  corrected_at timestamptz,
  correction   text,
  annulled_at  timestamptz,
  annulment    text,
  CONSTRAINT family_member_other CHECK (relative_id <> cadre_id)
);
CREATE INDEX family_member_cadre ON family_member (cadre_id, id);
CREATE INDEX family_member_relative ON family_member (relative_id) WHERE relative_id IS NOT NULL;
SELECT entry_table('family_member', 'family-members');

CREATE TABLE salary_step (
  id                 uuid PRIMARY KEY,
  version            bigint NOT NULL,
  cadre_id           uuid NOT NULL REFERENCES cadre,
  seen_by            path_ranges NOT NULL,
  starts             text NOT NULL,
  ends               text,
  kind               text NOT NULL,
  grade              text,
  step               integer,
  coefficient        numeric(5, 2),
  over_frame_percent integer,
  job_position       text,
  -- VND a month
  monthly_amount     bigint,
  decision_id        uuid REFERENCES decision,
  corrected_at       timestamptz,
  correction         text,
  annulled_at        timestamptz,
  annulment          text,
  valid_from         date NOT NULL GENERATED ALWAYS AS (partial_earliest(starts)) STORED,
  valid_to           date GENERATED ALWAYS AS (partial_end(starts, ends)) STORED,
  -- without an end it lasts until the next one begins, so that its first day alone is certain
  certain            daterange GENERATED ALWAYS AS (CASE WHEN ends IS NULL
    THEN daterange(partial_latest(starts), partial_latest(starts) + 1)
    ELSE certain_period(starts, ends) END) STORED,
  CONSTRAINT salary_step_period CHECK (ends IS NULL OR partial_latest(ends) > partial_earliest(starts)),
  CONSTRAINT salary_step_overlap EXCLUDE USING gist (cadre_id WITH =, certain WITH &&) WHERE (annulled_at IS NULL)
);
CREATE INDEX salary_step_cadre ON salary_step (cadre_id, valid_from, id);
CREATE INDEX salary_step_decision ON salary_step (decision_id) WHERE decision_id IS NOT NULL;
SELECT entry_table('salary_step', 'salary-steps');

CREATE TABLE reward (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  cadre_id     uuid NOT NULL REFERENCES cadre,
  seen_by      path_ranges NOT NULL,
  form         text NOT NULL,
  title        text,
  achievement  text,
  awarded_on   text NOT NULL,
  decision_id  uuid NOT NULL REFERENCES decision,
  corrected_at timestamptz,
  correction   text,
  annulled_at  timestamptz,
  annulment    text,
  awarded_from date NOT NULL GENERATED ALWAYS AS (partial_earliest(awarded_on)) STORED
);
CREATE INDEX reward_cadre ON reward (cadre_id, awarded_from, id);
CREATE INDEX reward_decision ON reward (decision_id);
SELECT entry_table('reward', 'rewards');

CREATE TABLE discipline (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL,
  cadre_id     uuid NOT NULL REFERENCES cadre,
  seen_by      path_ranges NOT NULL,
  side         text NOT NULL,
  form         text NOT NULL,
  act          text NOT NULL,
  effective_on date NOT NULL,
  decision_id  uuid NOT NULL REFERENCES decision,
  corrected_at timestamptz,
  correction   text,
  annulled_at  timestamptz,
  annulment    text
);
CREATE INDEX discipline_cadre ON discipline (cadre_id, effective_on, id);
CREATE INDEX discipline_decision ON discipline (decision_id);
SELECT entry_table('discipline', 'disciplines');

CREATE TABLE evaluation (
  id                      uuid PRIMARY KEY,
  version                 bigint NOT NULL,
  cadre_id                uuid NOT NULL REFERENCES cadre,
  seen_by                 path_ranges NOT NULL,
  year                    integer NOT NULL,
  -- null for the whole year
  quarter                 integer CHECK (quarter BETWEEN 1 AND 4),
  grade                   text NOT NULL,
  points                  numeric(5, 2),
  grading_organisation_id uuid REFERENCES organisation,
  note                    text,
  decision_id             uuid REFERENCES decision,
  corrected_at            timestamptz,
  correction              text,
  annulled_at             timestamptz,
  annulment               text,
  -- the first day after the period
  period_end              date NOT NULL GENERATED ALWAYS AS (CASE WHEN quarter IS NULL OR quarter = 4
    THEN make_date(year + 1, 1, 1) ELSE make_date(year, 3 * quarter + 1, 1) END) STORED
);
CREATE UNIQUE INDEX evaluation_period ON evaluation (cadre_id, year, coalesce(quarter, 0)) WHERE annulled_at IS NULL;
CREATE INDEX evaluation_cadre ON evaluation (cadre_id, period_end, id);
CREATE INDEX evaluation_decision ON evaluation (decision_id) WHERE decision_id IS NOT NULL;
SELECT entry_table('evaluation', 'evaluations');

CREATE TABLE political_conclusion (
  id             uuid PRIMARY KEY,
  version        bigint NOT NULL,
  cadre_id       uuid NOT NULL REFERENCES cadre,
  seen_by        path_ranges NOT NULL,
  concluded_on   text NOT NULL,
  outcome        text NOT NULL,
  concluded_by   text NOT NULL,
  note           text,
  decision_id    uuid REFERENCES decision,
  corrected_at   timestamptz,
  correction     text,
  annulled_at    timestamptz,
  annulment      text,
  concluded_from date NOT NULL GENERATED ALWAYS AS (partial_earliest(concluded_on)) STORED
);
CREATE INDEX political_conclusion_cadre ON political_conclusion (cadre_id, concluded_from, id);
CREATE INDEX political_conclusion_decision ON political_conclusion (decision_id) WHERE decision_id IS NOT NULL;
SELECT entry_table('political_conclusion', 'political-conclusions');

-- What the Front, mass organisations and supervisors observe.
CREATE TABLE observation (
  id            uuid PRIMARY KEY,
  version       bigint NOT NULL,
  cadre_id      uuid NOT NULL REFERENCES cadre,
  seen_by       path_ranges NOT NULL,
  observed_on   date NOT NULL,
  kind          text NOT NULL,
  on_behalf_of  text NOT NULL,
  content       text NOT NULL,
  evaluation_id uuid REFERENCES evaluation,
  corrected_at  timestamptz,
  correction    text,
  annulled_at   timestamptz,
  annulment     text
);
CREATE INDEX observation_cadre ON observation (cadre_id, observed_on, id);
CREATE INDEX observation_evaluation ON observation (evaluation_id) WHERE evaluation_id IS NOT NULL;
SELECT entry_table('observation', 'comments');
