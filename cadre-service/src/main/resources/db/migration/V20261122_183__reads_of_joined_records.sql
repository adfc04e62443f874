-- As before, and who read a record that was joined into another is told with that one, to the person under either.
CREATE OR REPLACE FUNCTION keys_of(record uuid) RETURNS path_ranges LANGUAGE sql STABLE
  RETURN path_ranges(coalesce(own_key(record), path_key('/')))
    + coalesce(path_ranges(own_key(surviving_record(record))), '{}')
    + coalesce((SELECT range_agg(path_key(h.path)) FROM cadre_home h WHERE h.cadre_id = surviving_record(record)), '{}')
    + coalesce((SELECT range_agg(path_key(o.path)) FROM cadre c JOIN organisation o ON o.id = c.organisation_id
                WHERE c.id = surviving_record(record)), '{}');
