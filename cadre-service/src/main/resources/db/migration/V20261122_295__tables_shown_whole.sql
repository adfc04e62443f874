-- What every role of the registry sees whole.
SELECT shown_whole(t.name, t.why) FROM (VALUES
  ('administrative_unit', 'units of the state are public'),
  ('administrative_unit_edge', 'units of the state are public'),
  ('title', 'names of posts are public'),
  ('standard', 'what a post asks for is public')) AS t (name, why);
