-- Two records of one person are joined in the registry, and parted again where that was wrong (deploy/adr/0074). What names the joined one
-- here names the person from then on. It keeps under which id it was written, so that it goes back if they are parted.
SELECT set_config('cadre.scope', '{(,)}', true);

-- Each joined record with that of the person. One that leads in a circle, or to somebody who has not arrived, leads nowhere yet.
CREATE VIEW joined_record (id, survivor) WITH (security_invoker) AS
  WITH RECURSIVE followed (id, survivor, further) AS (
    SELECT c.id, p.id, p.joined_into
    FROM projected_cadre c JOIN projected_cadre p ON p.generation = c.generation AND p.id = c.joined_into
    WHERE c.generation = (SELECT served('cadres')) AND c.joined_into IS NOT NULL
    UNION ALL
    SELECT f.id, p.id, p.joined_into
    FROM followed f JOIN projected_cadre p ON p.generation = (SELECT served('cadres')) AND p.id = f.further
  ) CYCLE survivor SET circular USING trail
  SELECT id, survivor FROM followed WHERE further IS NULL;

ALTER TABLE enrolment ADD registered_as uuid;
-- the same person's other place in the class, by another record: one of the two is to be withdrawn
ALTER TABLE enrolment ADD duplicate_of uuid REFERENCES enrolment, ADD duplicate_since timestamptz;
ALTER TABLE enrolment ADD CONSTRAINT enrolment_duplicate CHECK (num_nonnulls(duplicate_of, duplicate_since) <> 1);
CREATE INDEX enrolment_duplicate_of ON enrolment (duplicate_of) WHERE duplicate_of IS NOT NULL;
ALTER TABLE certificate ADD registered_as uuid;
ALTER TABLE commitment ADD registered_as uuid;
ALTER TABLE class_trainer ADD registered_as uuid;
ALTER TABLE need_request_person ADD registered_as uuid;

-- Rows that name another record than they should. Few are joined, and few rows were ever moved: both are looked up by index.
DO $$
DECLARE
  of_people text;
BEGIN
  FOREACH of_people IN ARRAY ARRAY['enrolment', 'certificate', 'commitment', 'class_trainer', 'need_request_person'] LOOP
    EXECUTE format('CREATE INDEX %1$I ON %2$I (registered_as) WHERE registered_as IS NOT NULL', of_people || '_registered', of_people);
    EXECUTE format($view$
      CREATE VIEW %1$I WITH (security_invoker) AS
        SELECT t.*, j.survivor FROM %2$I t JOIN joined_record j ON j.id = t.cadre_id WHERE t.registered_as IS NULL
        UNION ALL
        SELECT t.*, coalesce(j.survivor, t.registered_as) FROM %2$I t LEFT JOIN joined_record j ON j.id = t.registered_as
        WHERE t.registered_as IS NOT NULL AND t.cadre_id <> coalesce(j.survivor, t.registered_as)$view$,
      of_people || '_misnamed', of_people);
  END LOOP;
END $$;

SELECT audit_table('enrolment', 'enrolments', root => 'class_id', derived => '{path,class_path}');
SELECT audit_table('certificate', 'certificates', derived => '{path}');
SELECT audit_table('commitment', 'commitments', derived => '{path}');
SELECT audit_table('class_trainer', 'class-trainers', root => 'class_id');
SELECT audit_table('need_request_person', 'need-request-people', root => 'request_id');
