-- A recount of censuses, and taking them anew (deploy/adr/0053).

-- What counts rows by every two blocks, as add_cells (261) did by itself, so that a recount counts alike.
CREATE FUNCTION cells_query(rows text) RETURNS text LANGUAGE sql IMMUTABLE
  RETURN format($sql$
      SELECT census_id, GROUPING(professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group) AS cuboid,
             professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, sum(people) AS people
      FROM (%s) counted
      GROUP BY GROUPING SETS (
          (census_id, professional, political_theory, state_management, rank),
          (census_id, professional, political_theory, level, bloc),
          (census_id, professional, political_theory, category, gender),
          (census_id, professional, political_theory, age_band, party_member),
          (census_id, professional, political_theory, organisation),
          (census_id, professional, political_theory, ethnic_group),
          (census_id, state_management, rank, level, bloc),
          (census_id, state_management, rank, category, gender),
          (census_id, state_management, rank, age_band, party_member),
          (census_id, state_management, rank, organisation),
          (census_id, state_management, rank, ethnic_group),
          (census_id, level, bloc, category, gender),
          (census_id, level, bloc, age_band, party_member),
          (census_id, level, bloc, organisation),
          (census_id, level, bloc, ethnic_group),
          (census_id, category, gender, age_band, party_member),
          (census_id, category, gender, organisation),
          (census_id, category, gender, ethnic_group),
          (census_id, age_band, party_member, organisation),
          (census_id, age_band, party_member, ethnic_group),
          (census_id, organisation, ethnic_group))
      HAVING sum(people) <> 0$sql$, rows);

CREATE OR REPLACE FUNCTION add_cells(rows text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET work_mem = '64MB' SET enable_sort = off
AS $$
BEGIN
  EXECUTE format($sql$
    WITH added AS (
      INSERT INTO census_cell (census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group, people)
      %s
      RETURNING census_id)
    UPDATE census c SET appended = c.appended + n.rows
    FROM (SELECT census_id, count(*) AS rows FROM added GROUP BY census_id) n WHERE c.id = n.census_id$sql$,
    cells_query(rows));
END $$;

-- Which censuses of a node differ from a recount of the states less what is not settled, and in how many cells; none should. It is
-- stable, so all of it is of one moment.
CREATE FUNCTION censuses_amiss(below text) RETURNS TABLE (day date, cells bigint) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  RETURN QUERY EXECUTE format($sql$
    SELECT c.day, count(*)
    FROM (SELECT census_id FROM (
            %s
            UNION ALL
            SELECT k.census_id, k.cuboid, k.professional, k.political_theory, k.state_management, k.rank, k.level, k.bloc, k.category, k.gender, k.age_band, k.party_member, k.organisation, k.ethnic_group, - k.people
            FROM census_cell k JOIN census o ON o.id = k.census_id AND o.path = %L) both_counts
          GROUP BY census_id, cuboid, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, organisation, ethnic_group HAVING sum(people) <> 0) differs
    JOIN census c ON c.id = differs.census_id GROUP BY c.day$sql$,
    cells_query(format($sql$
      SELECT c.id AS census_id, nullif(split_part(substr(d.path, length(c.path) + 1), '/', 1), '') AS organisation,
             d.professional, d.political_theory, d.state_management, d.rank, d.level, d.bloc, d.category, d.gender, d.age_band, d.party_member, d.ethnic_group, d.people
      FROM (SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, 1 AS people FROM state_in_full
            UNION ALL
            SELECT path, valid_from, valid_to, professional, political_theory, state_management, rank, level, bloc, category, gender, age_band, party_member, ethnic_group, - people FROM state_delta) d
      JOIN census c ON c.path = %L AND d.path ^@ c.path AND d.valid_from <= c.day AND d.valid_to > c.day$sql$, below)),
    below);
END $$;

-- Takes all censuses of a node anew.
CREATE FUNCTION retake_censuses(below text) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  days date[];
BEGIN
  PERFORM hold_censuses();
  DELETE FROM census_cell WHERE census_id IN (SELECT c.id FROM census c WHERE c.path = below);
  WITH gone AS (DELETE FROM census c WHERE c.path = below RETURNING c.day)
  SELECT array_agg(gone.day) INTO days FROM gone;
  PERFORM take_census(below, of_day) FROM unnest(days) AS of_day;
END $$;
REVOKE EXECUTE ON FUNCTION cells_query(text), censuses_amiss(text), retake_censuses(text) FROM PUBLIC;
