-- What a newer engine reads where a person has accepted or put right what an older one had read: the person's claim stays
-- where it is, and a task asks about the difference. `{}`: it reads nothing there.
CREATE TABLE second_reading (
  mention_id uuid PRIMARY KEY REFERENCES mention (id),
  reading jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT ON second_reading TO counterclaim_app, counterclaim_read;
GRANT INSERT, UPDATE, DELETE ON second_reading TO counterclaim_app;
