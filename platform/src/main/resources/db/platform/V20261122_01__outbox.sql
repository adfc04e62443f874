-- Runs as the owner. What requests and jobs may do is granted here once for everything that follows.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole}, ${systemRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${appRole}, ${systemRole};
GRANT USAGE ON SCHEMA public TO ${appRole}, ${systemRole};

CREATE TABLE outbox_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id      uuid NOT NULL UNIQUE,
  aggregate     text NOT NULL,
  aggregate_id  uuid NOT NULL,
  sequence      bigint NOT NULL CHECK (sequence > 0),
  type          text NOT NULL,
  occurred_at   timestamptz NOT NULL,
  trace_parent  text,
  data          jsonb NOT NULL,
  -- given by the relay once the event is committed; feeds expose positions, never ids
  position      bigint UNIQUE,
  published_at  timestamptz,
  CONSTRAINT outbox_event_sequence UNIQUE (aggregate_id, sequence)
);
CREATE INDEX outbox_event_unpositioned ON outbox_event (id) WHERE position IS NULL;
CREATE INDEX outbox_event_unpublished ON outbox_event (position) WHERE published_at IS NULL;
CREATE SEQUENCE outbox_position;
