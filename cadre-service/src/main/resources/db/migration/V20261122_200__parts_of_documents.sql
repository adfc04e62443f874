-- What a document shows first of what hangs on it is read as an index has it, however much there is.
CREATE INDEX decision_basis_resting ON decision_basis (basis_id, decision_id);
DROP INDEX decision_basis_back;
CREATE INDEX decision_subject_noted ON decision_subject (decision_id, id);
