-- Three kinds of access: the owner (who runs this), the application, and readers. The roles belong
-- to the cluster, so another database may have made them already.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counterclaim_app') THEN
    CREATE ROLE counterclaim_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'counterclaim_read') THEN
    CREATE ROLE counterclaim_read NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

GRANT USAGE ON SCHEMA public TO counterclaim_app, counterclaim_read;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO counterclaim_app, counterclaim_read;
-- Keys and stored answers are nobody's reading matter.
REVOKE SELECT ON api_key, idempotency FROM counterclaim_read;

GRANT INSERT, UPDATE ON
  outlet, article, extraction_run, party, party_alias, event, question, claim, mention, relation,
  review_task, api_key, idempotency
TO counterclaim_app;
GRANT DELETE ON relation, idempotency TO counterclaim_app;
-- Append-only: versions and decisions.
GRANT INSERT ON article_version, decision TO counterclaim_app;
