-- The organisations as the registry publishes them: the tree that scopes are judged on, for services that do not own it.

CREATE TABLE projected_organisation (
  generation   integer NOT NULL,
  id           uuid NOT NULL,
  code         text NOT NULL,
  name         text NOT NULL,
  level        text NOT NULL,
  bloc         text NOT NULL,
  kind         text NOT NULL,
  parent_id    uuid,
  -- codes from the root down, derived here; null until every organisation above has arrived
  path         text COLLATE "C",
  valid_from   date NOT NULL,
  valid_to     date,
  predecessors text[] NOT NULL,
  successors   text[] NOT NULL,
  PRIMARY KEY (generation, id)
);
COMMENT ON TABLE projected_organisation IS 'not audited: follows from the registry''s events';
CREATE INDEX projected_organisation_code ON projected_organisation (generation, code);
CREATE INDEX projected_organisation_path ON projected_organisation (generation, path);
CREATE INDEX projected_organisation_parent ON projected_organisation (generation, parent_id);

-- What is served; while a rebuild is under way, still the content from before.
CREATE VIEW organisation AS
  SELECT id, code, name, level, bloc, kind, parent_id, path, valid_from, valid_to, predecessors, successors
  FROM projected_organisation
  WHERE generation = (SELECT g.id FROM inbox_generation g WHERE g.consumer = 'organisations' AND g.state = 'SERVING');

-- Derives the paths below what has changed; a row reached from several changed ones takes the path from the topmost.
CREATE FUNCTION place_organisations(of_generation integer, changed uuid[], gone uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE placed (id, path, depth) AS (
    SELECT o.id, CASE WHEN o.parent_id IS NULL THEN '/' ELSE p.path END || o.code || '/', 0
    FROM projected_organisation o
    LEFT JOIN projected_organisation p ON p.generation = of_generation AND p.id = o.parent_id
    WHERE o.generation = of_generation AND (o.id = ANY (changed) OR o.parent_id = ANY (gone))
    UNION ALL
    SELECT c.id, a.path || c.code || '/', a.depth + 1
    FROM placed a JOIN projected_organisation c ON c.generation = of_generation AND c.parent_id = a.id
  ) CYCLE id SET circular USING trail
  UPDATE projected_organisation o SET path = t.path
  FROM (SELECT DISTINCT ON (id) id, path FROM placed WHERE NOT circular ORDER BY id, depth DESC) t
  WHERE o.generation = of_generation AND o.id = t.id AND o.path IS DISTINCT FROM t.path;
$$;
