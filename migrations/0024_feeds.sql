-- Articles that are fetched: pages by their address, and feeds that are looked at again and again.

CREATE TYPE fetch_status AS ENUM ('pending', 'done', 'failed');
-- 'gone': the feed answered 410, or has failed for days; 'asked': somebody paused it.
CREATE TYPE feed_pause AS ENUM ('asked', 'gone');
CREATE TYPE feed_reads AS ENUM ('page', 'content');

CREATE TABLE feed (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  url text NOT NULL UNIQUE,
  -- Names the articles' source; their ids count inside it.
  source_system text NOT NULL,
  -- Who publishes them; null: whom the feed or the page names.
  outlet_name text,
  language text,
  reads feed_reads NOT NULL,
  every_seconds integer NOT NULL,
  -- For conditional GET, as the server gave them.
  etag text,
  last_modified text,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Looks in a row that came to nothing; the pause between looks grows with it.
  failures integer NOT NULL DEFAULT 0,
  last_error text,
  last_looked_at timestamptz,
  last_success_at timestamptz,
  last_new_at timestamptz,
  paused feed_pause,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX feed_due ON feed (due_at) WHERE paused IS NULL;

CREATE TABLE page_fetch (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  url text NOT NULL,
  -- What was said of the page beside its address (PageRequest without markup).
  said jsonb NOT NULL,
  feed_id uuid REFERENCES feed (id) ON DELETE CASCADE,
  status fetch_status NOT NULL DEFAULT 'pending',
  -- Begun attempts; also the fence.
  attempts integer NOT NULL DEFAULT 0,
  -- Next attempt; during one, when it counts as lost.
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_error text,
  article_id uuid REFERENCES article (id),
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  finished_at timestamptz
);
CREATE INDEX page_fetch_due ON page_fetch (due_at) WHERE status = 'pending';
CREATE INDEX page_fetch_by_age ON page_fetch (created_at);

-- What a feed has shown. A feed that changes the ids of its items still has their addresses; one that changes an item shows
-- another digest.
CREATE TABLE feed_item (
  feed_id uuid NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  -- Of the item's address or, where it has none, of its id.
  item_key text NOT NULL,
  -- Of what the feed says of it: title, time, text.
  digest bytea NOT NULL,
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (feed_id, item_key)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON feed, page_fetch, feed_item TO counterclaim_app;
GRANT SELECT ON feed, page_fetch, feed_item TO counterclaim_read;
