-- Names are found by their words and by each two of them, in the order of the list (deploy/adr/0056), instead of by words
-- alone, whose people had to be looked up before they could be put in order.
DROP TRIGGER cadre_named ON cadre;
DROP TRIGGER cadre_renamed ON cadre;
DROP FUNCTION people_named(text);
DROP FUNCTION rarest_word(text[]);
DROP FUNCTION keep_name_tokens();
DROP TABLE cadre_name_token;

-- A key is a word, or behind a space two in the order of their letters. The index alone answers a search: the name is in it
-- for the words that the key does not hold, and the roots for a scope.
CREATE TABLE cadre_name_key (
  key         text COLLATE "C" NOT NULL,
  name_sort   text COLLATE "C" NOT NULL,
  cadre_id    uuid NOT NULL,
  name_folded text NOT NULL,
  roots       bigint NOT NULL,
  PRIMARY KEY (key, name_sort, cadre_id) INCLUDE (name_folded, roots)
);
COMMENT ON TABLE cadre_name_key IS 'not audited: derived from names and homes';
-- what is common is told from its statistics, and there are as many common words as that
ALTER TABLE cadre_name_key ALTER COLUMN key SET STATISTICS 1000;
REVOKE ALL ON cadre_name_key FROM ${appRole}, ${systemRole};

CREATE FUNCTION name_key(one text, other text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN one = other THEN one
              ELSE ' ' || least(one COLLATE "C", other COLLATE "C") || ' ' || greatest(one COLLATE "C", other COLLATE "C") END;

CREATE FUNCTION name_keys(folded text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 10
AS $$
  SELECT DISTINCT name_key(one, other)
  FROM string_to_table(trim(folded), ' ') AS one, string_to_table(trim(folded), ' ') AS other
$$;

-- One of 64 bits for the root of a path: two roots may share one, so it only ever sieves.
CREATE FUNCTION root_bit(path text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 1::bigint << (hashtext(split_part(path, '/', 2)) & 63);

-- Keys come with somebody's first home and stay; bits of roots are added and never taken away. The writer may be about to
-- lose sight of the person.
CREATE FUNCTION add_name_keys() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  reach CONSTANT text := current_setting('cadre.scope', true);
BEGIN
  PERFORM set_config('cadre.scope', '{(,)}', true);
  INSERT INTO cadre_name_key AS known
  SELECT k.key, c.name_sort, c.id, c.name_folded, home.roots
  FROM (SELECT cadre_id, bit_or(root_bit(path)) AS roots FROM new_rows GROUP BY cadre_id) home
  JOIN cadre c ON c.id = home.cadre_id, name_keys(c.name_folded) AS k (key)
  WHERE NOT EXISTS (
    SELECT FROM cadre_name_key has
    WHERE has.key = split_part(trim(c.name_folded), ' ', 1) AND has.name_sort = c.name_sort AND has.cadre_id = c.id
      AND has.roots & home.roots = home.roots)
  ON CONFLICT (key, name_sort, cadre_id) DO UPDATE SET roots = known.roots | excluded.roots;
  PERFORM set_config('cadre.scope', reach, true);
  RETURN NULL;
END $$;
CREATE TRIGGER cadre_home_named AFTER INSERT ON cadre_home
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION add_name_keys();

CREATE FUNCTION change_name_keys() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  -- nearly every change of a person leaves the name as it is
  PERFORM 1 FROM (SELECT id, name_folded, name_sort FROM new_rows EXCEPT SELECT id, name_folded, name_sort FROM old_rows) renamed LIMIT 1;
  IF FOUND THEN
    WITH renamed AS (
      SELECT n.id, n.name_folded, n.name_sort, o.name_folded AS former, o.name_sort AS former_sort
      FROM new_rows n JOIN old_rows o ON o.id = n.id
      WHERE (n.name_folded, n.name_sort) IS DISTINCT FROM (o.name_folded, o.name_sort)
    ), dropped AS (
      DELETE FROM cadre_name_key known USING renamed r, name_keys(r.former) AS k (key)
      WHERE known.key = k.key AND known.name_sort = r.former_sort AND known.cadre_id = r.id
    )
    INSERT INTO cadre_name_key
    SELECT k.key, r.name_sort, r.id, r.name_folded, (SELECT bit_or(root_bit(h.path)) FROM cadre_home h WHERE h.cadre_id = r.id)
    FROM renamed r, name_keys(r.name_folded) AS k (key)
    WHERE EXISTS (SELECT FROM cadre_home h WHERE h.cadre_id = r.id)
    ON CONFLICT (key, name_sort, cadre_id) DO UPDATE SET name_folded = excluded.name_folded, roots = excluded.roots;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cadre_renamed AFTER UPDATE ON cadre
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION change_name_keys();

SELECT set_config('cadre.scope', '{(,)}', true);
INSERT INTO cadre_name_key
SELECT k.key, c.name_sort, c.id, c.name_folded, home.roots
FROM (SELECT cadre_id, bit_or(root_bit(path)) AS roots FROM cadre_home GROUP BY cadre_id) home
JOIN cadre c ON c.id = home.cadre_id, name_keys(c.name_folded) AS k (key);
ANALYZE cadre_name_key;

-- The words in use that begin so, one more than wanted where there are more.
CREATE FUNCTION words_beginning(beginning text, wanted integer) RETURNS text[] LANGUAGE plpgsql STABLE
  SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
DECLARE
  beyond CONSTANT text := beginning || U&'\+10FFFF';
  word   text;
  words  text[] := '{}';
BEGIN
  SELECT key INTO word FROM cadre_name_key WHERE key >= beginning AND key < beyond ORDER BY key LIMIT 1;
  WHILE word IS NOT NULL AND cardinality(words) <= wanted LOOP
    words := words || word;
    SELECT key INTO word FROM cadre_name_key WHERE key > words[cardinality(words)] AND key < beyond ORDER BY key LIMIT 1;
  END LOOP;
  RETURN words;
END $$;
REVOKE EXECUTE ON FUNCTION words_beginning(text, integer) FROM PUBLIC;

-- How many people these keys lead to, by the statistics. It changes nothing, but EXPLAIN is refused to what says so.
CREATE FUNCTION people_expected(keys text[]) RETURNS double precision LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
  plan jsonb;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM cadre_name_key WHERE key = ANY (%L::text[])', keys) INTO plan;
  RETURN (plan #>> '{0,Plan,Plan Rows}')::double precision;
END $$;
REVOKE EXECUTE ON FUNCTION people_expected(text[]) FROM PUBLIC;

-- Who in scope has a name with a word beginning with each of the words, in the order of the list: the first ones after a place
-- in it, as many as wanted. Within narrows it to whoever ever belonged into a subtree. Complete says that there are no others;
-- null people say that the words are too short to tell.
CREATE FUNCTION people_named(words text[], within text, after_sort text, after_id uuid, wanted integer,
                             OUT people uuid[], OUT complete boolean) LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan
  SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
DECLARE
  few      CONSTANT integer := 2000;
  spread   CONSTANT integer := 64;
  area     CONSTANT path_ranges := CASE WHEN within IS NULL THEN current_scope() ELSE current_scope() * path_ranges(subtree(within)) END;
  patterns CONSTANT text[] := ARRAY(SELECT '% ' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%' FROM unnest(words) AS word);
  -- of many words the longest tell enough; all of them are compared with the name
  telling  CONSTANT text[] := ARRAY(SELECT word FROM unnest(words) AS word ORDER BY length(word) DESC LIMIT 5);
  everywhere CONSTANT boolean := unrestricted();
  near     uuid[];
  sieve    bigint;
  known    jsonb := '[]';
  found    text[];
  keys     text[];
  tried    text[];
  size     integer;
  expected double precision;
  least_expected double precision := 'infinity';
BEGIN
  IF NOT (lower_inf(area) OR upper_inf(area)) THEN
    -- in a small part of the tree each name is looked at
    near := ARRAY(SELECT h.cadre_id FROM unnest(area) AS part JOIN cadre_home h ON h.path >= lower(part) AND h.path < upper(part)
                  LIMIT few + 1);
    IF cardinality(near) <= few THEN
      people := ARRAY(SELECT c.id FROM cadre c WHERE c.id = ANY (near) AND c.name_folded LIKE ALL (patterns));
      complete := true;
      RETURN;
    END IF;
    SELECT bit_or(root_bit(lower(part))) INTO sieve FROM unnest(area) AS part;
  END IF;
  FOR i IN 1 .. cardinality(telling) LOOP
    found := words_beginning(telling[i], spread);
    IF found = '{}' THEN
      people := '{}';
      complete := true;
      RETURN;
    END IF;
    known := known || jsonb_build_array(to_jsonb(found));
  END LOOP;
  -- two words rather than one, and those two that fewest share
  FOR i IN 0 .. cardinality(telling) - 1 LOOP
    FOR j IN i .. cardinality(telling) - 1 LOOP
      size := jsonb_array_length(known -> i);
      IF i < j THEN
        size := size * jsonb_array_length(known -> j);
      END IF;
      IF size <= spread AND (i < j OR least_expected = 'infinity') THEN
        tried := ARRAY(SELECT DISTINCT name_key(one, other)
                       FROM jsonb_array_elements_text(known -> i) AS one, jsonb_array_elements_text(known -> j) AS other
                       WHERE i < j OR one = other);
        expected := CASE WHEN cardinality(telling) > 2 THEN people_expected(tried) ELSE 1 END + CASE WHEN i < j THEN 0 ELSE 1e12 END;
        IF expected < least_expected THEN
          least_expected := expected;
          keys := tried;
        END IF;
      END IF;
    END LOOP;
  END LOOP;
  IF keys IS NULL THEN
    complete := false;
    RETURN;
  END IF;
  SELECT coalesce(array_agg(page.cadre_id), '{}') INTO people
  FROM (SELECT DISTINCT each.name_sort, each.cadre_id
        FROM unnest(keys) AS k (key) CROSS JOIN LATERAL (
          SELECT n.name_sort, n.cadre_id
          FROM cadre_name_key n
          WHERE n.key = k.key AND (n.name_sort, n.cadre_id) > (coalesce(after_sort, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
            AND (sieve IS NULL OR n.roots & sieve <> 0) AND n.name_folded LIKE ALL (patterns)
            AND (everywhere OR EXISTS (SELECT FROM cadre c WHERE c.id = n.cadre_id))
            AND (within IS NULL OR EXISTS (SELECT FROM cadre_home h WHERE h.cadre_id = n.cadre_id AND h.path ^@ within))
          ORDER BY n.name_sort, n.cadre_id LIMIT wanted) each
        ORDER BY each.name_sort, each.cadre_id LIMIT wanted) page;
  complete := cardinality(people) < wanted;
END $$;
