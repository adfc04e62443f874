-- The appointments in which those that a document began go on, through as many restructurings as there were; as far as the caller
-- sees them.
CREATE FUNCTION carried_on(decision uuid) RETURNS SETOF uuid LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH RECURSIVE carried (id) AS (
    SELECT c.id FROM appointment b JOIN appointment c ON c.continues_id = b.id
    WHERE b.decision_id = decision AND b.annulled_by_id IS NULL
    UNION
    SELECT c.id FROM carried k JOIN appointment c ON c.continues_id = k.id)
  SELECT id FROM carried;
END;

-- Whether one of them lies outside the scope of whoever asks: then the document is not theirs to revoke. It reads as the owner, and
-- answers with yes or no.
CREATE FUNCTION carried_on_beyond(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM carried_on(decision) k (id) JOIN appointment a ON a.id = k.id JOIN position p ON p.id = a.position_id
                 WHERE a.annulled_by_id IS NULL AND NOT p.path <@ current_scope())
$$;
