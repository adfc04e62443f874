-- Row-level security (deploy/adr/0007). A row of the tree is seen through its own path. A row about a person is seen
-- through every path that the person has to do with, kept as seen_by, and through the person's own key. What is
-- written must lie in scope itself. Who owns the tables is bound too, but for what the functions and views below need.

-- ---- Where the rows lie
ALTER TABLE position ADD path text COLLATE "C";
UPDATE position p SET path = o.path FROM organisation o WHERE o.id = p.organisation_id;
ALTER TABLE position ALTER path SET NOT NULL;
CREATE INDEX position_path ON position (path);

ALTER TABLE body ADD path text COLLATE "C";
UPDATE body b SET path = o.path FROM organisation o WHERE o.id = b.organisation_id;
ALTER TABLE body ALTER path SET NOT NULL;

ALTER TABLE cadre ADD seen_by path_ranges;
ALTER TABLE appointment ADD seen_by path_ranges;
ALTER TABLE qualification ADD seen_by path_ranges;
ALTER TABLE body_membership ADD seen_by path_ranges;
ALTER TABLE cadre_home ADD seen_by path_ranges;

CREATE FUNCTION civil_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;

-- An organisation keeps its path for as long as it exists, and so do its positions and bodies.
CREATE FUNCTION place_in_tree() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT o.path INTO NEW.path FROM organisation o WHERE o.id = NEW.organisation_id;
  RETURN NEW;
END $$;
CREATE TRIGGER position_place BEFORE INSERT OR UPDATE OF organisation_id ON position
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();
CREATE TRIGGER body_place BEFORE INSERT OR UPDATE OF organisation_id ON body
  FOR EACH ROW EXECUTE FUNCTION place_in_tree();

-- ---- Who sees what is on a person's record
-- Where they were registered, had a post or sat on a body: former units see the row, the service says how much of it.
CREATE FUNCTION refresh_seen_by(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  UPDATE cadre c SET seen_by = now_seen.seen_by
  FROM (SELECT at.cadre_id, range_agg(at.key) AS seen_by
        FROM (SELECT p.id AS cadre_id, path_key(o.path) AS key
              FROM cadre p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ANY (cadres)
              UNION ALL
              SELECT id, own_key(id) FROM unnest(cadres) AS id
              UNION ALL
              SELECT a.cadre_id, path_key(p.path)
              FROM appointment a JOIN position p ON p.id = a.position_id WHERE a.cadre_id = ANY (cadres)
              UNION ALL
              SELECT m.cadre_id, path_key(b.path)
              FROM body_membership m JOIN body b ON b.id = m.body_id WHERE m.cadre_id = ANY (cadres)) at
        GROUP BY at.cadre_id) now_seen
  WHERE c.id = now_seen.cadre_id AND c.seen_by IS DISTINCT FROM now_seen.seen_by;

  UPDATE appointment r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  UPDATE qualification r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
  UPDATE body_membership r SET seen_by = c.seen_by FROM cadre c
  WHERE c.id = ANY (cadres) AND r.cadre_id = c.id AND r.seen_by IS DISTINCT FROM c.seen_by;
END $$;

-- Whatever writes a row, it is seen by whom it must be from its first moment.
CREATE FUNCTION see_cadre() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT path_ranges(path_key(o.path), own_key(NEW.id)) INTO NEW.seen_by
  FROM organisation o WHERE o.id = NEW.organisation_id;
  RETURN NEW;
END $$;
CREATE TRIGGER cadre_seen_by BEFORE INSERT ON cadre FOR EACH ROW EXECUTE FUNCTION see_cadre();

CREATE FUNCTION see_appointment() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.seen_by + path_ranges(path_key(p.path)) INTO NEW.seen_by
  FROM cadre c, position p WHERE c.id = NEW.cadre_id AND p.id = NEW.position_id;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_seen_by BEFORE INSERT ON appointment FOR EACH ROW EXECUTE FUNCTION see_appointment();

CREATE FUNCTION see_qualification() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.seen_by INTO NEW.seen_by FROM cadre c WHERE c.id = NEW.cadre_id;
  RETURN NEW;
END $$;
CREATE TRIGGER qualification_seen_by BEFORE INSERT ON qualification FOR EACH ROW EXECUTE FUNCTION see_qualification();

CREATE FUNCTION see_membership() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT c.seen_by + path_ranges(path_key(b.path)) INTO NEW.seen_by
  FROM cadre c, body b WHERE c.id = NEW.cadre_id AND b.id = NEW.body_id;
  RETURN NEW;
END $$;
CREATE TRIGGER body_membership_seen_by BEFORE INSERT ON body_membership
  FOR EACH ROW EXECUTE FUNCTION see_membership();

-- Appointments and registrations refresh with the homes that are derived from them; memberships do it here.
CREATE FUNCTION see_members() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM refresh_seen_by(ARRAY(SELECT DISTINCT cadre_id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER body_membership_added AFTER INSERT ON body_membership
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION see_members();
CREATE TRIGGER body_membership_removed AFTER DELETE ON body_membership
  REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION see_members();

-- ---- Where people belong (deploy/adr/0002), derived with the rights of the owner, since it must see all of a person's
-- posts, not those alone that the writer sees. A home is seen by its own unit and by those the person came to later.
CREATE FUNCTION derive_homes(cadres uuid[]) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  -- changes of a registration and of appointments of one person follow each other from here on, so that each
  -- derives from what the one before it left
  PERFORM 1 FROM cadre WHERE id = ANY (cadres) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM cadre_home WHERE cadre_id = ANY (cadres);
  INSERT INTO cadre_home
    (cadre_id, organisation_id, path, appointment_id, valid_from, valid_to, counted, seen_by)
  SELECT home.*,
         range_agg(path_key(home.path)) OVER (PARTITION BY home.cadre_id ORDER BY home.valid_from
                                              ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
           + path_ranges(own_key(home.cadre_id))
  FROM (
    -- imprecise dates may make two posts meet inside one month; then the later one begins where it says
    SELECT posts.cadre_id, posts.organisation_id, posts.path, part.appointment_id, part.valid_from, part.valid_to,
           part.appointment_id IS NOT NULL AS counted
    FROM (SELECT a.cadre_id, p.organisation_id, p.path, a.id, a.valid_from,
                 coalesce(a.valid_to, 'infinity'::date) AS valid_to,
                 coalesce(lead(a.valid_from) OVER (PARTITION BY a.cadre_id ORDER BY a.valid_from, a.id),
                          'infinity'::date) AS next_from
          FROM appointment a JOIN position p ON p.id = a.position_id
          WHERE a.main AND a.cadre_id = ANY (cadres)) posts,
    LATERAL (VALUES (posts.id, posts.valid_from, least(posts.valid_to, posts.next_from)),
                    (NULL, least(posts.valid_to, posts.next_from), posts.next_from))
      AS part (appointment_id, valid_from, valid_to)
    WHERE part.valid_from < part.valid_to
    UNION ALL
    -- before the first post they belong where they were registered, unless it had begun by then: a record made
    -- afterwards says nothing of the time before
    SELECT known.cadre_id, known.organisation_id, known.path, NULL, part.valid_from, part.valid_to, part.counted
    FROM (SELECT c.id AS cadre_id, o.id AS organisation_id, o.path,
                 greatest(partial_earliest(c.recruited_on), o.valid_from) AS valid_from,
                 coalesce(o.valid_to, 'infinity'::date) AS dissolved,
                 coalesce(first.starts, 'infinity'::date) AS until
          FROM cadre c JOIN organisation o ON o.id = c.organisation_id
          CROSS JOIN LATERAL (SELECT min(a.valid_from) AS starts FROM appointment a
                              WHERE a.cadre_id = c.id AND a.main) first
          WHERE c.id = ANY (cadres) AND (first.starts IS NULL OR first.starts > c.registered_on)) known,
    LATERAL (VALUES (known.valid_from, least(known.dissolved, known.until), true),
                    (greatest(known.valid_from, known.dissolved), known.until, false))
      AS part (valid_from, valid_to, counted)
    WHERE part.valid_from < part.valid_to) home;
  PERFORM refresh_seen_by(cadres);
END $$;

-- ---- What a visible row may tell of rows that are not
-- Every organisation and post by name, since a person in scope may have been anywhere.
CREATE VIEW organisation_label AS SELECT id, code, name FROM organisation;
CREATE VIEW position_label AS SELECT id, organisation_id, title_id FROM position;
-- All homes of whoever is visible: where they belong today is told by rows that may lie elsewhere.
CREATE VIEW person_home AS
  SELECT h.cadre_id, h.organisation_id, h.path, h.valid_from, h.valid_to
  FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id
  WHERE c.seen_by && (SELECT current_scope());
REVOKE INSERT, UPDATE, DELETE ON organisation_label, position_label, person_home FROM ${appRole}, ${systemRole};

-- Whether someone on the record belongs in scope today; before the first home they belong where they were registered.
CREATE FUNCTION belongs_in_scope(cadre uuid) RETURNS boolean LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN (SELECT coalesce(h.path, o.path) <@ current_scope()
          FROM cadre c JOIN organisation o ON o.id = c.organisation_id
          LEFT JOIN LATERAL (SELECT home.path FROM cadre_home home
            WHERE home.cadre_id = c.id AND home.valid_from <= civil_today()
            ORDER BY home.valid_from DESC LIMIT 1) h ON true
          WHERE c.id = cadre);
END $$;

-- Personal numbers are unique everywhere; an import names the row that has one which is taken out of its sight, and
-- nobody who has it. The constraint would tell as much.
CREATE FUNCTION personal_ids_out_of_sight(given text[]) RETURNS SETOF text LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT c.personal_id FROM cadre c WHERE c.personal_id = ANY (given) AND NOT c.seen_by && current_scope()
$$;

-- ---- Rows that are there already
SELECT refresh_seen_by(ARRAY(SELECT id FROM cadre));
UPDATE cadre_home h SET seen_by = later.seen_by
FROM (SELECT cadre_id, valid_from,
             range_agg(path_key(path)) OVER (PARTITION BY cadre_id ORDER BY valid_from
                                             ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
               + path_ranges(own_key(cadre_id)) AS seen_by
      FROM cadre_home) later
WHERE later.cadre_id = h.cadre_id AND later.valid_from = h.valid_from;
ALTER TABLE cadre ALTER seen_by SET NOT NULL;
ALTER TABLE appointment ALTER seen_by SET NOT NULL;
ALTER TABLE qualification ALTER seen_by SET NOT NULL;
ALTER TABLE body_membership ALTER seen_by SET NOT NULL;
ALTER TABLE cadre_home ALTER seen_by SET NOT NULL;

-- ---- Policies. The scope is computed once for a statement; titles, code lists and administrative units are public.
CREATE POLICY in_scope ON organisation USING (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON position USING (path <@@ (SELECT current_scope()));
CREATE POLICY in_scope ON body USING (path <@@ (SELECT current_scope()));

-- ids alone: what they stand for is told by the tables they point to
CREATE POLICY with_a_scope ON organisation_succession USING ((SELECT current_scope()) <> '{}')
  WITH CHECK (EXISTS (SELECT 1 FROM organisation o WHERE o.id = predecessor_id)
              AND EXISTS (SELECT 1 FROM organisation o WHERE o.id = successor_id));
-- a paper belongs to no unit: one decision may move people of several
CREATE POLICY with_a_scope ON decision USING ((SELECT current_scope()) <> '{}');

CREATE POLICY seen ON cadre FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY registered ON cadre FOR INSERT
  WITH CHECK (EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id));
CREATE POLICY changed ON cadre FOR UPDATE USING (belongs_in_scope(id));

CREATE POLICY seen ON appointment FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY made ON appointment FOR INSERT
  WITH CHECK (EXISTS (SELECT 1 FROM position p WHERE p.id = position_id));
CREATE POLICY changed ON appointment FOR UPDATE USING (EXISTS (SELECT 1 FROM position p WHERE p.id = position_id));

CREATE POLICY seen ON qualification FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY recorded ON qualification FOR INSERT WITH CHECK (belongs_in_scope(cadre_id));
CREATE POLICY changed ON qualification FOR UPDATE USING (belongs_in_scope(cadre_id));

CREATE POLICY seen ON body_membership FOR SELECT USING (seen_by &&& (SELECT current_scope()));
CREATE POLICY joined ON body_membership FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM body b WHERE b.id = body_id));
CREATE POLICY changed ON body_membership FOR UPDATE USING (EXISTS (SELECT 1 FROM body b WHERE b.id = body_id));

CREATE POLICY seen ON cadre_home FOR SELECT USING (seen_by &&& (SELECT current_scope()));
REVOKE INSERT, UPDATE, DELETE ON cadre_home FROM ${appRole}, ${systemRole};

-- The owner reads for the functions and views above, derives homes and refreshes who sees a row; nothing else.
CREATE POLICY owner_reads ON organisation FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON organisation_succession FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON position FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON body FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON decision FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON cadre FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON cadre FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON appointment FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON appointment FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON qualification FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON qualification FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY owner_reads ON body_membership FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY owner_refreshes ON body_membership FOR UPDATE TO CURRENT_USER USING (true);
CREATE POLICY owner_derives ON cadre_home TO CURRENT_USER USING (true);

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE organisation_succession ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE position ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE decision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE cadre ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE appointment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE cadre_home ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE qualification ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE body ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE body_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
