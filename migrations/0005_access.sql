-- Who may call, and what has been answered already.

CREATE TABLE api_key (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- The readable part of the key; the secret itself is never stored.
  prefix text NOT NULL UNIQUE,
  sha256 bytea NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

CREATE TABLE idempotency (
  api_key_id uuid NOT NULL REFERENCES api_key (id),
  route text NOT NULL,
  key text NOT NULL,
  -- SHA-256 of the raw bytes of the request body.
  fingerprint bytea NOT NULL,
  -- Null while the first request is in flight.
  status integer,
  headers jsonb,
  body text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (api_key_id, route, key)
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);
