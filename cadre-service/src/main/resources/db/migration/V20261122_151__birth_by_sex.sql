-- Who retires in a period is asked as spans of birth by sex (vn.cadre.registry.retiring).
CREATE INDEX cadre_birth_by_sex ON cadre (gender, birth_earliest);
