package vn.cadre.training.attendance;

import vn.cadre.platform.query.Paging;

/** The learners of a class, in parts. */
record AttendanceOfClassQuery(Paging paging) {}
