-- As before, and also the quotas that the person was inside of on the day before: they refuse nobody who is there already,
-- but are told of where there are more people than they allow.
DROP FUNCTION staffing_room(uuid, text, date);
CREATE FUNCTION staffing_room(person uuid, place text, day date)
  RETURNS TABLE (organisation text, category text, year integer, assigned integer, excepted bigint, actual bigint,
                 inside boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(q.id::text, 0))
  FROM staffing_quota q JOIN cadre c ON c.id = person AND c.category = q.category
  WHERE q.year = extract(year FROM day) AND place ^@ q.path ORDER BY q.path;
  RETURN QUERY
    SELECT o.code, q.category, q.year, q.assigned,
           (SELECT coalesce(sum(e.persons), 0) FROM staffing_exception e
            WHERE e.organisation_id = q.organisation_id AND e.year = q.year AND e.category = q.category),
           (SELECT count(*) FROM cadre_home h JOIN cadre p ON p.id = h.cadre_id
            WHERE h.path ^@ q.path AND h.valid_from <= day AND h.valid_to > day AND h.counted
              AND p.category = q.category),
           EXISTS (SELECT 1 FROM cadre_home b WHERE b.cadre_id = person AND b.counted
                   AND b.valid_from < day AND b.valid_to >= day AND b.path ^@ q.path)
    FROM staffing_quota q JOIN organisation o ON o.id = q.organisation_id
    JOIN cadre c ON c.id = person AND c.category = q.category
    WHERE q.year = extract(year FROM day) AND place ^@ q.path
    ORDER BY q.path;
END $$;
