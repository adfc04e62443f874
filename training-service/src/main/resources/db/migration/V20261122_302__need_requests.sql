-- What units ask for by hand, beside the needs that are derived; the two are never added up.
CREATE TABLE need_request (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  -- the unit that asks
  organisation_id   uuid NOT NULL,
  path              text COLLATE "C" NOT NULL,
  year              integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  kind              text NOT NULL,
  -- one of the catalogue; null where it says in words what is to be learned
  course_id         uuid,
  subject           text,
  people            integer NOT NULL CHECK (people > 0),
  reason            text NOT NULL,
  state             text NOT NULL CHECK (state IN ('REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  requested_at      timestamptz NOT NULL,
  requester_name    text NOT NULL,
  settled_at        timestamptz,
  settler_name      text,
  -- why it was accepted or declined
  settlement        text,
  CONSTRAINT need_request_what CHECK (num_nonnulls(course_id, subject) = 1)
);
CREATE INDEX need_request_year ON need_request (year, id);
CREATE INDEX need_request_asked ON need_request (requested_at, id);
CREATE INDEX need_request_path ON need_request (path, year);
CREATE INDEX need_request_state ON need_request (state, requested_at, id);

-- Those who were named; none where a number alone was told.
CREATE TABLE need_request_person (
  request_id uuid NOT NULL REFERENCES need_request ON DELETE CASCADE,
  cadre_id   uuid NOT NULL,
  PRIMARY KEY (request_id, cadre_id)
);
CREATE INDEX need_request_person_cadre ON need_request_person (cadre_id);

CREATE TRIGGER need_request_place BEFORE INSERT OR UPDATE OF organisation_id ON need_request
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

CREATE POLICY in_scope ON need_request USING (path <@@ (SELECT current_scope()));
CREATE POLICY of_request ON need_request_person USING (EXISTS (SELECT FROM need_request r WHERE r.id = request_id));
ALTER TABLE need_request ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE need_request_person ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

SELECT audit_table('need_request', 'need-requests', derived => '{path}');
SELECT audit_table('need_request_person', 'need-request-people', root => 'request_id');
