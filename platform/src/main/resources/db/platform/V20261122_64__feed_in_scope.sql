-- Row-level security on events (deploy/adr/0007, 0013).
-- Requests add events and read those in their scope. The relay works as the system role, on every event of the
-- database and on nothing else.
CREATE POLICY seen ON outbox_event FOR SELECT USING (seen_by &&& (SELECT feed_scope()));
CREATE POLICY appended ON outbox_event FOR INSERT WITH CHECK (true);
CREATE POLICY relay ON outbox_event TO ${systemRole} USING (true);
CREATE POLICY owner_reads ON outbox_event FOR SELECT TO CURRENT_USER USING (true);
ALTER TABLE outbox_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
