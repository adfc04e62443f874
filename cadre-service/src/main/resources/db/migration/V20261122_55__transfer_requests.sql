-- Moves across scopes: one side asks, the other accepts. Names are kept as they were, since neither side sees the
-- other's rows.
CREATE TABLE transfer_request (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  state             text NOT NULL,
  requested_by      text NOT NULL,
  kind              text NOT NULL,
  starts            text NOT NULL,
  ends              text,
  -- as typed; a number masked
  asked_cadre       uuid,
  asked_number      text,
  -- null where the receiving side asked for somebody whom nobody knows: it is not told so
  cadre_id          uuid REFERENCES cadre,
  cadre_name        text,
  sending_path      text COLLATE "C",
  sending_code      text,
  sending_name      text,
  position_id       uuid NOT NULL REFERENCES position,
  title_code        text NOT NULL,
  receiving_path    text COLLATE "C" NOT NULL,
  receiving_code    text NOT NULL,
  receiving_name    text NOT NULL,
  decision_type     text NOT NULL,
  decision_number   text NOT NULL,
  decision_date     date NOT NULL,
  decision_issuer   text NOT NULL,
  decision_tier     text,
  note              text,
  requested_at      timestamptz NOT NULL,
  requester_client  text NOT NULL,
  requester_subject text NOT NULL,
  requester_name    text NOT NULL,
  settled_at        timestamptz,
  settler_name      text,
  reason            text,
  appointment_id    uuid REFERENCES appointment,
  seen_by           path_ranges NOT NULL GENERATED ALWAYS AS
    (path_ranges(path_key(receiving_path)) + coalesce(path_ranges(path_key(sending_path)), '{}'::path_ranges)) STORED,
  CONSTRAINT transfer_request_sides CHECK (cadre_id IS NOT NULL OR requested_by = 'RECEIVING'),
  CONSTRAINT transfer_request_made CHECK (state <> 'ACCEPTED' OR appointment_id IS NOT NULL)
);
CREATE INDEX transfer_request_latest ON transfer_request (requested_at, id);
CREATE INDEX transfer_request_open ON transfer_request (requested_at, id) WHERE state = 'REQUESTED';
CREATE INDEX transfer_request_cadre ON transfer_request (cadre_id);
CREATE INDEX transfer_request_position ON transfer_request (position_id);

ALTER TABLE transfer_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY in_scope ON transfer_request USING (seen_by && (SELECT current_scope()));

-- Who would move where, also beyond the scope of whoever asks; the service shows nothing of it that their scope does
-- not cover.
CREATE FUNCTION transfer_sides(cadre uuid, number text, post uuid, organisation_code text, title text, first_day date)
  RETURNS TABLE (cadre_id uuid, cadre_name text, home_path text, home_code text, home_name text,
                 position_id uuid, title_code text, post_path text, post_code text, post_name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT person.*, seat.*
  FROM (VALUES (1)) AS always
  LEFT JOIN LATERAL (
    SELECT c.id, c.full_name, o.path, o.code, o.name
    FROM cadre c
    LEFT JOIN LATERAL (SELECT h.organisation_id FROM cadre_home h
      WHERE h.cadre_id = c.id AND h.valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      ORDER BY h.valid_from DESC LIMIT 1) home ON true
    JOIN organisation o ON o.id = coalesce(home.organisation_id, c.organisation_id)
    WHERE c.id = cadre OR c.personal_id = number) person ON true
  LEFT JOIN LATERAL (
    SELECT p.id, t.code, o.path, o.code, o.name
    FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
    WHERE p.id = post
       OR o.code = organisation_code AND t.code = title
          AND p.valid_from <= first_day AND (p.valid_to IS NULL OR p.valid_to > first_day)) seat ON true
$$;

-- Lets the transaction that accepts a request reach both its sides, and no further: the one place where a scope grows.
-- What is written then is audited in the name of whoever accepts.
CREATE FUNCTION enter_transfer(request uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  asked transfer_request;
  actor jsonb := current_setting('cadre.actor')::jsonb;
BEGIN
  SELECT * INTO asked FROM transfer_request r
  WHERE r.id = request AND r.state = 'REQUESTED'
    AND r.requester_subject IS DISTINCT FROM coalesce(actor ->> 'subject', actor -> 'onBehalfOf' ->> 'subject')
    AND CASE r.requested_by WHEN 'SENDING' THEN r.receiving_path ELSE r.sending_path END <@ current_scope()
  FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Transfer request % is not open to whoever acts', request USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM set_config('cadre.scope', (current_scope() + asked.seen_by + path_ranges(own_key(asked.cadre_id)))::text, true);
END $$;

-- Either side may read the entries, so they hold what both may see: whom a number stands for is told by the
-- appointment that an acceptance makes.
SELECT audit_table('transfer_request', 'transfer-requests',
                   derived => '{cadre_id,cadre_name,sending_path,sending_code,sending_name,receiving_path}');
