-- Search over what people read: claims (0003 has their index), names of parties and places, titles of articles. Words are
-- compared folded, as src/parties/fold.ts and src/claims/search-words.ts fold them: case, accents, Arabic vowel marks, tatweel,
-- the variants of alef, hamza, ya and ta marbuta, digits of any script that has a compatible form, and the Arabic article
-- make no difference. In SQL, so that an index over a text is right for rows that were there before it.

CREATE FUNCTION search_fold(given text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
RETURN regexp_replace(
  regexp_replace(
    lower(
      regexp_replace(
        normalize(
          translate(normalize(given, NFKC), 'أإآٱىیئؤةکہڤı٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'اااايييوهكهفi01234567890123456789'),
          NFD),
        '[\u00ad\u0300-\u036f\u0483-\u0489\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]',
        '', 'g')
      COLLATE pg_catalog.pg_c_utf8),
    '[^[:alnum:]]+', ' ', 'g'),
  '(^| )(?:[وفبك]?ال|[وف]?لل)(?=[\u0621-\u064a]{3})', '\1', 'g');

-- Every word of what somebody looks for, the longer ones as beginnings: "soldier" finds "soldiers". Null where there is no word.
-- Folded words hold letters and digits only, so nothing in them is an operator.
CREATE FUNCTION search_query(given text) RETURNS tsquery IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
RETURN (
  SELECT to_tsquery('pg_catalog.simple', string_agg(word || CASE WHEN length(word) >= 3 THEN ':*' ELSE '' END, ' & '))
  FROM regexp_split_to_table(search_fold(given), ' ') AS word
  WHERE word <> ''
);

-- Names by language, as one text.
CREATE FUNCTION search_names(names jsonb) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
RETURN (SELECT coalesce(string_agg(search_fold(value), ' '), '') FROM jsonb_each_text(names));

-- Claims that were stored before their digits were folded.
UPDATE claim SET search_words = translate(search_words, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789')
WHERE search_words ~ '[\u0660-\u0669\u06f0-\u06f9]';

CREATE INDEX article_version_title_words ON article_version
  USING gin (to_tsvector('pg_catalog.simple', search_fold(title))) WHERE title IS NOT NULL;
CREATE INDEX party_alias_words ON party_alias
  USING gin (to_tsvector('pg_catalog.simple', search_fold(folded))) WHERE retired_at IS NULL;
CREATE INDEX event_place_words ON event
  USING gin (to_tsvector('pg_catalog.simple', search_names(place_names)));

-- Ids of what has the words, the newest first. A planner cannot know how often words that begin with three letters occur, and
-- where it guesses wrong it folds every row of a table; these read the index of the words. Of up to 15,000 hits, the newest
-- are told by sorting them; more hits than that are so common that the newest are met soon on the way back through the ids.

CREATE FUNCTION search_claims(query tsquery, after uuid, most integer) RETURNS SETOF uuid
STABLE LANGUAGE plpgsql ROWS 50 SET enable_seqscan = off AS $$
DECLARE
  hits uuid[] := ARRAY(
    SELECT claim.id FROM claim
    WHERE to_tsvector('pg_catalog.simple', claim.search_words) @@ query LIMIT 15001);
BEGIN
  IF cardinality(hits) <= 15000 THEN
    RETURN QUERY SELECT hit FROM unnest(hits) AS hit
      WHERE (after IS NULL OR hit < after)
        AND (SELECT true FROM mention WHERE mention.claim_id = hit AND mention.live LIMIT 1)
      ORDER BY hit DESC LIMIT most;
  ELSE
    -- The empty text keeps the index of the words out of this plan.
    RETURN QUERY SELECT claim.id FROM claim
      WHERE claim.id < coalesce(after, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
        AND to_tsvector('pg_catalog.simple', claim.search_words || '') @@ query
        AND (SELECT true FROM mention WHERE mention.claim_id = claim.id AND mention.live LIMIT 1)
      ORDER BY claim.id DESC LIMIT most;
  END IF;
END $$;

CREATE FUNCTION search_articles(query tsquery, after uuid, most integer) RETURNS SETOF uuid
STABLE LANGUAGE plpgsql ROWS 50 SET enable_seqscan = off AS $$
DECLARE
  hits uuid[] := ARRAY(
    SELECT version.id FROM article_version AS version
    WHERE version.title IS NOT NULL
      AND to_tsvector('pg_catalog.simple', search_fold(version.title)) @@ query LIMIT 15001);
BEGIN
  IF cardinality(hits) <= 15000 THEN
    RETURN QUERY SELECT article.id FROM unnest(hits) AS hit
      JOIN article_version AS version ON version.id = hit
      JOIN article ON article.id = version.article_id AND article.current_version = version.version
      WHERE after IS NULL OR article.id < after
      ORDER BY article.id DESC LIMIT most;
  ELSE
    RETURN QUERY SELECT article.id FROM article
      WHERE article.id < coalesce(after, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
        AND (SELECT to_tsvector('pg_catalog.simple', search_fold(version.title)) @@ query
             FROM article_version AS version
             WHERE version.article_id = article.id AND version.version = article.current_version)
      ORDER BY article.id DESC LIMIT most;
  END IF;
END $$;

-- Of words that more than 10,000 names have, those of the first 10,000 found.
CREATE FUNCTION search_party_names(query tsquery) RETURNS SETOF uuid
STABLE LANGUAGE sql ROWS 1000 SET enable_seqscan = off AS $$
  SELECT id FROM party_alias
  WHERE retired_at IS NULL
    AND to_tsvector('pg_catalog.simple', search_fold(folded)) @@ query LIMIT 10000;
$$;
