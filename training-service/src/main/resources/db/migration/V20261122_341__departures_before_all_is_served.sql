-- Whoever leaves the service before everything that they owe is served, by what the registry tells: of these commitments, or of
-- all that still run, as far as the caller sees them. Who keeps a commitment need not have the person in scope, but is told the
-- day and the kind of their leaving, since it settles the commitment; nothing else of them is reached.
CREATE FUNCTION commitment_departures(asked uuid[])
  RETURNS TABLE (commitment_id uuid, separation_id uuid, kind text, leaving_on date)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT text := current_setting('cadre.scope', true);
  seen  uuid[];
BEGIN
  SELECT array_agg(m.id) INTO seen FROM commitment m WHERE m.state = 'ACTIVE' AND (asked IS NULL OR m.id = ANY (asked));
  PERFORM set_config('cadre.scope', '{(,)}', true);
  RETURN QUERY
    WITH RECURSIVE person (commitment_id, id) AS (
      SELECT m.id, m.cadre_id FROM commitment m WHERE m.id = ANY (seen)
      UNION
      SELECT p.commitment_id, c.joined_into FROM person p JOIN cadre c ON c.id = p.id WHERE c.joined_into IS NOT NULL
    )
    SELECT DISTINCT ON (m.id) m.id, s.id, s.kind, s.effective_on
    FROM commitment m JOIN person p ON p.commitment_id = m.id JOIN separation s ON s.cadre_id = p.id
    WHERE s.effective_on >= m.studied_from AND s.effective_on < m.owed_until
    ORDER BY m.id, s.effective_on, s.id;
  PERFORM set_config('cadre.scope', coalesce(reach, ''), true);
END $$;
