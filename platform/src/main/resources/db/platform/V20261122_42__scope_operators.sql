-- What policies compare with: && and <@, estimated to hold for nearly every row. PostgreSQL knows nothing of a scope when
-- it plans and would take one row in a hundred to lie in it; but who asks has a condition on the path already, so a
-- policy that made rows rare a second time turned an ordered page of 4 ms into a sort of 180 ms.
CREATE OPERATOR &&& (LEFTARG = anymultirange, RIGHTARG = anymultirange,
  FUNCTION = multirange_overlaps_multirange, RESTRICT = neqsel);
CREATE OPERATOR <@@ (LEFTARG = anyelement, RIGHTARG = anymultirange,
  FUNCTION = elem_contained_by_multirange, RESTRICT = neqsel);

-- LIKE, estimated the same way: for whoever narrows by an index first and has LIKE say what is left.
CREATE OPERATOR ~~~ (LEFTARG = text, RIGHTARG = text, FUNCTION = textlike, RESTRICT = neqsel);
