-- What the last event of a person says of today (deploy/adr/0030): where they belong, and the highest level they hold of each
-- kind. Kept beside the record, so that whatever changes either of them, a post, a qualification or the mere coming of a day,
-- is told if it makes a difference, once, and by nobody twice.
ALTER TABLE cadre
  ADD told_organisation_id uuid REFERENCES organisation,
  ADD told_professional text,
  ADD told_political_theory text,
  ADD told_state_management text;

-- Notes what is told of these people from now on, and answers with those of whom it was something else until now. With the
-- rights of the owner: the writer may see but a part of what it follows from, and may have lost sight of the people by the
-- very change that is told. Asked of one person with each write and of hundreds by imports, a first one on empty tables,
-- so its plans are kept and look people up by key.
CREATE FUNCTION tell_present(people uuid[], today date, by_event boolean)
  RETURNS TABLE (person cadre, moved boolean, levels_changed boolean)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
AS $$
BEGIN
  -- changes of one person follow each other from here on, so that each finds what the one before it told
  PERFORM 1 FROM cadre WHERE id = ANY (people) ORDER BY id FOR NO KEY UPDATE;
  RETURN QUERY
  UPDATE cadre c
  SET version = c.version + by_event::integer,
      told_organisation_id = present.organisation_id,
      told_professional = present.professional,
      told_political_theory = present.political_theory,
      told_state_management = present.state_management
  FROM (
    SELECT p.id, coalesce(h.organisation_id, p.organisation_id) AS organisation_id,
           l.professional, l.political_theory, l.state_management
    FROM cadre p
    -- before the first home that can be derived, a person belongs where they were registered
    LEFT JOIN LATERAL (SELECT home.organisation_id FROM cadre_home home
      WHERE home.cadre_id = p.id AND home.valid_from <= today ORDER BY home.valid_from DESC LIMIT 1) h ON true
    CROSS JOIN LATERAL (
      SELECT (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'PROFESSIONAL'))[1] AS professional,
             (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'POLITICAL_THEORY'))[1] AS political_theory,
             (array_agg(q.level ORDER BY q.level_order DESC, q.level) FILTER (WHERE q.kind = 'STATE_MANAGEMENT'))[1] AS state_management
      FROM qualification q
      WHERE q.cadre_id = p.id AND q.status = 'COMPLETED' AND q.annulled_at IS NULL AND q.held_from <= today) l
    WHERE p.id = ANY (people)) present
  WHERE c.id = present.id
    AND (c.told_organisation_id, c.told_professional, c.told_political_theory, c.told_state_management)
        IS DISTINCT FROM
        (present.organisation_id, present.professional, present.political_theory, present.state_management)
  RETURNING new,
            old.told_organisation_id IS DISTINCT FROM new.told_organisation_id,
            (old.told_professional, old.told_political_theory, old.told_state_management)
              IS DISTINCT FROM (new.told_professional, new.told_political_theory, new.told_state_management);
END $$;

-- As before; and until something else is told, a person belongs where they are registered.
CREATE OR REPLACE FUNCTION see_cadre() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  home text;
BEGIN
  SELECT o.path INTO home FROM organisation o WHERE o.id = NEW.organisation_id;
  -- what the writer says is not asked, also where there is no such organisation
  NEW.seen_by := CASE WHEN home IS NOT NULL THEN path_ranges(path_key(home), own_key(NEW.id)) END;
  NEW.told_organisation_id := NEW.organisation_id;
  RETURN NEW;
END $$;

SELECT set_config('cadre.scope', '{(,)}', true);
SELECT count(*) FROM tell_present(ARRAY(SELECT id FROM cadre), civil_today(), false);
ALTER TABLE cadre ALTER told_organisation_id SET NOT NULL;
SELECT audit_table('cadre', 'cadres', derived => '{name_sort,name_folded,told_organisation_id,told_professional,told_political_theory,told_state_management}');

-- Levels that begin on a day, for the calendar.
CREATE INDEX qualification_from ON qualification (held_from, cadre_id) WHERE held_from > '-infinity';
