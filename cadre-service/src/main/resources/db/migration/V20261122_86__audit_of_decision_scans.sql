-- Decisions name their scan by now.
SELECT audit_table('decision', 'decisions');
