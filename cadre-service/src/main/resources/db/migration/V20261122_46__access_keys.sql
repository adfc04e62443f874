-- Whoever sees where a person is registered, belongs or belonged may see who read their data.
CREATE OR REPLACE FUNCTION keys_of(record uuid) RETURNS path_ranges LANGUAGE sql STABLE
  RETURN path_ranges(coalesce(own_key(record), path_key('/')))
    + coalesce((SELECT range_agg(path_key(h.path)) FROM cadre_home h WHERE h.cadre_id = record), '{}')
    + coalesce((SELECT range_agg(path_key(o.path)) FROM cadre c JOIN organisation o ON o.id = c.organisation_id
                WHERE c.id = record), '{}');
