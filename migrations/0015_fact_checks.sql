-- What people found about the truth of a claim, to be published. A version is never changed: a correction is another one.

CREATE TABLE fact_check (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  claim_id uuid NOT NULL UNIQUE REFERENCES claim (id),
  -- The newest version.
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE fact_check_version (
  fact_check_id uuid NOT NULL REFERENCES fact_check (id),
  version integer NOT NULL,
  -- {"alternateName": "…", "ratingValue": 1, "worstRating": 1, "bestRating": 5}; the numbers may be left out.
  rating jsonb NOT NULL,
  claim_reviewed text NOT NULL,
  explanation text NOT NULL,
  -- [{"url": "…", "archiveUrl": "…", "sha256": "…", "capturedAt": "…"}]
  evidence jsonb NOT NULL,
  -- Where it is published; null: at this service.
  url text,
  -- {"name": "…", "url": "…"}
  author jsonb NOT NULL,
  language text NOT NULL,
  -- What was wrong in the version before; null for the first.
  correction text,
  by_id text NOT NULL,
  by_name text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (fact_check_id, version)
);
CREATE TRIGGER fact_check_version_append_only BEFORE UPDATE OR DELETE ON fact_check_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fact_check_version_no_truncate BEFORE TRUNCATE ON fact_check_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON fact_check, fact_check_version TO counterclaim_app, counterclaim_read;
GRANT INSERT, UPDATE ON fact_check TO counterclaim_app;
GRANT INSERT ON fact_check_version TO counterclaim_app;
