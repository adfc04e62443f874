package vn.cadre.training.klass;

import vn.cadre.platform.query.Paging;

/** The list of the sessions of a class. */
record SessionQuery(Paging paging) {}
