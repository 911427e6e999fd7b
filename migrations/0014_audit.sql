-- The record of what people did: entries that are only ever added, each sealed with the hash of the one before.
--
-- The database itself numbers, links and seals an entry, under the lock of the one row that says where the chain ends.
-- So there are no gaps however many write at once (an entry that is rolled back takes its number back), and whoever
-- may insert can choose neither number, time nor hash. What is hashed is written in src/audit/audit-entry.ts.

CREATE TABLE audit (
  -- The defaults of this and of the last three are never kept: the trigger sets them.
  seq bigint PRIMARY KEY DEFAULT 0 CHECK (seq > 0),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- Id of the person or, for a key without one, of the key; the name as it was then.
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  action text NOT NULL CHECK (action ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  subject_kind text NOT NULL,
  subject_id text NOT NULL,
  -- Ids and short values.
  detail jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(detail) = 'object'),
  previous bytea NOT NULL DEFAULT '\x' CHECK (octet_length(previous) = 32),
  hash bytea NOT NULL DEFAULT '\x' CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_by_actor ON audit (actor_id, seq);
CREATE INDEX audit_by_action ON audit (action, seq);
CREATE INDEX audit_by_subject ON audit (subject_id, seq);
CREATE INDEX audit_by_kind ON audit (subject_kind, seq);

-- Where the chain ends: so a tail that was cut off is missed.
CREATE TABLE audit_head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL,
  hash bytea NOT NULL
);
INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- JSON as RFC 8785 has it. Names are plain, so that their order in bytes is that in UTF-16; numbers are whole, so that
-- nobody has to agree on how a fraction is written.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text IMMUTABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      IF EXISTS (SELECT FROM jsonb_object_keys(value) AS name WHERE name !~ '^[A-Za-z][A-Za-z0-9_-]*$') THEN
        RAISE EXCEPTION 'a name in the detail of an audit entry is not plain' USING ERRCODE = 'check_violation';
      END IF;
      RETURN '{' || coalesce((
        SELECT string_agg(to_json(field.key)::text || ':' || public.canonical_json(field.value), ','
          ORDER BY field.key COLLATE "C")
        FROM jsonb_each(value) AS field), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((
        SELECT string_agg(public.canonical_json(item.value), ',' ORDER BY item.place)
        FROM jsonb_array_elements(value) WITH ORDINALITY AS item (value, place)), '') || ']';
    WHEN 'number' THEN
      IF value::text !~ '^(0|-?[1-9][0-9]{0,14})$' THEN
        RAISE EXCEPTION 'a number in the detail of an audit entry is not whole' USING ERRCODE = 'check_violation';
      END IF;
      RETURN value::text;
    ELSE
      RETURN value::text;
  END CASE;
END
$$;

CREATE FUNCTION audit_hash(entry audit) RETURNS bytea STABLE LANGUAGE sql SET search_path = pg_catalog
RETURN sha256(convert_to(
  '{"action":' || to_json(entry.action)::text
  || ',"actorId":' || to_json(entry.actor_id)::text
  || ',"actorName":' || to_json(entry.actor_name)::text
  || ',"at":"' || to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
  || '","detail":' || public.canonical_json(entry.detail)
  || ',"previous":"' || encode(entry.previous, 'hex')
  || '","seq":' || entry.seq::text
  || ',"subject":{"id":' || to_json(entry.subject_id)::text
  || ',"kind":' || to_json(entry.subject_kind)::text || '}}', 'UTF8'));

CREATE FUNCTION chain_audit() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE head public.audit_head;
BEGIN
  SELECT * INTO STRICT head FROM public.audit_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.at := clock_timestamp();
  NEW.previous := head.hash;
  NEW.hash := public.audit_hash(NEW);
  UPDATE public.audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_chained BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chain_audit();

-- The owner is refused as well, in a session that skips other triggers, too.
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only;

CREATE FUNCTION advance_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> OLD.seq + 1 THEN
    RAISE EXCEPTION '% only moves on', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION advance_only();
CREATE TRIGGER audit_head_stays BEFORE INSERT OR DELETE OR TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON audit, audit_head TO counterclaim_app;
GRANT INSERT (actor_id, actor_name, action, subject_kind, subject_id, detail) ON audit TO counterclaim_app;
