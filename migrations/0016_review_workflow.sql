-- The rest of the review workflow: more kinds of tasks, snoozing, second reviewers who see nothing of the first, undo.

ALTER TYPE task_kind ADD VALUE IF NOT EXISTS 'verdict';
ALTER TYPE task_kind ADD VALUE IF NOT EXISTS 'article_changed';
ALTER TYPE task_kind ADD VALUE IF NOT EXISTS 'orphaned';
ALTER TYPE task_kind ADD VALUE IF NOT EXISTS 'adjudication';
ALTER TYPE decision_outcome ADD VALUE IF NOT EXISTS 'verdict';
ALTER TYPE decision_outcome ADD VALUE IF NOT EXISTS 'undo';

-- The disputes of a question: are they contradictions?
UPDATE review_task SET kind = 'relation' WHERE kind = 'question';

ALTER TABLE review_task
  ADD COLUMN article_id uuid REFERENCES article (id),
  -- An adjudication: the task on which two people disagreed.
  ADD COLUMN about_task_id uuid REFERENCES review_task (id),
  -- True once a first reviewer has decided and a second one is to decide without knowing how.
  ADD COLUMN awaits_second boolean NOT NULL DEFAULT false,
  -- Who may not have it: who has decided it already, and for an adjudication both who disagreed.
  ADD COLUMN excluded text[] NOT NULL DEFAULT '{}',
  ADD COLUMN snoozed_until timestamptz,
  ADD COLUMN requested_by text;

-- Kinds that an editor decides are passed over quickly by everybody else.
CREATE INDEX review_task_snoozed ON review_task (snoozed_until) WHERE state = 'open' AND snoozed_until IS NOT NULL;
CREATE INDEX review_task_by_age ON review_task (kind, created_at) WHERE state = 'open';

ALTER TABLE decision
  -- False for a decision whose effect waits for a second reviewer, or that lost to an adjudication.
  ADD COLUMN took_effect boolean NOT NULL DEFAULT true,
  -- What it changed, as it was before: what an undo puts back.
  ADD COLUMN before jsonb,
  -- An undo: the decision that it takes back.
  ADD COLUMN supersedes uuid UNIQUE REFERENCES decision (id);
CREATE INDEX decision_by_reviewer ON decision (reviewer, decided_at);
CREATE INDEX decision_by_time ON decision (decided_at);
-- Who leases one kind only does not read past all the others.
CREATE INDEX review_task_queue_of_kind ON review_task (kind, priority DESC, id) WHERE state = 'open';
