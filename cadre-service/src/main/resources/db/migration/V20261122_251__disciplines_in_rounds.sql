-- Whether the acts that somebody was disciplined for in the period had nothing to do with their duties, as whoever puts them forward
-- says: the record of a discipline does not tell, and only acts of duty bind the grade.
ALTER TABLE evaluation_proposal ADD COLUMN discipline_off_duty boolean;
ALTER TABLE evaluation_proposal ADD CONSTRAINT evaluation_proposal_discipline_of_people
  CHECK (cadre_id IS NOT NULL OR discipline_off_duty IS NULL);
SELECT audit_table('evaluation_proposal', 'evaluation-proposals', root => 'round_id', derived => '{path}');
