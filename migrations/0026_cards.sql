-- Public addresses of the card of a board: whoever has one reads this card in this language, until it ends, and nothing else.

CREATE TABLE board_card (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  event_id uuid NOT NULL REFERENCES event (id),
  language text NOT NULL CHECK (language IN ('en', 'ar')),
  -- Of the token in the address, which is kept nowhere.
  sha256 bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
  -- The actor, as the audit names it.
  made_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX board_card_by_event ON board_card (event_id, id);

GRANT SELECT, INSERT ON board_card TO counterclaim_app;
GRANT UPDATE (revoked_at) ON board_card TO counterclaim_app;
GRANT SELECT ON board_card TO counterclaim_read;
