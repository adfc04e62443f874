-- Policy packs: law and local plans as data. They say nothing about people, so every caller reads all of them.
CREATE TABLE policy_pack (
  id           uuid PRIMARY KEY,
  version      bigint NOT NULL DEFAULT 0,
  code         text COLLATE "C" NOT NULL CONSTRAINT policy_pack_code UNIQUE,
  kind         text NOT NULL,
  title        text NOT NULL,
  -- code of the organisation whose subtree it holds for; null for everywhere. Paths are made of codes, so a pack may
  -- be there before the organisation is.
  organisation text
);
CREATE INDEX policy_pack_kind ON policy_pack (kind, organisation);

CREATE TABLE policy_version (
  pack_id     uuid NOT NULL REFERENCES policy_pack,
  number      integer NOT NULL CHECK (number > 0),
  valid_from  date NOT NULL,
  valid_to    date,
  citation    text NOT NULL,
  note        text,
  numbers     jsonb NOT NULL,
  withdraws   integer[] NOT NULL DEFAULT '{}',
  -- the version of the service's own file that it came with; null where it was recorded over the API
  edition     integer,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (pack_id, number),
  CONSTRAINT policy_version_edition UNIQUE (pack_id, edition),
  CONSTRAINT policy_version_period CHECK (valid_to > valid_from)
);

CREATE TABLE policy_confirmation (
  id           uuid PRIMARY KEY,
  pack_id      uuid NOT NULL,
  number       integer NOT NULL,
  keys         text[] NOT NULL CHECK (cardinality(keys) > 0),
  citation     text NOT NULL,
  note         text,
  confirmed_at timestamptz NOT NULL,
  confirmed_by text NOT NULL,
  client       text NOT NULL,
  subject      text NOT NULL,
  FOREIGN KEY (pack_id, number) REFERENCES policy_version
);
CREATE INDEX policy_confirmation_of ON policy_confirmation (pack_id, number, id);

-- Recorded once and for all: nobody rewrites what an assessment was based on.
REVOKE UPDATE, DELETE, TRUNCATE ON policy_version, policy_confirmation FROM ${appRole}, ${systemRole};
REVOKE DELETE, TRUNCATE ON policy_pack FROM ${appRole}, ${systemRole};

SELECT audit_table('policy_pack', 'policies');
SELECT audit_table('policy_version', 'policy-versions', root => 'pack_id');
SELECT audit_table('policy_confirmation', 'policy-confirmations', root => 'pack_id');
