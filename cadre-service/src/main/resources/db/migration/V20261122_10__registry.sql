-- The registry's core. Business keys are unique; what is in force for a while is half-open [from, to).

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A date may be known to the year, the month or the day; the text is kept as it was given.
CREATE FUNCTION partial_earliest(known text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN make_date(substr(known, 1, 4)::int,
                   coalesce(nullif(substr(known, 6, 2), ''), '1')::int,
                   coalesce(nullif(substr(known, 9, 2), ''), '1')::int);
CREATE FUNCTION partial_latest(known text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN CASE length(known)
    WHEN 4 THEN make_date(substr(known, 1, 4)::int, 12, 31)
    WHEN 7 THEN (make_date(substr(known, 1, 4)::int, substr(known, 6, 2)::int, 1) + interval '1 month')::date - 1
    ELSE make_date(substr(known, 1, 4)::int, substr(known, 6, 2)::int, substr(known, 9, 2)::int)
  END;
-- The first day out of force, at least a day after the start, however little of either date is known.
CREATE FUNCTION partial_end(starts text, ends text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN greatest(partial_earliest(ends), partial_earliest(starts) + 1);
-- The days on which something was certainly in force; empty when imprecise dates leave none. The bodies are
-- bound when they are created, since an index may call them with no search path.
CREATE FUNCTION certain_period(starts text, ends text) RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN ends IS NULL OR partial_latest(starts) < partial_earliest(ends)
    THEN daterange(partial_latest(starts), partial_earliest(ends))
    ELSE 'empty'::daterange
  END;

CREATE TABLE organisation (
  id                  uuid PRIMARY KEY,
  version             bigint NOT NULL,
  code                text NOT NULL CONSTRAINT organisation_code UNIQUE,
  name                text NOT NULL,
  name_folded         text NOT NULL,
  level               text NOT NULL,
  bloc                text NOT NULL,
  kind                text NOT NULL,
  administrative_unit text,
  parent_id           uuid REFERENCES organisation,
  -- codes from the root down, /QUANG-NINH/HA-LONG/; a subtree is one range of it
  path                text COLLATE "C" NOT NULL CONSTRAINT organisation_path UNIQUE,
  valid_from          date NOT NULL,
  valid_to            date,
  CONSTRAINT organisation_period CHECK (valid_to > valid_from)
);
CREATE INDEX organisation_parent ON organisation (parent_id);
CREATE INDEX organisation_name ON organisation USING gin (name_folded gin_trgm_ops);
CREATE INDEX organisation_kind ON organisation (kind, code);
CREATE INDEX organisation_level ON organisation (level, code);
CREATE INDEX organisation_unit ON organisation (administrative_unit);

CREATE TABLE organisation_succession (
  predecessor_id uuid NOT NULL REFERENCES organisation,
  successor_id   uuid NOT NULL REFERENCES organisation,
  PRIMARY KEY (predecessor_id, successor_id)
);
CREATE INDEX organisation_succession_back ON organisation_succession (successor_id);

CREATE TABLE title (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  code        text NOT NULL CONSTRAINT title_code UNIQUE,
  name        text NOT NULL,
  name_folded text NOT NULL,
  rank        text NOT NULL,
  title_group text,
  key_post    boolean NOT NULL
);
CREATE INDEX title_name ON title USING gin (name_folded gin_trgm_ops);

CREATE TABLE position (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  title_id        uuid NOT NULL REFERENCES title,
  seats           integer NOT NULL CHECK (seats > 0),
  management_tier text,
  non_local       boolean NOT NULL,
  term_limited    boolean NOT NULL,
  valid_from      date NOT NULL,
  valid_to        date,
  CONSTRAINT position_period CHECK (valid_to > valid_from),
  -- a title in an organisation is one position at a time
  CONSTRAINT position_overlap EXCLUDE USING gist
    (organisation_id WITH =, title_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX position_title ON position (title_id);
CREATE INDEX position_tier ON position (management_tier);

CREATE TABLE decision (
  id      uuid PRIMARY KEY,
  version bigint NOT NULL,
  type    text NOT NULL,
  number  text NOT NULL,
  date    date NOT NULL,
  issuer  text NOT NULL,
  tier    text,
  CONSTRAINT decision_key UNIQUE (number, date, issuer)
);

CREATE TABLE cadre (
  id                uuid PRIMARY KEY,
  version           bigint NOT NULL,
  personal_id       text CONSTRAINT cadre_personal_id UNIQUE,
  full_name         text NOT NULL,
  other_names       text,
  -- computed by the kernel: given name first, in Vietnamese order by bytes; and without accents
  name_sort         text COLLATE "C" NOT NULL,
  name_folded       text NOT NULL,
  gender            text,
  birth_date        text,
  birth_earliest    date GENERATED ALWAYS AS (partial_earliest(birth_date)) STORED,
  ethnic_group      text,
  religion          text,
  birth_place       text,
  birth_place_unit  text,
  native_place      text,
  native_place_unit text,
  residence         text,
  residence_unit    text,
  category          text NOT NULL,
  recruited_on      text,
  party_admitted_on text,
  party_official_on text,
  party_since       date GENERATED ALWAYS AS (partial_earliest(party_admitted_on)) STORED,
  status            text NOT NULL,
  -- where the person was registered; the main appointment says where they belong
  organisation_id   uuid NOT NULL REFERENCES organisation,
  -- the civil day on which the record was made
  registered_on     date NOT NULL DEFAULT (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
);
CREATE INDEX cadre_name ON cadre (name_sort, id);
CREATE INDEX cadre_search ON cadre USING gin (name_folded gin_trgm_ops);
CREATE INDEX cadre_category ON cadre (category, name_sort, id);
CREATE INDEX cadre_birth ON cadre (birth_earliest);
CREATE INDEX cadre_birth_order ON cadre (coalesce(birth_earliest, '-infinity'::date), id);
CREATE INDEX cadre_ethnic_group ON cadre (ethnic_group, name_sort, id);
CREATE INDEX cadre_gender ON cadre (gender, name_sort, id);
CREATE INDEX cadre_status ON cadre (status, name_sort, id);
CREATE INDEX cadre_party ON cadre (party_since) WHERE party_since IS NOT NULL;

CREATE TABLE appointment (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  cadre_id    uuid NOT NULL REFERENCES cadre,
  position_id uuid NOT NULL REFERENCES position,
  seat_no     integer,
  kind        text NOT NULL,
  main        boolean NOT NULL,
  starts      text NOT NULL,
  ends        text,
  valid_from  date GENERATED ALWAYS AS (partial_earliest(starts)) STORED,
  valid_to    date GENERATED ALWAYS AS (partial_end(starts, ends)) STORED,
  certain     daterange GENERATED ALWAYS AS (certain_period(starts, ends)) STORED,
  decision_id uuid REFERENCES decision,
  end_decision_id uuid REFERENCES decision,
  evidence    text NOT NULL,
  CONSTRAINT appointment_period CHECK (ends IS NULL OR partial_latest(ends) > partial_earliest(starts)),
  CONSTRAINT appointment_evidence CHECK (evidence = 'ROSTER' OR decision_id IS NOT NULL),
  CONSTRAINT appointment_seat_taken EXCLUDE USING gist
    (position_id WITH =, seat_no WITH =, certain WITH &&) WHERE (seat_no IS NOT NULL),
  CONSTRAINT appointment_main_overlap EXCLUDE USING gist
    (cadre_id WITH =, certain WITH &&) WHERE (main)
);
CREATE INDEX appointment_cadre ON appointment (cadre_id, valid_from);
CREATE INDEX appointment_position ON appointment (position_id, valid_from);
CREATE INDEX appointment_from ON appointment (valid_from, id);
CREATE INDEX appointment_decision ON appointment (decision_id);

-- Where a person belonged when: a row for each main appointment and for each gap after one, before them a row
-- for the registration; from the first row on there is exactly one for each day. Derived (see HomeOfCadres), and kept because every list, figure and scope check asks it.
CREATE TABLE cadre_home (
  cadre_id        uuid NOT NULL REFERENCES cadre,
  organisation_id uuid NOT NULL REFERENCES organisation,
  path            text COLLATE "C" NOT NULL,
  appointment_id  uuid REFERENCES appointment,
  valid_from      date NOT NULL,
  valid_to        date NOT NULL,
  -- false between posts and after the last, and after the organisation of a registration has ended: found, but
  -- in no figure
  counted         boolean NOT NULL DEFAULT true,
  PRIMARY KEY (cadre_id, valid_from),
  CONSTRAINT cadre_home_overlap EXCLUDE USING gist (cadre_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX cadre_home_path ON cadre_home (path, valid_from, valid_to) INCLUDE (cadre_id);

CREATE TABLE qualification (
  id          uuid PRIMARY KEY,
  version     bigint NOT NULL,
  cadre_id    uuid NOT NULL REFERENCES cadre,
  kind        text NOT NULL,
  level       text NOT NULL,
  level_order smallint NOT NULL,
  speciality  text,
  institution text,
  status      text NOT NULL,
  awarded_on  text,
  -- unknown means: as long as the registry can tell
  held_from   date GENERATED ALWAYS AS (coalesce(partial_earliest(awarded_on), '-infinity'::date)) STORED
);
CREATE INDEX qualification_cadre ON qualification (cadre_id, kind, level_order DESC);
CREATE INDEX qualification_level ON qualification (kind, level);

CREATE TABLE body (
  id              uuid PRIMARY KEY,
  version         bigint NOT NULL,
  code            text NOT NULL CONSTRAINT body_code UNIQUE,
  organisation_id uuid NOT NULL REFERENCES organisation,
  kind            text NOT NULL,
  name            text NOT NULL,
  valid_from      date NOT NULL,
  valid_to        date,
  CONSTRAINT body_period CHECK (valid_to > valid_from)
);
CREATE INDEX body_organisation ON body (organisation_id);

CREATE TABLE body_membership (
  id         uuid PRIMARY KEY,
  version    bigint NOT NULL,
  body_id    uuid NOT NULL REFERENCES body,
  cadre_id   uuid NOT NULL REFERENCES cadre,
  title_id   uuid REFERENCES title,
  starts     text NOT NULL,
  ends       text,
  valid_from date GENERATED ALWAYS AS (partial_earliest(starts)) STORED,
  valid_to   date GENERATED ALWAYS AS (partial_end(starts, ends)) STORED,
  CONSTRAINT body_membership_period CHECK (ends IS NULL OR partial_latest(ends) > partial_earliest(starts)),
  CONSTRAINT body_membership_overlap EXCLUDE USING gist
    (body_id WITH =, cadre_id WITH =, certain_period(starts, ends) WITH &&)
);
CREATE INDEX body_membership_cadre ON body_membership (cadre_id);
