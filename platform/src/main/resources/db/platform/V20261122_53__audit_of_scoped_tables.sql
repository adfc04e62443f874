-- Attaching a table reads all of its rows, also where row-level security binds the owner.
ALTER FUNCTION audit_table(regclass, text, text, text[]) SET cadre.scope = '{(,)}';
