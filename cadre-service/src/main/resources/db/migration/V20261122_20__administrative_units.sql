-- Administrative units of any day. The same code is another unit on another day, so the key is the code
-- with its period; null bounds mean "since before the data" and "still in force".
-- The rows come with V20261122_21 (vn.cadre.registry.reference.load).

CREATE TABLE administrative_unit (
  id            uuid PRIMARY KEY DEFAULT uuidv7(),
  code          text COLLATE "C" NOT NULL,
  -- another code that a published list gives the same unit
  alias_code    text COLLATE "C",
  level         text NOT NULL,
  type          text NOT NULL,
  name          text NOT NULL,
  full_name     text NOT NULL,
  parent_code   text COLLATE "C",
  province_code text COLLATE "C" NOT NULL,
  valid_from    date,
  valid_to      date,
  verified      boolean NOT NULL,
  source        text NOT NULL,
  -- the same letters as vn.cadre.kernel.Text.fold, after a space, so that a word is found by its beginning
  name_folded   text NOT NULL GENERATED ALWAYS AS (' ' || lower(translate(
    regexp_replace(normalize(full_name, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd') COLLATE pg_c_utf8)) STORED,
  CONSTRAINT administrative_unit_period CHECK (valid_to > valid_from),
  CONSTRAINT administrative_unit_key EXCLUDE USING gist
    (code WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX administrative_unit_code ON administrative_unit (code, valid_from);
CREATE INDEX administrative_unit_alias ON administrative_unit (alias_code) WHERE alias_code IS NOT NULL;
CREATE INDEX administrative_unit_parent ON administrative_unit (parent_code);
CREATE INDEX administrative_unit_name ON administrative_unit USING gin (name_folded gin_trgm_ops);

-- What became of a unit: on effective_on it went into another one, as a whole or in part.
CREATE TABLE administrative_unit_edge (
  old_code     text COLLATE "C" NOT NULL,
  new_code     text COLLATE "C" NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('FULL', 'PARTIAL')),
  effective_on date NOT NULL,
  verified     boolean NOT NULL,
  source       text NOT NULL,
  PRIMARY KEY (old_code, effective_on, new_code)
);
CREATE INDEX administrative_unit_edge_back ON administrative_unit_edge (new_code, effective_on);

-- Reference data change by migration, never by a request.
REVOKE INSERT, UPDATE, DELETE ON administrative_unit, administrative_unit_edge FROM ${appRole}, ${systemRole};
