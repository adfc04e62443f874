-- As before, and of each year that somebody is in the place: the most people there are on any day that they are there, so that
-- it does not matter who was recorded first. Whoever is registered and awaits a post counts, but is not inside yet: nothing has
-- judged them. Whoever becomes of another category comes to its quotas anew (newly).
DROP FUNCTION staffing_room(uuid, text, date);
CREATE FUNCTION staffing_room(person uuid, place text, since date, until date, newly boolean)
  RETURNS TABLE (organisation text, category text, year integer, first_day date, assigned integer, excepted bigint,
                 actual bigint, inside boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(q.id::text, 0))
  FROM staffing_quota q JOIN cadre c ON c.id = person AND c.category = q.category
  WHERE place ^@ q.path AND q.year >= extract(year FROM since)
    AND (until IS NULL OR make_date(q.year, 1, 1) < until)
  ORDER BY q.path, q.year;
  RETURN QUERY
    SELECT o.code, q.category, q.year, span.starts, q.assigned,
           (SELECT coalesce(sum(e.persons), 0) FROM staffing_exception e
            WHERE e.organisation_id = q.organisation_id AND e.year = q.year AND e.category = q.category),
           (SELECT coalesce(max(day.present), 0)::bigint
            FROM (SELECT sum(sum(part.comes)) OVER (ORDER BY part.day) AS present
                  FROM cadre_home h JOIN cadre p ON p.id = h.cadre_id
                  CROSS JOIN LATERAL (VALUES (greatest(h.valid_from, span.starts), 1), (h.valid_to, -1)) part (day, comes)
                  WHERE h.path ^@ q.path AND h.counted AND p.category = q.category
                    AND h.valid_from < span.ends AND h.valid_to > span.starts AND part.day < span.ends
                  GROUP BY part.day) day),
           NOT newly AND EXISTS (SELECT 1 FROM cadre_home b
                                 WHERE b.cadre_id = person AND b.counted AND b.appointment_id IS NOT NULL
                                   AND b.valid_from < since AND b.valid_to >= since AND b.path ^@ q.path)
    FROM staffing_quota q JOIN organisation o ON o.id = q.organisation_id
    JOIN cadre c ON c.id = person AND c.category = q.category
    CROSS JOIN LATERAL (SELECT greatest(since, make_date(q.year, 1, 1)) AS starts,
                               least(coalesce(until, 'infinity'), make_date(q.year + 1, 1, 1)) AS ends) span
    WHERE place ^@ q.path AND q.year >= extract(year FROM since)
      AND (until IS NULL OR make_date(q.year, 1, 1) < until)
    ORDER BY q.path, q.year;
END $$;
