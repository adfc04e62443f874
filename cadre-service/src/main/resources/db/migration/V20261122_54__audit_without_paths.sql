-- Positions and bodies have a path since they are scoped; it follows from their organisation.
SELECT audit_table('position', 'positions', root => 'organisation_id', derived => '{path}');
SELECT audit_table('body', 'bodies', root => 'organisation_id', derived => '{path}');
