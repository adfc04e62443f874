-- What a public page may show (deploy/adr/0060). No path begins like this, and no one's own key.
CREATE FUNCTION public_key() RETURNS path_range LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN path_range('!public', '!public', '[]');

-- Whether the transaction is that of a public page, whoever asks for it.
CREATE FUNCTION public_page() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_scope() = path_ranges(public_key());

-- Begins the work of one transaction of a public page: of all keys it holds that one alone.
CREATE FUNCTION enter_public(actor text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('cadre.actor', actor, true),
          set_config('cadre.scope', path_ranges(public_key())::text, true);
END $$;
