package vn.cadre.training.klass;

import vn.cadre.platform.query.Paging;

/** The list of the trainers of a class. */
record TrainerQuery(Paging paging) {}
