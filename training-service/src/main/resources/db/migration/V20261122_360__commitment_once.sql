-- One commitment for each place in a class, whatever became of it: whoever was released owes nothing anew because the
-- certificate is issued again.
DROP INDEX commitment_once;
CREATE UNIQUE INDEX commitment_once ON commitment (enrolment_id);
