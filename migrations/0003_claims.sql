-- What was claimed: claims in normal form, the mentions that report them, the events and questions
-- they meet in, and the explained relations between them.

CREATE TYPE stance AS ENUM (
  'asserts', 'denies', 'accuses', 'concedes', 'retracts', 'calls', 'promises', 'believes',
  'declines', 'asks'
);
CREATE TYPE modality AS ENUM ('plain', 'hedged', 'conditional', 'forecast');
CREATE TYPE polarity AS ENUM ('affirmed', 'negated');
CREATE TYPE comparator AS ENUM (
  'eq', 'approx', 'at_least', 'more_than', 'at_most', 'less_than', 'between', 'vague'
);
CREATE TYPE counting AS ENUM ('cumulative', 'incremental', 'snapshot');
CREATE TYPE role_basis AS ENUM ('stated', 'inferred');
CREATE TYPE date_precision AS ENUM ('day', 'month', 'year', 'range');
CREATE TYPE attribution_type AS ENUM ('direct', 'indirect', 'mixed');
CREATE TYPE question_status AS ENUM ('one_sided', 'agreed', 'contested', 'converged');
CREATE TYPE relation_type AS ENUM (
  'repeats', 'updates', 'not_comparable', 'concedes', 'denies', 'blames_other', 'contradicts',
  'corroborates'
);
CREATE TYPE relation_status AS ENUM ('proposed', 'confirmed', 'rejected');
CREATE TYPE review_status AS ENUM ('unreviewed', 'accepted', 'edited', 'rejected');

CREATE TABLE event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- '<place key>/<first day>': every article about one place and day finds the same row.
  key text NOT NULL UNIQUE,
  place_key text NOT NULL,
  place_names jsonb NOT NULL,
  day_from date NOT NULL,
  day_to date NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX event_by_update ON event (updated_at DESC, id DESC);

CREATE TABLE question (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  event_id uuid NOT NULL REFERENCES event (id),
  -- '<predicate>/<affected side>/<class>': the comparable thing that is asked.
  key text NOT NULL,
  predicate text NOT NULL,
  affected_side_id uuid REFERENCES party (id),
  class text,
  -- A sentence a person can read, by language.
  titles jsonb NOT NULL,
  status question_status NOT NULL DEFAULT 'one_sided',
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (event_id, key)
);
CREATE INDEX question_by_status ON question (status, updated_at DESC, id DESC);
CREATE INDEX question_by_update ON question (updated_at DESC, id DESC);

CREATE TABLE claim (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- SHA-256 (hex) over the normal form: the same party saying the same again is the same claim.
  key text NOT NULL UNIQUE,
  party_id uuid NOT NULL REFERENCES party (id),
  stance stance NOT NULL,
  modality modality NOT NULL,
  polarity polarity NOT NULL,
  predicate text NOT NULL,
  actor_id uuid REFERENCES party (id),
  actor_basis role_basis,
  affected_id uuid REFERENCES party (id),
  affected_basis role_basis,
  affected_reason text,
  affected_text text,
  class text,
  quantity_low double precision,
  quantity_high double precision,
  comparator comparator,
  quantity_text text,
  counted_text text,
  counting counting,
  place_key text,
  -- The place that contains it and is contained in none: events meet there.
  place_root text,
  place_text text,
  -- 'stated', or where it was inherited from: 'attribution', 'article'.
  place_how text,
  occurred_from date,
  occurred_to date,
  occurred_precision date_precision,
  -- 'stated', or what stands in for it: 'published'.
  occurred_how text,
  -- Key of the question that it can be set beside others in; null: it answers none.
  question_key text,
  -- First and newest time at which it was said, as far as the articles tell.
  asserted_first timestamptz NOT NULL,
  asserted_last timestamptz NOT NULL,
  language text NOT NULL,
  -- The words of its first mention.
  words text NOT NULL,
  -- The same as searching sees them: folded, without the Arabic article (src/claims/search-words.ts).
  search_words text NOT NULL DEFAULT '',
  confidence real NOT NULL,
  -- What a reviewer made of it; a rejected claim is on no board. The key stays that of the words as
  -- they were read, so that the next report of an edited claim finds the edited claim.
  review_status review_status NOT NULL DEFAULT 'unreviewed',
  event_id uuid REFERENCES event (id),
  question_id uuid REFERENCES question (id),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX claim_by_question ON claim (question_id) WHERE question_id IS NOT NULL;
CREATE INDEX claim_by_event ON claim (event_id) WHERE event_id IS NOT NULL;
-- How linking finds the claims that may meet with another one.
CREATE INDEX claim_by_key ON claim (question_key, place_root, occurred_from)
  WHERE question_key IS NOT NULL;
CREATE INDEX claim_by_party ON claim (party_id, id);
CREATE INDEX claim_by_predicate ON claim (predicate, id);
CREATE INDEX claim_by_update ON claim (updated_at, id);
CREATE INDEX claim_words ON claim USING gin (to_tsvector('simple', search_words));

CREATE TABLE mention (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  claim_id uuid NOT NULL REFERENCES claim (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  article_id uuid NOT NULL REFERENCES article (id),
  outlet_id uuid NOT NULL REFERENCES outlet (id),
  -- False once the article has a newer version or was withdrawn: it no longer says so.
  live boolean NOT NULL DEFAULT true,
  -- Arrays of [start, end), UTF-16 code units of article_version.text.
  source jsonb NOT NULL,
  cue jsonb NOT NULL,
  content jsonb NOT NULL,
  span_start integer NOT NULL,
  words text NOT NULL,
  type attribution_type NOT NULL,
  level smallint NOT NULL,
  -- Party ids from the outlet's side inwards; the last one is the origin.
  chain uuid[] NOT NULL,
  rule text NOT NULL,
  confidence real NOT NULL,
  asserted_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (version_id, claim_id, span_start)
);
CREATE INDEX mention_by_claim ON mention (claim_id);
CREATE INDEX mention_by_article ON mention (article_id, version_id);

CREATE TABLE relation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  question_id uuid NOT NULL REFERENCES question (id),
  -- Directed: from the claim that does it to the claim it is done to (the newer updates the older).
  from_claim_id uuid NOT NULL REFERENCES claim (id),
  to_claim_id uuid NOT NULL REFERENCES claim (id),
  type relation_type NOT NULL,
  -- For updates: up, down, refines, corrects, retracts; for not_comparable: what differs.
  detail text,
  basis text NOT NULL,
  rule text NOT NULL,
  confidence real NOT NULL,
  rationale text NOT NULL,
  status relation_status NOT NULL DEFAULT 'proposed',
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (from_claim_id <> to_claim_id)
);
CREATE UNIQUE INDEX relation_pair ON relation (
  least(from_claim_id, to_claim_id), greatest(from_claim_id, to_claim_id)
);
CREATE INDEX relation_by_question ON relation (question_id);
