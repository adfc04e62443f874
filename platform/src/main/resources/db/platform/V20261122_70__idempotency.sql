-- Answers to POSTs with an Idempotency-Key, for 24 hours. An id is derived from client, subject, path and key, and an answer is
-- encrypted with a secret derived from the same: without the request a row tells nothing, so there is nothing to filter by scope.
CREATE TABLE idempotency_answer (
  id       bytea PRIMARY KEY CHECK (octet_length(id) = 32),
  answer   bytea NOT NULL,
  given_at timestamptz NOT NULL
);
CREATE INDEX idempotency_answer_given ON idempotency_answer (given_at);
