-- It looks for disciplines and evaluations, so whatever else leaves somebody out comes first.
ALTER FUNCTION increment_due(uuid, date, integer, text[], integer[], integer) COST 1000;
