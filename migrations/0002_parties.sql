-- Whoever can assert something, and who speaks for whom.

CREATE TYPE party_kind AS ENUM (
  'state', 'institution', 'armed_group', 'de_facto_authority', 'organisation', 'agency', 'outlet',
  'person', 'generic', 'unknown'
);

CREATE TABLE party (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- Stable and readable: 'AM', 'ministry-of-defence:AM', 'person:…', 'provisional:…'.
  key text NOT NULL UNIQUE,
  kind party_kind NOT NULL,
  -- Display names by BCP 47 language: {"en": "…", "ar": "…"}.
  names jsonb NOT NULL,
  country text,
  speaks_for uuid REFERENCES party (id),
  -- The end of the chain of speaks_for: the party itself where it speaks for nobody else.
  side_id uuid NOT NULL REFERENCES party (id) DEFERRABLE INITIALLY DEFERRED,
  -- False where a text named somebody whom the registry does not know.
  known boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX party_by_speaks_for ON party (speaks_for) WHERE speaks_for IS NOT NULL;
CREATE INDEX party_by_side ON party (side_id);

CREATE TABLE party_alias (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  party_id uuid NOT NULL REFERENCES party (id),
  language text NOT NULL,
  text text NOT NULL,
  -- The folded text that look-ups compare.
  folded text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (party_id, language, folded)
);
CREATE INDEX party_alias_by_folded ON party_alias (folded text_pattern_ops);
