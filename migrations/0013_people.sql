-- People with names and roles, their keys, and the sessions of those who work on the page.

CREATE TYPE person_role AS ENUM ('reviewer', 'editor', 'admin');

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL UNIQUE,
  role person_role NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Whoever is disabled opens nothing; the row stays, because decisions name it.
  disabled_at timestamptz
);
-- Two people whose names look the same could not be told apart in the record.
CREATE UNIQUE INDEX person_by_folded_name ON person (lower(normalize(name, NFKC)));

-- Null: the key of a program, or of nobody in particular.
ALTER TABLE api_key ADD COLUMN person_id uuid REFERENCES person (id);
CREATE INDEX api_key_by_person ON api_key (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE session (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- Of the cookie's value, which itself is never stored.
  sha256 bytea NOT NULL UNIQUE,
  -- The key that was exchanged for it: the session ends with it.
  key_id uuid NOT NULL REFERENCES api_key (id),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_key ON session (key_id);
CREATE INDEX session_by_sight ON session (last_seen_at);

GRANT SELECT, INSERT, UPDATE ON person TO counterclaim_app;
GRANT SELECT ON person TO counterclaim_read;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO counterclaim_app;
