-- What articles have taken out in a later version follows from the mentions of their versions; a board finds what was said
-- of its place and days and is said by nobody any more.
CREATE INDEX claim_by_place ON claim (place_root, occurred_from) WHERE question_key IS NOT NULL;
CREATE INDEX ON history.claim (place_root, occurred_from) WHERE question_key IS NOT NULL;
