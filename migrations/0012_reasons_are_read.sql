-- Why two claims stand as they do is put into words when it is read, with the names that the parties have then.
DROP VIEW past.relation;
DROP TRIGGER keep_history ON relation;
ALTER TABLE history.relation DROP COLUMN rationale;
ALTER TABLE relation DROP COLUMN rationale;
SELECT history.follow_all();
