-- The word by which to look people up one by one; null where reading everybody in order is expected to fill a page of 50
-- sooner. One bound for registers of all sizes had 3,848 people of 32,000 looked up (42 ms) instead of a page read in
-- order (5 ms). Words are taken to be independent, and to look somebody up to cost a third more than to come by; a word of few
-- people settles it.
CREATE OR REPLACE FUNCTION rarest_word(words text[]) RETURNS text LANGUAGE plpgsql STABLE
  SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_bitmapscan = off SET enable_seqscan = off
AS $$
DECLARE
  few     CONSTANT integer := 200;
  bound   CONSTANT integer := 5000;
  page    CONSTANT integer := 51;
  people  double precision := (SELECT greatest(reltuples, page) FROM pg_class WHERE oid = 'cadre'::regclass);
  matches double precision := people;
  word    text;
  found   integer;
  fewest  integer := bound;
  rarest  text;
BEGIN
  FOREACH word IN ARRAY words LOOP
    SELECT count(*) INTO found FROM (
      SELECT FROM cadre_name_token t WHERE t.token >= word AND t.token < word || U&'\+10FFFF' LIMIT bound) known;
    IF found < few THEN
      RETURN word;
    END IF;
    matches := matches * least(found / people, 1);
    IF found < fewest THEN
      fewest := found;
      rarest := word;
    END IF;
  END LOOP;
  RETURN CASE WHEN fewest * 1.34 < page * people / greatest(matches, 1) THEN rarest END;
END $$;
