-- What is news is more urgent for a while; tasks say it in both languages of the interface.
ALTER TABLE review_task ADD COLUMN recent_until timestamptz;
CREATE INDEX review_task_recent ON review_task (recent_until) WHERE state = 'open' AND recent_until IS NOT NULL;
UPDATE review_task SET reasons = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', reason -> 'code',
    'texts', jsonb_build_object('en', reason -> 'text', 'ar', reason -> 'text'))), '[]')
  FROM jsonb_array_elements(reasons) AS reason);
