-- Rounds of evaluations: a year or a quarter of an organisation, and the grades that are put forward in it. What is approved goes
-- to the records as evaluations; the rounds keep how it came about.
CREATE TABLE evaluation_round (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  organisation_id   uuid NOT NULL REFERENCES organisation,
  path              text COLLATE "C" NOT NULL,
  year              integer NOT NULL,
  -- null for the whole year
  quarter           integer CHECK (quarter BETWEEN 1 AND 4),
  state             text NOT NULL,
  note              text,
  opened_at         timestamptz NOT NULL,
  opener_subject    text NOT NULL,
  opener_name       text NOT NULL,
  submitted_at      timestamptz,
  submitter_subject text,
  submitter_name    text,
  -- everybody who ever submitted it: none of them approves it
  submitters        text[] NOT NULL,
  settled_at        timestamptz,
  settler_subject   text,
  settler_name      text,
  -- why it was returned last, or cancelled
  reason            text,
  decision_id       uuid REFERENCES decision,
  -- by which it was approved: every rule with its numbers and what it met
  assessment        jsonb,
  -- whoever has something of the subtree in scope has a part in it
  seen_by           path_ranges NOT NULL GENERATED ALWAYS AS (path_ranges(subtree(path))) STORED,
  CONSTRAINT evaluation_round_approved CHECK
    ((state IN ('APPROVED', 'REVOKED')) = (decision_id IS NOT NULL AND assessment IS NOT NULL)),
  CONSTRAINT evaluation_round_submitted CHECK (state <> 'SUBMITTED' OR submitter_subject = ANY (submitters))
);
CREATE UNIQUE INDEX evaluation_round_once ON evaluation_round (organisation_id, year, coalesce(quarter, 0))
  WHERE state NOT IN ('CANCELLED', 'REVOKED');
CREATE INDEX evaluation_round_latest ON evaluation_round (opened_at, id);
CREATE INDEX evaluation_round_period ON evaluation_round (year, quarter);
CREATE INDEX evaluation_round_under_way ON evaluation_round (state, opened_at, id) WHERE state IN ('OPEN', 'SUBMITTED');
CREATE INDEX evaluation_round_decision ON evaluation_round (decision_id) WHERE decision_id IS NOT NULL;

CREATE TABLE evaluation_proposal (
  id               uuid PRIMARY KEY,
  version          bigint NOT NULL,
  round_id         uuid NOT NULL REFERENCES evaluation_round,
  -- where the person belonged when they were put forward, or what is graded itself
  organisation_id  uuid NOT NULL REFERENCES organisation,
  path             text COLLATE "C" NOT NULL,
  cadre_id         uuid REFERENCES cadre,
  grade            text NOT NULL,
  points           numeric(5, 2),
  -- as whoever put them forward says, where the record does not tell
  months_worked    integer CHECK (months_worked BETWEEN 0 AND 12),
  comment_ids      uuid[] NOT NULL,
  note             text,
  proposed_at      timestamptz NOT NULL,
  proposer_subject text NOT NULL,
  proposer_name    text NOT NULL,
  -- everybody who put it forward, changed or withdrew it: none of them approves the round
  drafters         text[] NOT NULL,
  withdrawn_at     timestamptz,
  CONSTRAINT evaluation_proposal_of_people CHECK (cadre_id IS NOT NULL OR months_worked IS NULL AND comment_ids = '{}')
);
CREATE UNIQUE INDEX evaluation_proposal_person ON evaluation_proposal (round_id, cadre_id)
  WHERE cadre_id IS NOT NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX evaluation_proposal_body ON evaluation_proposal (round_id, organisation_id)
  WHERE cadre_id IS NULL AND withdrawn_at IS NULL;
CREATE INDEX evaluation_proposal_latest ON evaluation_proposal (round_id, proposed_at, id);
CREATE INDEX evaluation_proposal_cadre ON evaluation_proposal (cadre_id) WHERE cadre_id IS NOT NULL;

CREATE TRIGGER evaluation_round_place BEFORE INSERT OR UPDATE OF organisation_id ON evaluation_round
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE TRIGGER evaluation_proposal_place BEFORE INSERT OR UPDATE OF organisation_id ON evaluation_proposal
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- Units below see a round and hold it while they put something forward; it is moved on by whoever has its organisation in scope.
CREATE POLICY seen ON evaluation_round FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY opened ON evaluation_round FOR INSERT WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY moved_on ON evaluation_round FOR UPDATE USING (seen_by &&& (SELECT current_scope()))
  WITH CHECK (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON evaluation_proposal USING (path <@@ (SELECT current_scope()));
CREATE POLICY owner_reads ON evaluation_proposal FOR SELECT TO CURRENT_USER USING (true);
ALTER TABLE evaluation_round ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE evaluation_proposal ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- As before (181), and what was put forward stays as it was when two records are joined: the joined one is out of sight then, so
-- the unit withdraws it and puts the survivor forward.
CREATE OR REPLACE VIEW record_reference AS
  SELECT c.conrelid::regclass::text AS relation, a.attname::text AS field
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'public.cadre'::regclass
    AND c.conrelid::regclass::text NOT IN ('cadre', 'cadre_home', 'cadre_name_token', 'transfer_request', 'evaluation_proposal')
    AND NOT (c.conrelid = 'public.cadre_merge'::regclass AND a.attname <> 'cadre_id');
CREATE TRIGGER joined_takes_nothing AFTER INSERT ON evaluation_proposal REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_joined();

-- How many count in a round, whoever sees them: a unit sees its own alone, and the round is bounded as a whole.
CREATE FUNCTION proposals_of_round(round uuid) RETURNS bigint LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT count(*) FROM evaluation_proposal WHERE round_id = round AND withdrawn_at IS NULL
$$;

SELECT audit_table('evaluation_round', 'evaluation-rounds', derived => '{path}');
SELECT audit_table('evaluation_proposal', 'evaluation-proposals', root => 'round_id', derived => '{path}');
