-- The same keys as before, and null for null as before. As STRICT functions they were never put into the statements that use
-- them, since their bodies are not strict, and a call of its own took 20 µs, several times for each row that an import writes.
CREATE OR REPLACE FUNCTION subtree(path text) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN path IS NOT NULL THEN path_range(path, left(path, -1) || '0') END;
CREATE OR REPLACE FUNCTION path_key(path text) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN path IS NOT NULL THEN path_range(path, path, '[]') END;
CREATE OR REPLACE FUNCTION own_key(cadre uuid) RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cadre IS NOT NULL THEN path_range('~' || cadre::text, '~' || cadre::text, '[]') END;

-- Whether the transaction is bound to no part of the tree.
CREATE FUNCTION unrestricted() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('cadre.scope', true) = '{(,)}', false);

-- A policy asks for the scope once in a statement, and what an SQL function says is unfolded, simplified and planned for each
-- policy of each plan: a search, planned anew each time, took 5 % longer for it. A call of this takes a microsecond.
CREATE OR REPLACE FUNCTION current_scope() RETURNS path_ranges LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
  RETURN coalesce(nullif(current_setting('cadre.scope', true), ''), '{}')::path_ranges;
END $$;
