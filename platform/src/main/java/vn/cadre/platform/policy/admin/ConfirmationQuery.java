package vn.cadre.platform.policy.admin;

import vn.cadre.platform.query.Paging;

/** Parameters of the list of confirmations. */
public record ConfirmationQuery(Paging paging) {}
