-- What staffing_room counts of one person who comes, told of an organisation before anybody does: each quota of this year and of those
-- to come that binds there, also of organisations above the caller's scope, as an appointment there would be told of them. It locks nothing.
CREATE FUNCTION staffing_outlook(place text, since date)
  RETURNS TABLE (organisation text, path text, category text, year integer, first_day date, assigned integer, excepted bigint, actual bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
BEGIN ATOMIC
  SELECT o.code, q.path, q.category, q.year, span.starts, q.assigned,
         (SELECT coalesce(sum(e.persons), 0)::bigint FROM staffing_exception e
          WHERE e.organisation_id = q.organisation_id AND e.year = q.year AND e.category = q.category),
         (SELECT coalesce(max(day.present), 0)::bigint
          FROM (SELECT sum(sum(part.comes)) OVER (ORDER BY part.day) AS present
                FROM cadre_home h JOIN cadre p ON p.id = h.cadre_id
                CROSS JOIN LATERAL (VALUES (greatest(h.valid_from, span.starts), 1), (h.valid_to, -1)) part (day, comes)
                WHERE h.path ^@ q.path AND h.counted AND p.category = q.category
                  AND h.valid_from < span.ends AND h.valid_to > span.starts AND part.day < span.ends
                GROUP BY part.day) day)
  FROM staffing_quota q JOIN organisation o ON o.id = q.organisation_id
  CROSS JOIN LATERAL (SELECT greatest(since, make_date(q.year, 1, 1)) AS starts, make_date(q.year + 1, 1, 1) AS ends) span
  WHERE place ^@ q.path AND q.year >= extract(year FROM since)
  ORDER BY q.path, q.year, q.category;
END;
