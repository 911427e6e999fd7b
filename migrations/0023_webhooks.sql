-- Who is told of what happens here, and what is on its way to them (Standard Webhooks 1.0).

CREATE TYPE webhook_event_type AS ENUM (
  'article.processed', 'claim.created', 'claim.updated', 'question.opened', 'question.changed', 'relation.confirmed',
  'review_task.created', 'article.stale_figure', 'fact_check.published', 'fact_check.corrected', 'webhook.test'
);
CREATE TYPE webhook_delivery_status AS ENUM ('pending', 'delivered', 'failed');
-- 'asked': by an admin; 'gone': the receiver answered 410; 'failing': a delivery used up its attempts, and none since
-- it was due arrived.
CREATE TYPE webhook_disabled_reason AS ENUM ('asked', 'gone', 'failing');

CREATE TABLE webhook_endpoint (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  url text NOT NULL,
  description text,
  types webhook_event_type[] NOT NULL,
  -- Null: any.
  party_ids uuid[],
  event_ids uuid[],
  outlet_ids uuid[],
  -- Sealed with WEBHOOK_KEY: a secret has to be read to sign, so a digest would not do.
  secret bytea NOT NULL,
  -- Signs beside the new one until then.
  old_secret bytea,
  old_secret_until timestamptz,
  disabled_at timestamptz,
  disabled_reason webhook_disabled_reason,
  last_delivered_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
  CHECK ((old_secret IS NULL) = (old_secret_until IS NULL))
);

CREATE TABLE webhook_delivery (
  -- Of all attempts: the webhook-id is made of it.
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
  type webhook_event_type NOT NULL,
  -- Names an event that is told once, however often its work is done; null for those that happen anew each time.
  event_key text,
  -- The exact bytes that are signed and sent.
  body text NOT NULL,
  status webhook_delivery_status NOT NULL DEFAULT 'pending',
  -- Begun attempts. Also the fence: a result counts for the attempt that it is of.
  attempts integer NOT NULL DEFAULT 0,
  -- Next attempt; during one, when it counts as lost.
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_attempt_at timestamptz,
  last_status integer,
  last_error text,
  delivered_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX webhook_delivery_once ON webhook_delivery (endpoint_id, event_key) WHERE event_key IS NOT NULL;
CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, due_at, id) WHERE status = 'pending';
CREATE INDEX webhook_delivery_by_endpoint ON webhook_delivery (endpoint_id, id DESC);
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at);

-- Claims that were stored or changed and are told of when they are linked: only then is their event known. Written
-- only while somebody listens. No unique key: two articles with one claim must not wait for each other here.
CREATE TABLE webhook_news (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  claim_id uuid NOT NULL REFERENCES claim (id),
  type webhook_event_type NOT NULL
);
CREATE INDEX webhook_news_by_claim ON webhook_news (claim_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint, webhook_delivery, webhook_news TO counterclaim_app;
GRANT SELECT ON webhook_delivery, webhook_news TO counterclaim_read;
