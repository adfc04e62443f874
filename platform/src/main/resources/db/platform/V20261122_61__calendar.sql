-- Where the telling of what takes effect by the calendar stands: the day at hand, the kind of effect and the last id.
-- It begins with the day after the one on which the database was made; all that was in force by then is told by
-- how it was recorded.
CREATE TABLE calendar_progress (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  day      date NOT NULL,
  effect   text,
  after_id uuid
);
INSERT INTO calendar_progress (day) VALUES ((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + 1);

COMMENT ON TABLE calendar_progress IS 'not audited: its effects are';
