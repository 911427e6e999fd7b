-- Outlets, their articles, and every accepted text of an article as an immutable version.

CREATE TYPE article_state AS ENUM ('received', 'extracted', 'linked', 'quarantined');
CREATE TYPE publication_status AS ENUM ('usable', 'canceled');
CREATE TYPE change_kind AS ENUM ('new', 'text', 'metadata');

CREATE TABLE outlet (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- Case-folded name: two spellings of a name are two outlets until somebody merges them.
  key text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE article (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  source_system text NOT NULL,
  external_id text NOT NULL,
  outlet_id uuid NOT NULL REFERENCES outlet (id),
  url text,
  language text NOT NULL,
  publication_status publication_status NOT NULL DEFAULT 'usable',
  -- Work that is due is read from here; the queue only carries ids (see the sweep).
  state article_state NOT NULL DEFAULT 'received',
  -- Counts enqueued attempts; part of the job id, so that a kept record never blocks a new job.
  generation integer NOT NULL DEFAULT 0,
  -- Counts takers of the work; a writer whose fence is no longer current must not write.
  fence bigint NOT NULL DEFAULT 0,
  -- When the present generation was put on the queue; null: not yet.
  enqueued_at timestamptz,
  -- Starts of the present state's work; bounded, so that poison ends in quarantine.
  attempts integer NOT NULL DEFAULT 0,
  failure text,
  current_version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  state_changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (source_system, external_id)
);
CREATE INDEX article_due ON article (state_changed_at) WHERE state IN ('received', 'extracted');
CREATE INDEX article_quarantined ON article (state_changed_at) WHERE state = 'quarantined';
CREATE INDEX article_by_outlet ON article (outlet_id, id);

CREATE TABLE article_version (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  article_id uuid NOT NULL REFERENCES article (id),
  version integer NOT NULL,
  title text,
  -- The text that was read: title, blank line, body. Every span counts UTF-16 code units of it.
  text text NOT NULL,
  language text NOT NULL,
  published_at timestamptz NOT NULL,
  -- The calendar day of publication in the offset the sender wrote; relative days hang on it.
  published_on date NOT NULL,
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  text_sha256 bytea NOT NULL,
  change_kind change_kind NOT NULL,
  UNIQUE (article_id, version)
);

CREATE TABLE extraction_run (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  version_id uuid NOT NULL REFERENCES article_version (id),
  engine_version text NOT NULL,
  attributions integer NOT NULL,
  claims integer NOT NULL,
  took_ms integer NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (version_id, engine_version)
);
