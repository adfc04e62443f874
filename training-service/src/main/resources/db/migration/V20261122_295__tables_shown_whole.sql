-- What every role of training sees whole; tables that migrations make later are named here as well, by name alone.
SELECT shown_whole(t.name, t.why) FROM (VALUES
  ('projected_title', 'names of posts are public'),
  ('projected_standard', 'what a post asks for is public'),
  ('projected_position', 'which posts there are tells nothing of who holds them'),
  ('projected_pack', 'law and plans'),
  ('course_prerequisite', 'ids of courses alone'),
  ('attainment', 'sets of qualifications, each once, without whose they are')) AS t (name, why);
