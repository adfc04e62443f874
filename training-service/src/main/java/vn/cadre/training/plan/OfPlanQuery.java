package vn.cadre.training.plan;

import vn.cadre.platform.query.Paging;

/** What belongs to one plan, in its own order. */
record OfPlanQuery(Paging paging) {}
