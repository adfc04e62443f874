-- Bulk imports: jobs are claimed rows, so any copy of the service works them off and takes over a dead one's.

CREATE TABLE import_job (
  id               uuid PRIMARY KEY,
  -- counts changes of the state alone, so that If-Match is not broken by progress
  version          bigint NOT NULL DEFAULT 0,
  kind             text NOT NULL,
  mode             text NOT NULL,
  dry_run          boolean NOT NULL,
  state            text NOT NULL DEFAULT 'QUEUED',
  file_name        text NOT NULL,
  file_size        bigint NOT NULL,
  total            integer NOT NULL,
  processed        integer NOT NULL DEFAULT 0,
  accepted         integer NOT NULL DEFAULT 0,
  rejected         integer NOT NULL DEFAULT 0,
  warned           integer NOT NULL DEFAULT 0,
  cancel_requested boolean NOT NULL DEFAULT false,
  failure_vi       text,
  failure_en       text,
  created_at       timestamptz NOT NULL,
  started_at       timestamptz,
  finished_at      timestamptz,
  -- for whom the rows are written
  client           text NOT NULL,
  subject          text NOT NULL,
  caller_name      text NOT NULL,
  roles            text[] NOT NULL,
  org_scope        text[] NOT NULL,
  -- who works it off, and until when that is to be believed
  lease_owner      uuid,
  lease_until      timestamptz,
  -- claims without progress: a job that kills its worker is given up
  attempts         integer NOT NULL DEFAULT 0,
  CONSTRAINT import_job_counts CHECK (processed = accepted + rejected AND processed <= total)
);
CREATE INDEX import_job_open ON import_job (created_at, id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX import_job_owner ON import_job (client, subject, created_at, id);

-- The upload, until the job has ended: it holds personal data.
CREATE TABLE import_chunk (
  job_id uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
  number integer NOT NULL,
  bytes  bytea NOT NULL,
  PRIMARY KEY (job_id, number)
);
ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Rows that were refused, and rows that were taken with a warning.
CREATE TABLE import_finding (
  id         uuid NOT NULL,
  job_id     uuid NOT NULL REFERENCES import_job ON DELETE CASCADE,
  row_number integer NOT NULL,
  rejected   boolean NOT NULL,
  cells      jsonb NOT NULL,
  violations jsonb NOT NULL,
  warnings   jsonb NOT NULL,
  PRIMARY KEY (job_id, row_number)
);
