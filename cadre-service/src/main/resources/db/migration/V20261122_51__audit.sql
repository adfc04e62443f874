-- The record is audited from its first row on.
SELECT audit_table('organisation', 'organisations', derived => '{name_folded,path}');
SELECT audit_table('organisation_succession', 'organisation-successions', root => 'predecessor_id');
SELECT audit_table('title', 'titles', derived => '{name_folded}');
SELECT audit_table('position', 'positions', root => 'organisation_id');
SELECT audit_table('decision', 'decisions');
SELECT audit_table('cadre', 'cadres', derived => '{name_sort,name_folded}');
SELECT audit_table('appointment', 'appointments', root => 'cadre_id');
SELECT audit_table('qualification', 'qualifications', root => 'cadre_id', derived => '{level_order}');
SELECT audit_table('body', 'bodies', root => 'organisation_id');
SELECT audit_table('body_membership', 'memberships', root => 'cadre_id');

COMMENT ON TABLE cadre_home IS 'not audited: derived from appointments and registrations';
COMMENT ON TABLE administrative_unit IS 'not audited: changes by migration alone';
COMMENT ON TABLE administrative_unit_edge IS 'not audited: changes by migration alone';
