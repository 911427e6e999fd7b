-- Two names of one party: merges that people (or a rule) make and may take back. Claims keep the party under which they
-- were read; who reads them goes through root_id and side_id.

ALTER TABLE party
  -- The party that it stands for, which is merged into no other: itself unless it is merged. Follows from party_merge.
  -- The default is never kept: the trigger sets it.
  ADD COLUMN root_id uuid DEFAULT uuidv7(),
  -- True where the party that it stands for has terms (party_term): then its side depends on the day.
  ADD COLUMN has_terms boolean NOT NULL DEFAULT false,
  -- Consonant skeleton of the full name of a person whom the registry does not know.
  ADD COLUMN sound text;
-- 'provisional:~<sound>@<body>'
UPDATE party SET root_id = id, sound = substring(key FROM '^provisional:~([A-Z ]+)@');
-- A table with checks that wait for the end of the transaction cannot be altered.
SET CONSTRAINTS party_side_id_fkey IMMEDIATE;
SET CONSTRAINTS party_side_id_fkey DEFERRED;
ALTER TABLE party ALTER COLUMN root_id SET NOT NULL, ADD FOREIGN KEY (root_id) REFERENCES party (id);
CREATE FUNCTION set_root() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.root_id := NEW.id;
  RETURN NEW;
END
$$;
CREATE TRIGGER stands_for_itself BEFORE INSERT ON party FOR EACH ROW EXECUTE FUNCTION set_root();
CREATE INDEX party_by_root ON party (root_id);
CREATE INDEX party_by_sound ON party (sound) WHERE sound IS NOT NULL;

-- Consonant skeletons, word by word: how names that sound alike are found.
ALTER TABLE party_alias
  ADD COLUMN skeleton text[] NOT NULL DEFAULT '{}',
  -- Id of the API key of who gave the party this name, for articles to come; null: a list or an article has it.
  ADD COLUMN added_by text,
  ADD COLUMN retired_at timestamptz CHECK (retired_at IS NULL OR added_by IS NOT NULL),
  ADD COLUMN retired_by text;
CREATE INDEX party_alias_given ON party_alias (folded)
  WHERE added_by IS NOT NULL AND retired_at IS NULL;
CREATE INDEX party_alias_by_skeleton ON party_alias USING gin (skeleton);

-- Whose claims change sides with a party.
CREATE INDEX claim_by_actor ON claim (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX claim_by_affected ON claim (affected_id) WHERE affected_id IS NOT NULL;

CREATE TABLE party_merge (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  party_id uuid NOT NULL REFERENCES party (id),
  into_id uuid NOT NULL REFERENCES party (id),
  reason text NOT NULL,
  -- Id of the API key; null where the rule made it.
  made_by text,
  rule text,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK (party_id <> into_id),
  CHECK ((made_by IS NULL) <> (rule IS NULL))
);
CREATE INDEX party_merge_by_party ON party_merge (party_id, id);
CREATE INDEX party_merge_by_into ON party_merge (into_id, id);

CREATE TABLE party_merge_undo (
  merge_id uuid PRIMARY KEY REFERENCES party_merge (id),
  reason text NOT NULL,
  made_by text,
  rule text,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((made_by IS NULL) <> (rule IS NULL))
);

-- What people had judged about pairs of claims that lost its meaning with a merge; undoing it brings this back.
CREATE TABLE party_merge_set_aside (
  merge_id uuid NOT NULL REFERENCES party_merge (id),
  from_claim_id uuid NOT NULL REFERENCES claim (id),
  to_claim_id uuid NOT NULL REFERENCES claim (id),
  type relation_type NOT NULL,
  status relation_status NOT NULL,
  PRIMARY KEY (merge_id, from_claim_id, to_claim_id)
);

-- Merges that nobody has undone.
CREATE VIEW standing_merge AS
  SELECT party_merge.* FROM party_merge
  WHERE NOT EXISTS (SELECT FROM party_merge_undo WHERE party_merge_undo.merge_id = party_merge.id);

-- For whom somebody spoke from when until when (days, both inclusive; null: open). A party with terms speaks for itself
-- outside of them; one without speaks for party.speaks_for at all times.
CREATE TABLE party_term (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  party_id uuid NOT NULL REFERENCES party (id),
  spoken_for_id uuid NOT NULL REFERENCES party (id),
  from_on date,
  until_on date,
  -- Id of the API key; null: from the lists.
  set_by text,
  change bigint NOT NULL DEFAULT history.current_change(),
  CHECK (party_id <> spoken_for_id),
  CHECK (from_on <= until_on)
);
CREATE INDEX party_term_by_party ON party_term (party_id);
CREATE INDEX party_term_by_spoken_for ON party_term (spoken_for_id);
GRANT SELECT ON party_term TO counterclaim_app, counterclaim_read;
GRANT INSERT, DELETE ON party_term TO counterclaim_app;
INSERT INTO history.followed (name, moves, fixed, unseen, condition, found_by)
  VALUES ('party_term', true, '{}', '{}', 'true', '{party_id}');

-- Review: is this a party of its own, or one that is known by another name?
ALTER TYPE decision_outcome ADD VALUE IF NOT EXISTS 'merge' BEFORE 'skip';
ALTER TABLE review_task ADD COLUMN party_id uuid REFERENCES party (id);

CREATE TRIGGER party_merge_append_only BEFORE UPDATE OR DELETE ON party_merge
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_merge_no_truncate BEFORE TRUNCATE ON party_merge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_merge_undo_append_only BEFORE UPDATE OR DELETE ON party_merge_undo
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_merge_undo_no_truncate BEFORE TRUNCATE ON party_merge_undo
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_merge_set_aside_append_only BEFORE UPDATE OR DELETE ON party_merge_set_aside
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER party_merge_set_aside_no_truncate BEFORE TRUNCATE ON party_merge_set_aside
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON party_merge, party_merge_undo, party_merge_set_aside, standing_merge
  TO counterclaim_app, counterclaim_read;
GRANT INSERT ON party_merge, party_merge_undo, party_merge_set_aside TO counterclaim_app;
