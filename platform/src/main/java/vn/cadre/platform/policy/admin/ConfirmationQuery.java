package vn.cadre.platform.policy.admin;

import vn.cadre.platform.query.Paging;

/** Parameters of the list of confirmations. */
record ConfirmationQuery(Paging paging) {}
