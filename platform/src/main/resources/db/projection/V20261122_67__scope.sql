-- Scope on today's tree as it is projected. A code whose organisation was dissolved still grants that organisation,
-- which matters for its own period, and whatever succeeded it, through as many steps as there were.
CREATE OR REPLACE FUNCTION scope_of(codes text[], today date) RETURNS path_ranges LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN (
    WITH RECURSIVE granted (code, path, valid_to, successors) AS (
      SELECT o.code, o.path, o.valid_to, o.successors FROM organisation o WHERE o.code = ANY (codes)
      UNION
      SELECT o.code, o.path, o.valid_to, o.successors
      FROM granted g JOIN organisation o ON o.code = ANY (g.successors)
      WHERE g.valid_to <= today)
    SELECT coalesce(range_agg(subtree(g.path)), '{}') FROM granted g WHERE g.path IS NOT NULL);
END $$;
