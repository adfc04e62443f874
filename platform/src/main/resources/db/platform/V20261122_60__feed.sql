-- The feed of changes: who may read an event, and how far back the feed reaches.

-- Whoever saw the record when it changed; events from before this column are told to nobody.
ALTER TABLE outbox_event ADD COLUMN seen_by path_ranges NOT NULL DEFAULT '{}';
ALTER TABLE outbox_event ALTER COLUMN seen_by DROP DEFAULT;

-- What belongs to no organisation is seen by '{(,)}' and told to whoever has no scope as well: no path is empty, so
-- the empty one meets nothing else.
CREATE FUNCTION feed_scope() RETURNS path_ranges LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_scope() + '{["",""]}'::path_ranges;

-- Only the relay, as the system role, changes what was appended.
REVOKE UPDATE, DELETE ON outbox_event FROM ${appRole};

-- One row: the feed holds the positions after floor, up to head. The sequence would not do for head, since it is
-- ahead of what is committed.
CREATE TABLE outbox_window (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  floor bigint NOT NULL,
  head  bigint NOT NULL,
  CHECK (floor <= head)
);
INSERT INTO outbox_window (floor, head)
SELECT coalesce(max(position), 0), coalesce(max(position), 0) FROM outbox_event;
REVOKE INSERT, UPDATE, DELETE ON outbox_window FROM ${appRole};

-- How many events wait to be published, counted up to 10,000, and since when the oldest does; numbers alone, so
-- anyone may ask.
CREATE FUNCTION outbox_backlog(OUT unpublished bigint, OUT oldest timestamptz) LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT count(*), min(occurred_at)
  FROM (SELECT occurred_at FROM outbox_event WHERE published_at IS NULL LIMIT 10000) waiting
$$;

COMMENT ON TABLE outbox_window IS 'not audited: follows from events';
