-- Internal events (deploy/adr/0022): other services read them on a topic of their own, no subscriber is told of them.
-- Whoever adds an event says which it is; there is no default to forget.
ALTER TABLE outbox_event ADD COLUMN internal boolean NOT NULL DEFAULT false;
ALTER TABLE outbox_event ALTER COLUMN internal DROP DEFAULT;
-- What nobody is to see is in nobody's scope, so that feeds need no second condition to forget.
ALTER TABLE outbox_event ADD CONSTRAINT outbox_event_internal CHECK (NOT internal OR isempty(seen_by));
