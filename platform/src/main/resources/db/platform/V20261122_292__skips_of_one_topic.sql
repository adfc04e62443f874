-- An order to pass over a message is for the topic as it was read then. One made anew under the same name has other
-- messages at the same offsets. Orders from before are of the topic that is read now, or of none that is.
ALTER TABLE inbox_skip ADD topic_id text NOT NULL DEFAULT '';
UPDATE inbox_skip s SET topic_id = p.topic_id
FROM inbox_partition p JOIN inbox_generation g ON g.id = p.generation
WHERE g.consumer = s.consumer AND g.state = 'SERVING' AND p.topic = s.topic AND p.partition = s.partition;
ALTER TABLE inbox_skip ALTER topic_id DROP DEFAULT;
ALTER TABLE inbox_skip DROP CONSTRAINT inbox_skip_pkey,
  ADD PRIMARY KEY (consumer, topic, topic_id, partition, message_offset);
