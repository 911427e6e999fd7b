-- What each report tells of its claim by itself, so that a claim can be put together from those reports that count: the
-- ones that still say so, or the ones that had been published by a moment. Null in reports that were stored before: they
-- tell what their claim had come to by then.
ALTER TABLE mention ADD COLUMN told jsonb;

-- Which names texts give to parties that no list knows.
CREATE TABLE party_naming (
  party_id uuid NOT NULL REFERENCES party (id),
  version_id uuid NOT NULL REFERENCES article_version (id),
  language text NOT NULL,
  text text NOT NULL,
  change bigint NOT NULL DEFAULT history.current_change(),
  PRIMARY KEY (party_id, version_id, language, text)
);
GRANT SELECT ON party_naming TO counterclaim_app, counterclaim_read;
GRANT INSERT ON party_naming TO counterclaim_app;

-- Boards of the past find claims by the keys of their questions, too.
UPDATE history.followed SET unseen = array_remove(unseen, 'question_key'), columns = '{}' WHERE name = 'claim';
CREATE INDEX ON history.claim (question_key, place_root, occurred_from) WHERE question_key IS NOT NULL;

-- Parties under the names that they had been given by a moment (what no list knows has the first in the alphabet in each
-- language; as it is called today where it was not kept who had named it when), standing for whom they stood for then.
-- The latter follows from a rule of the program, which sets it: `counterclaim.parties` is a list of parties for which it
-- was another one than today.
CREATE FUNCTION history.view_said_party(target text, source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE listed text;
BEGIN
  SELECT string_agg(CASE attname
    WHEN 'root_id' THEN 'coalesce(other.root_id, party.root_id) AS root_id'
    WHEN 'side_id' THEN 'coalesce(other.side_id, party.side_id) AS side_id'
    WHEN 'has_terms' THEN 'coalesce(other.has_terms, party.has_terms) AS has_terms'
    WHEN 'names' THEN format('CASE WHEN party.known THEN party.names ELSE coalesce((
        SELECT jsonb_object_agg(first.language, first.text) FROM (
          SELECT DISTINCT ON (naming.language) naming.language, naming.text FROM public.party_naming AS naming
          JOIN public.article_version AS version ON version.id = naming.version_id
          WHERE naming.party_id = party.id AND version.said_from <= (SELECT said.moment()) %s
          ORDER BY naming.language, naming.text COLLATE "C") AS first), party.names) END AS names',
      CASE source WHEN 'past' THEN
        'AND (SELECT recorded_at FROM history.change WHERE id = naming.change) <= (SELECT past.moment())' ELSE '' END)
    ELSE format('party.%I', attname) END, ', ' ORDER BY attnum) INTO listed
  FROM pg_attribute WHERE attrelid = 'public.party'::regclass AND attnum > 0 AND NOT attisdropped;
  EXECUTE format('DROP VIEW IF EXISTS %I.party', target);
  EXECUTE format($view$CREATE VIEW %I.party AS SELECT %s FROM %I.party AS party
    LEFT JOIN jsonb_to_recordset(
      coalesce(nullif(current_setting('counterclaim.parties', true), ''), '[]')::jsonb)
      AS other (id uuid, root_id uuid, side_id uuid, has_terms boolean) ON other.id = party.id$view$,
    target, listed, source);
  EXECUTE format('GRANT SELECT ON %I.party TO counterclaim_app, counterclaim_read', target);
END
$$;

CREATE OR REPLACE FUNCTION history.follow_all() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM history.follow(followed) FROM history.followed AS followed;
  IF to_regclass('said_past.mention') IS NULL THEN
    PERFORM history.view_said('said', 'public'), history.view_said('said_past', 'past');
  END IF;
  IF to_regclass('said_past.party') IS NULL THEN
    PERFORM history.view_said_party('said', 'public'), history.view_said_party('said_past', 'past');
  END IF;
END
$$;
SELECT history.follow_all();
CREATE VIEW past.standing_merge AS
  SELECT party_merge.* FROM public.party_merge
  WHERE made_at <= (SELECT past.moment()) AND NOT EXISTS (SELECT FROM public.party_merge_undo AS undo
    WHERE undo.merge_id = party_merge.id AND undo.made_at <= (SELECT past.moment()));
GRANT SELECT ON past.standing_merge TO counterclaim_app, counterclaim_read;
