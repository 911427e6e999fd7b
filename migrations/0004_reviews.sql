-- Review work, leased to people, and what they decided.

CREATE TYPE task_kind AS ENUM ('claim', 'question', 'party', 'relation');
CREATE TYPE task_state AS ENUM ('open', 'done', 'withdrawn');
CREATE TYPE decision_outcome AS ENUM ('accept', 'edit', 'reject', 'skip');

CREATE TABLE review_task (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  kind task_kind NOT NULL,
  -- '<kind>:<subject id>': one open task for a subject at most.
  dedupe_key text NOT NULL,
  claim_id uuid REFERENCES claim (id),
  question_id uuid REFERENCES question (id),
  priority integer NOT NULL,
  -- Why a person should look, in words: [{"code": "…", "text": "…"}].
  reasons jsonb NOT NULL,
  -- Digest of what the reviewer is shown. A decision holds for it: the subject is asked about again
  -- only when it has changed.
  subject_digest text NOT NULL DEFAULT '',
  state task_state NOT NULL DEFAULT 'open',
  holder text,
  fence bigint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  -- What its holder was shown, and when: a decision speaks about that, not about what came later.
  leased_at timestamptz,
  leased_digest text,
  -- What the last reviewer who gave it back said about it.
  release_note text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  done_at timestamptz
);
CREATE UNIQUE INDEX review_task_one_open ON review_task (dedupe_key) WHERE state = 'open';
CREATE INDEX review_task_queue ON review_task (priority DESC, id) WHERE state = 'open';
CREATE INDEX review_task_by_state ON review_task (state, priority DESC, id);
-- The newest task of a subject, open or not: was this already decided?
CREATE INDEX review_task_by_subject ON review_task (dedupe_key, id DESC);
CREATE INDEX review_task_by_holder ON review_task (holder) WHERE state = 'open' AND holder IS NOT NULL;

CREATE TABLE decision (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  task_id uuid NOT NULL REFERENCES review_task (id),
  reviewer text NOT NULL,
  fence bigint NOT NULL,
  outcome decision_outcome NOT NULL,
  reason text,
  note text,
  patch jsonb,
  -- What the reviewer was shown, as in review_task.
  subject_digest text NOT NULL DEFAULT '',
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (task_id, fence)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER decision_no_truncate BEFORE TRUNCATE ON decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
