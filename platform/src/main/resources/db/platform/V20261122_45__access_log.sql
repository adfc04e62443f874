-- Who saw whose personal data unmasked. Written in the transaction of the read, never changed or removed by the
-- service: the person concerned may ask for it.
CREATE TABLE access_log (
  id        uuid PRIMARY KEY,
  at        timestamptz NOT NULL,
  -- whose data; null where someone was looked for and not found within the caller's scope
  record    uuid,
  -- what was looked for then, masked
  asked     text,
  operation text NOT NULL,
  fields    text[] NOT NULL,
  purpose   text,
  client    text NOT NULL,
  subject   text NOT NULL,
  name      text NOT NULL,
  roles     text[] NOT NULL,
  address   text,
  trace_id  text NOT NULL,
  CONSTRAINT access_log_object CHECK (record IS NOT NULL OR asked IS NOT NULL)
);
CREATE INDEX access_log_record ON access_log (record, at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM ${appRole}, ${systemRole};
