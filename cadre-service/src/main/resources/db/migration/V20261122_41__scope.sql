-- Scope on today's tree. A code whose organisation was dissolved still grants that organisation, which matters for
-- its own period, and whatever succeeded it, through as many steps as there were. Every transaction asks, and
-- seldom is a code dissolved, so only then is the recursion run (tried: 0.05 ms instead of 0.25).
CREATE OR REPLACE FUNCTION scope_of(codes text[], today date) RETURNS path_ranges LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach     path_ranges;
  dissolved boolean;
BEGIN
  SELECT coalesce(range_agg(subtree(o.path)), '{}'), bool_or(o.valid_to <= today) INTO reach, dissolved
  FROM organisation o WHERE o.code = ANY (codes);
  IF dissolved THEN
    WITH RECURSIVE granted (id, path, valid_to) AS (
      SELECT o.id, o.path, o.valid_to FROM organisation o WHERE o.code = ANY (codes)
      UNION
      SELECT o.id, o.path, o.valid_to
      FROM granted g JOIN organisation_succession s ON s.predecessor_id = g.id
      JOIN organisation o ON o.id = s.successor_id
      WHERE g.valid_to <= today)
    SELECT range_agg(subtree(g.path)) INTO reach FROM granted g;
  END IF;
  RETURN reach;
END $$;
