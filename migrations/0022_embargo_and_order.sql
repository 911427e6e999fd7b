-- What newsroom systems say of an article beside its text: until when it must be kept, and when they last changed it.

ALTER TABLE article
  -- Nothing reads the text before this moment: no claim, no board and no export can give it away.
  ADD COLUMN embargoed_until timestamptz,
  -- The newest change by the source's own clock; what arrives later but was written earlier changes nothing.
  ADD COLUMN source_changed_at timestamptz;

-- Names under which a source has sent the same story before or since: Superdesk gives every update a name of its own.
CREATE TABLE article_other_name (
  source_system text NOT NULL,
  external_id text NOT NULL,
  article_id uuid NOT NULL REFERENCES article (id),
  PRIMARY KEY (source_system, external_id)
);
GRANT SELECT, INSERT ON article_other_name TO counterclaim_app;
GRANT SELECT ON article_other_name TO counterclaim_read;
