-- Through which homes people are seen from today on, wherever these lie: whoever appoints someone need not see where
-- they go next, but those there are told. So it reads as the owner, and answers with paths alone.
CREATE FUNCTION homes_in_sight(people uuid[], today date) RETURNS TABLE (cadre_id uuid, path text, is_current boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT h.cadre_id, h.path, h.valid_from <= today FROM cadre_home h
  WHERE h.cadre_id = ANY (people) AND h.valid_to > today
  UNION ALL
  -- before the first home that can be derived, a person belongs where they were registered
  SELECT c.id, o.path, true FROM cadre c JOIN organisation o ON o.id = c.organisation_id
  WHERE c.id = ANY (people)
    AND NOT EXISTS (SELECT 1 FROM cadre_home h WHERE h.cadre_id = c.id AND h.valid_from <= today)
$$;
