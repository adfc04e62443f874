-- What a transaction may see is set at its begin and ends with it: cadre.scope holds ranges of organisation paths,
-- cadre.actor says in whose name it acts. Without them a policy matches nothing.
CREATE TYPE path_range AS RANGE (subtype = text, collation = "C", multirange_type_name = path_ranges);

-- A path ends with a slash, so a subtree is the half-open range of the paths that begin with it.
CREATE FUNCTION subtree(path text) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN path_range(path, left(path, -1) || '0');

-- The one key under which a row is found: the path of its organisation, or a person's own.
CREATE FUNCTION path_key(path text) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN path_range(path, path, '[]');
CREATE FUNCTION own_key(cadre uuid) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN path_key('~' || cadre::text);

CREATE FUNCTION current_scope() RETURNS path_ranges LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('cadre.scope', true), ''), '{}')::path_ranges;

-- Where these organisation codes reach. A service that knows the tree replaces it, with the rights of the owner.
CREATE FUNCTION scope_of(codes text[], today date) RETURNS path_ranges LANGUAGE sql STABLE
  RETURN '{}'::path_ranges;

-- Begins the work of one transaction; answers the roots of the subtrees in its scope, null for everywhere.
CREATE FUNCTION enter(codes text[], today date, self uuid, actor text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  reach path_ranges := CASE WHEN '*' = ANY (codes) THEN '{(,)}' ELSE scope_of(codes, today) END;
BEGIN
  PERFORM set_config('cadre.actor', actor, true),
          set_config('cadre.scope', (reach + coalesce(path_ranges(own_key(self)), '{}'))::text, true);
  RETURN CASE WHEN upper_inf(reach) THEN NULL
              ELSE ARRAY(SELECT lower(root) FROM unnest(reach) AS root) END;
END $$;
