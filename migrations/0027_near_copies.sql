-- Near copies: what one outlet took from another, or both from one agency, whether or not they name it.

-- Of each version that was read, a sample of its shingles (src/copies/sketch.ts). None of versions that were read before this.
CREATE TABLE article_sketch (
  version_id uuid PRIMARY KEY REFERENCES article_version (id),
  -- How many different shingles the text has.
  size integer NOT NULL,
  -- The smallest of their hashes, ascending: four bytes each, little-endian.
  hashes bytea NOT NULL,
  change bigint NOT NULL DEFAULT history.current_change()
);
ALTER TABLE article_sketch ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- Under which keys a version is found. `next` puts copies next to each other where thousands of texts have one shingle.
CREATE TABLE sketch_band (
  hash integer NOT NULL,
  next integer NOT NULL,
  version_id uuid NOT NULL,
  PRIMARY KEY (hash, next, version_id)
);

-- Two versions of different articles of which one is a copy of the other or carries most of it. Follows from their texts
-- alone, so it is never changed.
CREATE TABLE near_copy (
  one_id uuid NOT NULL,
  other_id uuid NOT NULL,
  similarity real NOT NULL,
  containment real NOT NULL,
  change bigint NOT NULL DEFAULT history.current_change(),
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
);
CREATE INDEX near_copy_by_other ON near_copy (other_id);

-- Versions that stand, and the group of copies in which each is: what near_copy connects.
CREATE TABLE wire_copy (
  version_id uuid PRIMARY KEY,
  group_id uuid NOT NULL,
  change bigint NOT NULL DEFAULT history.current_change()
);
CREATE INDEX wire_copy_by_group ON wire_copy (group_id);

-- Numbers of a version where a copy has another one in the same words.
CREATE TABLE differing_figure (
  version_id uuid NOT NULL,
  other_id uuid NOT NULL,
  -- UTF-16 code units of the text of the version.
  span_start integer NOT NULL,
  PRIMARY KEY (version_id, other_id, span_start)
);
CREATE INDEX differing_figure_by_other ON differing_figure (other_id);

GRANT SELECT ON article_sketch, sketch_band, near_copy, wire_copy, differing_figure
  TO counterclaim_app, counterclaim_read;
GRANT INSERT ON article_sketch, sketch_band, near_copy, wire_copy, differing_figure TO counterclaim_app;
GRANT UPDATE, DELETE ON wire_copy TO counterclaim_app;

-- The past: groups as they were recorded, and, for what had been published by a moment, the rows of which the program
-- makes them anew (`counterclaim.copies` is the list, as for parties).
INSERT INTO history.followed (name, moves, fixed, unseen, condition, found_by)
  VALUES ('wire_copy', true, '{}', '{}', 'true', '{version_id}');
SELECT history.follow_all();
CREATE VIEW past.article_sketch AS SELECT * FROM public.article_sketch AS sketch
  WHERE (SELECT recorded_at FROM history.change WHERE id = sketch.change) <= (SELECT past.moment());
CREATE VIEW past.near_copy AS SELECT * FROM public.near_copy AS copy
  WHERE (SELECT recorded_at FROM history.change WHERE id = copy.change) <= (SELECT past.moment());
CREATE VIEW said.wire_copy AS SELECT version_id, group_id FROM jsonb_to_recordset(
  coalesce(nullif(current_setting('counterclaim.copies', true), ''), '[]')::jsonb) AS copy (version_id uuid, group_id uuid);
CREATE VIEW said_past.wire_copy AS SELECT * FROM said.wire_copy;
GRANT SELECT ON past.article_sketch, past.near_copy, said.wire_copy, said_past.wire_copy
  TO counterclaim_app, counterclaim_read;
