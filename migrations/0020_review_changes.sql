-- Whoever watches the review queue hears of every change of it once that is committed; many in one transaction are one
-- notice. What has changed is not said: who may see it is asked when it is read.
CREATE FUNCTION tell_review_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('review_task', '');
  RETURN NULL;
END $$;
CREATE TRIGGER review_task_tells AFTER INSERT OR UPDATE OR DELETE ON review_task
  FOR EACH STATEMENT EXECUTE FUNCTION tell_review_changes();
