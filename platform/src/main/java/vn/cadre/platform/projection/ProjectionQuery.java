package vn.cadre.platform.projection;

import vn.cadre.platform.query.Paging;

/** Which part of the list of projections. */
public record ProjectionQuery(Paging paging) {}
