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
