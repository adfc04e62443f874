package vn.cadre.registry.decision.register;

import vn.cadre.platform.query.Paging;

/** Which part of what hangs on a document is wanted. */
record PartQuery(Paging paging) {}
