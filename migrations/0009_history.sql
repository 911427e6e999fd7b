-- What this service knew at any moment (recorded_at), and what had been published by any moment (known_at).
--
-- A transaction that changes what boards show is a change. Its rows name it (column `change`), what they were before is
-- kept beside them, and its moment is drawn at its very end, when it holds every lock that it needs: so of two
-- transactions of which one saw the other's work, the later one has the later moment, and all rows of a transaction
-- have the same. (The start of a transaction would not do: one that waited for another began before it.)
--
-- Past states are read through views that stand before the tables in the search path, so that the queries of the present
-- serve the past as well: see src/questions/replay.ts.

CREATE SCHEMA history;
CREATE SCHEMA past;
CREATE SCHEMA said;
CREATE SCHEMA said_past;

CREATE TABLE history.change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Null until its transaction ends.
  recorded_at timestamptz
);
CREATE INDEX change_by_moment ON history.change (recorded_at) WHERE recorded_at IS NOT NULL;

CREATE FUNCTION history.begin_change() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE made bigint;
BEGIN
  INSERT INTO history.change DEFAULT VALUES RETURNING id INTO made;
  PERFORM set_config('counterclaim.change', made::text, true);
  RETURN made;
END
$$;

-- The change that the running transaction is.
CREATE FUNCTION history.current_change() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE known text := current_setting('counterclaim.change', true);
BEGIN
  IF known IS NULL OR known = '' THEN
    RETURN history.begin_change();
  END IF;
  RETURN known::bigint;
END
$$;

-- Held by a transaction from the drawing of its moment to its commit; who waits for it knows that no moment before
-- can still be taken.
CREATE FUNCTION history.lock() RETURNS bigint IMMUTABLE LANGUAGE sql
RETURN hashtextextended('moments', 0);

CREATE FUNCTION history.end_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(history.lock());
  -- A clock that is set back must not put a change before those that it has seen.
  UPDATE history.change
  SET recorded_at = greatest(clock_timestamp(),
    (SELECT max(earlier.recorded_at) + interval '1 microsecond' FROM history.change AS earlier))
  WHERE id = NEW.id;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER change_ends AFTER INSERT ON history.change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION history.end_change();

-- The clock, once every change before it is either done or will be later.
CREATE FUNCTION history.settled_now() RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(history.lock());
  RETURN clock_timestamp();
END
$$;

CREATE FUNCTION past.moment() RETURNS timestamptz STABLE LANGUAGE sql
RETURN current_setting('counterclaim.recorded_at')::timestamptz;
CREATE FUNCTION said.moment() RETURNS timestamptz STABLE LANGUAGE sql
RETURN current_setting('counterclaim.known_at')::timestamptz;

-- Since when a version has been what its article says: since it was published. A text that was changed without a new
-- date can only have been said since it came in; metadata alone change nothing of that, unless they change the date.
-- The default is never kept: the trigger sets it.
ALTER TABLE article_version ADD COLUMN said_from timestamptz DEFAULT clock_timestamp();
CREATE FUNCTION set_said_from() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE before record;
BEGIN
  SELECT version.published_at, version.said_from INTO before FROM article_version AS version
  WHERE version.article_id = NEW.article_id AND version.version < NEW.version
  ORDER BY version.version DESC LIMIT 1;
  NEW.said_from := CASE
    WHEN NOT FOUND THEN NEW.published_at
    WHEN NEW.change_kind = 'metadata' AND NEW.published_at = before.published_at THEN before.said_from
    WHEN NEW.change_kind <> 'metadata' AND NEW.published_at <= before.published_at THEN NEW.received_at
    ELSE NEW.published_at
  END;
  RETURN NEW;
END
$$;
CREATE TRIGGER said_from BEFORE INSERT OR UPDATE ON article_version
  FOR EACH ROW EXECUTE FUNCTION set_said_from();
DO $$
DECLARE stored record;
BEGIN
  FOR stored IN SELECT id FROM article_version ORDER BY article_id, version LOOP
    UPDATE article_version SET said_from = NULL WHERE id = stored.id;
  END LOOP;
END
$$;
CREATE OR REPLACE TRIGGER said_from BEFORE INSERT ON article_version
  FOR EACH ROW EXECUTE FUNCTION set_said_from();
ALTER TABLE article_version ALTER COLUMN said_from SET NOT NULL;

-- False where a later reading of the same version does not find it any more: it was never said.
ALTER TABLE mention ADD COLUMN stands boolean NOT NULL DEFAULT true;

-- Rows that are there already get one change, by a default that is no function: so no table is written anew.
DO $$
DECLARE
  present bigint := CASE WHEN EXISTS (SELECT FROM party) THEN history.current_change() ELSE 0 END;
  name text;
BEGIN
  FOREACH name IN ARRAY '{party,event,question,relation,mention,extraction_run}'::text[] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN change bigint NOT NULL DEFAULT %s', name, present);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN change SET DEFAULT history.current_change()', name);
  END LOOP;
  -- Null as long as a claim was never on a board: so what extraction stores costs nothing here.
  EXECUTE format('ALTER TABLE claim ADD COLUMN change bigint DEFAULT %s', present);
  ALTER TABLE claim ALTER COLUMN change DROP DEFAULT;
END
$$;
CREATE FUNCTION history.enter_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.change := history.current_change();
  RETURN NEW;
END
$$;
CREATE TRIGGER enter_history BEFORE INSERT ON claim
  FOR EACH ROW WHEN (NEW.question_id IS NOT NULL) EXECUTE FUNCTION history.enter_claim();

-- Of what was there before anything was kept, earlier states are not known.
CREATE TABLE history.beginning AS
  SELECT history.current_change() AS change WHERE EXISTS (SELECT FROM party);

-- Tables whose earlier rows are kept.
CREATE TABLE history.followed (
  name text PRIMARY KEY,
  -- Rows that can be deleted, or that boards find by a column that changes.
  moves boolean NOT NULL,
  -- Only reached from rows that were recorded with it or later: whether it was there then need not be asked.
  reached boolean NOT NULL DEFAULT false,
  -- Columns that never change in a row that stays; the others are taken from the earlier row.
  fixed text[] NOT NULL,
  -- Columns that no board shows: their changes are not kept.
  unseen text[] NOT NULL,
  -- Which updates matter, where not all do.
  condition text NOT NULL,
  found_by text[] NOT NULL,
  -- The columns as they were when the history and the views were last made.
  columns text[] NOT NULL DEFAULT '{}'
);
INSERT INTO history.followed (name, moves, reached, fixed, unseen, condition, found_by) VALUES
  ('claim', true, false, '{}',
    '{asserted_first,asserted_last,confidence,search_words,recorded_at,updated_at,question_key,event_id}',
    'OLD.question_id IS NOT NULL OR NEW.question_id IS NOT NULL', '{id,question_id}'),
  ('relation', true, false, '{}', '{}', 'true', '{question_id}'),
  ('mention', false, false, '{id,claim_id,version_id,article_id}', '{}', 'true', '{id}'),
  ('question', false, false, '{id,event_id,key}', '{}', 'true', '{id}'),
  ('event', false, false, '{id,key}', '{updated_at}', 'true', '{id}'),
  ('party', false, true, '{id,key}', '{}', 'true', '{id}'),
  ('extraction_run', false, false, '{id,version_id}', '{}', 'true', '{id}');

-- Makes the history, the triggers and the view of a table, and again once its columns have changed.
CREATE FUNCTION history.follow(followed history.followed) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  present text[];
  missing text;
  listed text;
  of_old text;
  seen text;
  -- Whether the change in a column was recorded by the moment that is asked about. A look-up for each row: a join would
  -- read all changes there ever were.
  recorded CONSTANT text := '(SELECT recorded_at FROM history.change WHERE id = %s) <= (SELECT past.moment())';
BEGIN
  SELECT array_agg(attname::text ORDER BY attnum) INTO present FROM pg_attribute
  WHERE attrelid = format('public.%I', followed.name)::regclass AND attnum > 0 AND NOT attisdropped;
  IF present = followed.columns THEN
    RETURN;
  END IF;
  IF to_regclass(format('history.%I', followed.name)) IS NULL THEN
    EXECUTE format('CREATE TABLE history.%1$I AS SELECT 0::bigint AS until, * FROM public.%1$I WITH NO DATA', followed.name);
    FOREACH missing IN ARRAY followed.found_by LOOP
      EXECUTE format('CREATE INDEX ON history.%I (%I)', followed.name, missing);
    END LOOP;
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history.%I
      FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()', followed.name);
  END IF;
  FOR missing IN
    SELECT format('ALTER TABLE history.%I ADD COLUMN %I %s', followed.name, attname, format_type(atttypid, atttypmod))
    FROM pg_attribute
    WHERE attrelid = format('public.%I', followed.name)::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN (SELECT attname FROM pg_attribute
        WHERE attrelid = format('history.%I', followed.name)::regclass AND NOT attisdropped)
  LOOP
    EXECUTE missing;
  END LOOP;

  SELECT string_agg(format('%I', name), ', '), string_agg(format('OLD.%I', name), ', ') INTO listed, of_old
  FROM unnest(present) AS name;
  EXECUTE format($keep$
    CREATE OR REPLACE FUNCTION history.keep_%1$s() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $body$
    DECLARE present bigint := history.current_change();
    BEGIN
      -- What a transaction makes and changes again was never seen by anybody else.
      IF OLD.change <> present THEN
        INSERT INTO history.%1$I (until, %2$s) VALUES (present, %3$s);
      END IF;
      IF TG_OP = 'DELETE' THEN
        RETURN OLD;
      END IF;
      NEW.change := present;
      RETURN NEW;
    END
    $body$ $keep$, followed.name, listed, of_old);
  SELECT string_agg(format('OLD.%1$I IS DISTINCT FROM NEW.%1$I', name), ' OR ') INTO seen
  FROM unnest(present) AS name WHERE name <> ALL (followed.unseen) AND name <> 'change'
    -- A generated column changes with those that it is made of, and is not there yet when the trigger looks.
    AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = format('public.%I', followed.name)::regclass
      AND attname = name AND attgenerated <> '');
  EXECUTE format('CREATE OR REPLACE TRIGGER keep_history BEFORE UPDATE ON public.%1$I
    FOR EACH ROW WHEN ((%2$s) AND (%3$s)) EXECUTE FUNCTION history.keep_%1$s()', followed.name, followed.condition, seen);

  EXECUTE format('DROP VIEW IF EXISTS past.%I CASCADE', followed.name);
  IF followed.moves THEN
    EXECUTE format('CREATE OR REPLACE TRIGGER keep_deleted BEFORE DELETE ON public.%1$I
      FOR EACH ROW EXECUTE FUNCTION history.keep_%1$s()', followed.name);
    EXECUTE format('CREATE VIEW past.%1$I AS
      SELECT %2$s FROM public.%1$I AS now WHERE %3$s
      UNION ALL SELECT %2$s FROM history.%1$I AS old WHERE %4$s AND NOT %5$s', followed.name, listed,
      format(recorded, 'now.change'), format(recorded, 'old.change'), format(recorded, 'old.until'));
  ELSE
    SELECT string_agg(CASE WHEN name = ANY (followed.fixed) THEN format('now.%I', name)
      ELSE format('CASE WHEN old.id IS NULL THEN now.%1$I ELSE old.%1$I END AS %1$I', name) END, ', ') INTO listed
    FROM unnest(present) AS name;
    EXECUTE format('CREATE VIEW past.%1$I AS
      SELECT %2$s FROM public.%1$I AS now
      LEFT JOIN LATERAL (SELECT * FROM history.%1$I AS earlier
        WHERE earlier.id = now.id AND NOT %3$s AND %4$s AND NOT %5$s) AS old ON true
      WHERE %6$s', followed.name, listed, format(recorded, 'now.change'), format(recorded, 'earlier.change'),
      format(recorded, 'earlier.until'),
      CASE WHEN followed.reached THEN 'true' ELSE format(recorded, 'now.change') || ' OR old.id IS NOT NULL' END);
  END IF;
  EXECUTE format('GRANT SELECT ON history.%1$I, past.%1$I TO counterclaim_app, counterclaim_read', followed.name);
  UPDATE history.followed AS stored SET columns = present WHERE stored.name = followed.name;
END
$$;

-- Mentions of the versions that were what their articles said at a moment, as `live`; over the tables of the present or
-- over those of a past.
CREATE FUNCTION history.view_said(target text, source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE listed text;
BEGIN
  SELECT string_agg(CASE WHEN attname <> 'live' THEN format('report.%I', attname)
    -- A version that nobody has read yet says nothing: the one before it still counts.
    ELSE format('report.stands AND version.said_from <= (SELECT said.moment()) AND NOT EXISTS (
        SELECT FROM public.article_version AS newer
        JOIN %I.extraction_run AS run ON run.version_id = newer.id
        WHERE newer.article_id = version.article_id AND newer.version > version.version
          AND newer.said_from <= (SELECT said.moment())) AS live', source) END, ', ' ORDER BY attnum) INTO listed
  FROM pg_attribute WHERE attrelid = 'public.mention'::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('DROP VIEW IF EXISTS %I.mention', target);
  EXECUTE format('CREATE VIEW %I.mention AS SELECT %s FROM %I.mention AS report
    JOIN public.article_version AS version ON version.id = report.version_id', target, listed, source);
  EXECUTE format('GRANT SELECT ON %I.mention TO counterclaim_app, counterclaim_read', target);
END
$$;

-- Brings all of the above into step with the tables. Runs after every migration; changes nothing where nothing has
-- changed.
CREATE FUNCTION history.follow_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM history.follow(followed) FROM history.followed AS followed;
  IF to_regclass('said_past.mention') IS NULL THEN
    PERFORM history.view_said('said', 'public'), history.view_said('said_past', 'past');
  END IF;
END
$$;

GRANT USAGE ON SCHEMA history, past, said, said_past TO counterclaim_app, counterclaim_read;
GRANT SELECT ON history.change, history.beginning TO counterclaim_app, counterclaim_read;
SELECT history.follow_all();
