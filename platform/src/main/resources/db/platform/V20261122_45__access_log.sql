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
  trace_id  text,
  CONSTRAINT access_log_object CHECK (record IS NOT NULL OR asked IS NOT NULL)
);
CREATE INDEX access_log_record ON access_log (record, at, id);
REVOKE UPDATE, DELETE, TRUNCATE ON access_log FROM ${appRole}, ${systemRole};

-- Under which keys a person is found; a service that knows where people belong replaces it. What concerns nobody in
-- particular is for those who see everything.
CREATE FUNCTION keys_of(record uuid) RETURNS path_ranges LANGUAGE sql STABLE
  RETURN path_ranges(coalesce(own_key(record), path_key('/')));

ALTER TABLE access_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY access_log_write ON access_log FOR INSERT WITH CHECK (true);
-- asked for one person at a time, so the keys may be looked up, as they stand today
CREATE POLICY access_log_read ON access_log FOR SELECT USING (keys_of(record) && (SELECT current_scope()));
