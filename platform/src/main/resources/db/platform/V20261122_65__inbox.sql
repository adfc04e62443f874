-- What this service has taken in of other services' events. Position, effect and what was seen are written in one
-- transaction, so the position here, not one that the broker keeps, says where to go on.

-- One reading of the topics from their beginning. A projection that is rebuilt has two: one that readers see, one in the making.
CREATE TABLE inbox_generation (
  id           integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consumer     text NOT NULL,
  state        text NOT NULL CHECK (state IN ('BUILDING', 'SERVING', 'RETIRED')),
  begun_at     timestamptz NOT NULL DEFAULT now(),
  -- when it had first taken in all there was
  caught_up_at timestamptz,
  requested_by text
);
CREATE UNIQUE INDEX inbox_generation_serving ON inbox_generation (consumer) WHERE state = 'SERVING';
CREATE UNIQUE INDEX inbox_generation_building ON inbox_generation (consumer) WHERE state = 'BUILDING';
CREATE INDEX inbox_generation_retired ON inbox_generation (consumer) WHERE state = 'RETIRED';

CREATE TABLE inbox_partition (
  generation       integer NOT NULL REFERENCES inbox_generation,
  topic            text NOT NULL,
  partition        integer NOT NULL,
  -- the broker's id of the topic: one made anew under the same name is read from its beginning
  topic_id         text NOT NULL,
  -- counts the owners: whoever claims the partition shuts out the one before
  epoch            bigint NOT NULL DEFAULT 1,
  -- offset of the next message
  position         bigint NOT NULL DEFAULT 0,
  applied          bigint NOT NULL DEFAULT 0,
  repeated         bigint NOT NULL DEFAULT 0,
  ignored          bigint NOT NULL DEFAULT 0,
  skipped          bigint NOT NULL DEFAULT 0,
  -- sequences that never came: compacted away, or lost
  gaps             bigint NOT NULL DEFAULT 0,
  last_event_at    timestamptz,
  last_applied_at  timestamptz,
  stopped_at       bigint,
  stopped_since    timestamptz,
  stopped_attempts integer NOT NULL DEFAULT 0,
  stopped_why      text,
  PRIMARY KEY (generation, topic, partition)
) WITH (fillfactor = 50);

-- The last event seen of each aggregate: what comes again has no effect.
CREATE TABLE inbox_aggregate (
  generation   integer NOT NULL,
  aggregate_id uuid NOT NULL,
  sequence     bigint NOT NULL,
  event_id     uuid NOT NULL,
  PRIMARY KEY (generation, aggregate_id)
) WITH (fillfactor = 90);

-- Messages that somebody ordered to be passed over should they fail.
CREATE TABLE inbox_skip (
  consumer       text NOT NULL,
  topic          text NOT NULL,
  partition      integer NOT NULL,
  message_offset bigint NOT NULL,
  reason         text NOT NULL,
  client         text NOT NULL,
  subject        text NOT NULL,
  asked_at       timestamptz NOT NULL DEFAULT now(),
  used_at        timestamptz,
  aggregate      text,
  PRIMARY KEY (consumer, topic, partition, message_offset)
);

COMMENT ON TABLE inbox_generation IS 'not audited: tells itself who asked for it';
COMMENT ON TABLE inbox_partition IS 'not audited: how far the reading is';
COMMENT ON TABLE inbox_aggregate IS 'not audited: how far the reading is';
COMMENT ON TABLE inbox_skip IS 'not audited: tells itself who ordered it, when and why';
