-- What a question asks and why two claims stand as they do is put into words when it is read, with the names that parties
-- and places have then.
DROP VIEW past.relation, past.question;
DROP TRIGGER keep_history ON relation;
DROP TRIGGER keep_history ON question;
ALTER TABLE history.relation DROP COLUMN rationale;
ALTER TABLE relation DROP COLUMN rationale;
ALTER TABLE history.question DROP COLUMN titles;
ALTER TABLE question DROP COLUMN titles,
  -- Names that texts give to the place that it asks about, where no list knows it.
  ADD COLUMN place_names jsonb;
SELECT history.follow_all();
