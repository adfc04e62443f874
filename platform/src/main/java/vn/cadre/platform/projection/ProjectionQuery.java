package vn.cadre.platform.projection;

import vn.cadre.platform.query.Paging;

/** Which part of the list of projections. */
record ProjectionQuery(Paging paging) {}
