-- Every body by name, as organisations are: whoever sees a person reads which committees they sit on, wherever these lie.
CREATE VIEW body_label AS SELECT id, organisation_id, kind, name FROM body;
REVOKE INSERT, UPDATE, DELETE ON body_label FROM ${appRole}, ${systemRole};
