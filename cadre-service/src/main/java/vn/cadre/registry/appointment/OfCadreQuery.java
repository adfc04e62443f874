package vn.cadre.registry.appointment;

import vn.cadre.platform.query.Paging;

/** One person's appointments take no filter of their own. */
record OfCadreQuery(Paging paging) {}
