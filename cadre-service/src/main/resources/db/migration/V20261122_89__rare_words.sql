-- A word is asked for because it is rare; at 200 PostgreSQL still read ten thousand people in full and hashed them.
ALTER FUNCTION people_named(text) ROWS 50;
