-- One commitment for each place in a class, whatever became of it: whoever was released owes nothing anew because the
-- certificate is issued again.
DROP INDEX commitment_once;
CREATE UNIQUE INDEX commitment_once ON commitment (enrolment_id);
-- Nor is one that is made by hand made twice. What was settled may have been wrong, and made anew.
CREATE UNIQUE INDEX commitment_by_hand_once ON commitment (cadre_id, studied_from, lower(course_name))
  WHERE enrolment_id IS NULL AND state = 'ACTIVE';
