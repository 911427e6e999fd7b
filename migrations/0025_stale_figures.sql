-- Published articles that cite what its source has revised since, or what reviewers found to be disputed.

CREATE TYPE stale_reason AS ENUM ('revised', 'disputed');

CREATE TABLE stale_figure (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  -- The mention's. No reference of its own: it would wait for whoever is storing a new version of the article, who may wait for the
  -- place whose claims are being related here.
  article_id uuid NOT NULL,
  -- The report that is stale; its spans are where the article says so.
  mention_id uuid NOT NULL REFERENCES mention (id),
  old_claim_id uuid NOT NULL REFERENCES claim (id),
  -- What is said instead, or against it.
  new_claim_id uuid NOT NULL REFERENCES claim (id),
  reason stale_reason NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (mention_id, new_claim_id)
);
CREATE INDEX stale_figure_by_article ON stale_figure (article_id, id);

GRANT SELECT, INSERT ON stale_figure TO counterclaim_app;
GRANT SELECT ON stale_figure TO counterclaim_read;
