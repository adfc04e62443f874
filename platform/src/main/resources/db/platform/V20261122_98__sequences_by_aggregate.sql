-- Two aggregates may speak of one thing, each with a sequence of its own: a person's record, and an internal aggregate that
-- is keyed by the person.
ALTER TABLE outbox_event DROP CONSTRAINT outbox_event_sequence,
  ADD CONSTRAINT outbox_event_sequence UNIQUE (aggregate_id, aggregate, sequence);

-- Readers tell them apart by the topic. What was read so far is read again from the beginning: projections are rebuilt so anyway.
TRUNCATE inbox_aggregate;
UPDATE inbox_partition SET position = 0;
ALTER TABLE inbox_aggregate ADD COLUMN topic text NOT NULL, DROP CONSTRAINT inbox_aggregate_pkey,
  ADD PRIMARY KEY (generation, aggregate_id, topic);
