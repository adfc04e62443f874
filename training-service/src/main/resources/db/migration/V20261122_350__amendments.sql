-- What an amendment of a plan goes back to when it is given up, and what of it counts meanwhile.
SELECT set_config('cadre.scope', '{(,)}', true);

-- why it was amended last; a return on the way to the approval has a reason of its own
ALTER TABLE plan ADD COLUMN amended_for text;
-- those under way tell the last that was said; nothing of the record changes
ALTER TABLE plan DISABLE TRIGGER audit_update;
UPDATE plan SET amended_for = reason WHERE state IN ('DRAFT', 'SUBMITTED') AND revision > 0;
ALTER TABLE plan ENABLE TRIGGER audit_update;
SELECT audit_table('plan', 'plans', derived => '{path}');

-- The name and the ceiling that were approved. Nobody may change a revision, the owner neither but here; what was
-- approved before is told with what the plan has now.
ALTER TABLE plan_revision ADD COLUMN name text, ADD COLUMN ceiling jsonb;
ALTER TABLE plan_revision NO FORCE ROW LEVEL SECURITY;
UPDATE plan_revision r SET name = p.name, ceiling = p.ceiling FROM plan p WHERE p.id = r.plan_id;
ALTER TABLE plan_revision FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_revision ALTER name SET NOT NULL;

-- Left out of the amendment that is drafted. The line counts, and classes may stand for it, until that is approved.
ALTER TABLE plan_line ADD COLUMN removed boolean NOT NULL DEFAULT false;
SELECT audit_table('plan_line', 'plan-lines', root => 'plan_id');
