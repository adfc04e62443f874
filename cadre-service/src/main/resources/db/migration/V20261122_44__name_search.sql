-- Names are found by their words (deploy/adr/0008). The app asks the functions below; the words themselves are closed to it,
-- since they tell of people out of scope.
CREATE TABLE cadre_name_token (
  token    text COLLATE "C" NOT NULL,
  cadre_id uuid NOT NULL REFERENCES cadre ON DELETE CASCADE,
  PRIMARY KEY (token, cadre_id)
);
CREATE INDEX cadre_name_token_cadre ON cadre_name_token (cadre_id);
COMMENT ON TABLE cadre_name_token IS 'not audited: derived from names';
REVOKE ALL ON cadre_name_token FROM ${appRole}, ${systemRole};

INSERT INTO cadre_name_token
  SELECT DISTINCT word, c.id FROM cadre c, string_to_table(trim(c.name_folded), ' ') AS word;
DROP INDEX cadre_search;

CREATE FUNCTION keep_name_tokens() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO cadre_name_token
      SELECT DISTINCT word, c.id FROM new_rows c, string_to_table(trim(c.name_folded), ' ') AS word;
    RETURN NULL;
  END IF;
  PERFORM 1 FROM new_rows n JOIN old_rows o ON o.id = n.id WHERE n.name_folded <> o.name_folded LIMIT 1;
  IF FOUND THEN
    DELETE FROM cadre_name_token t USING new_rows n JOIN old_rows o ON o.id = n.id
    WHERE t.cadre_id = n.id AND n.name_folded <> o.name_folded;
    INSERT INTO cadre_name_token
      SELECT DISTINCT word, n.id FROM new_rows n JOIN old_rows o ON o.id = n.id,
        string_to_table(trim(n.name_folded), ' ') AS word
      WHERE n.name_folded <> o.name_folded;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cadre_named AFTER INSERT ON cadre
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_name_tokens();
CREATE TRIGGER cadre_renamed AFTER UPDATE ON cadre
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_name_tokens();

-- The word that begins fewest words of names; null where each begins thousands, so that a scan in order fills its page early.
CREATE FUNCTION rarest_word(words text[]) RETURNS text LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_bitmapscan = off SET enable_seqscan = off
AS $$
DECLARE
  word   text;
  found  integer;
  fewest integer := 5000;
  rarest text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    SELECT count(*) INTO found FROM (
      SELECT FROM cadre_name_token t WHERE t.token >= word AND t.token < word || U&'\+10FFFF' LIMIT fewest) known;
    IF found < fewest THEN
      fewest := found;
      rarest := word;
    END IF;
  END LOOP;
  RETURN rarest;
END $$;

-- Who in scope has a word in their name that begins so; a person twice who has two such words. It is asked of rare words,
-- so the people are looked up one by one, whatever the statistics make of a word that is not known yet.
CREATE FUNCTION people_named(word text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 200
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
AS $$
BEGIN
  RETURN QUERY SELECT c.id FROM cadre_name_token t JOIN cadre c ON c.id = t.cadre_id
    WHERE t.token >= word AND t.token < word || U&'\+10FFFF' AND c.seen_by && current_scope();
END $$;
