package vn.cadre.training.enrolment;

import java.util.Collection;
import java.util.UUID;

/**
 * These enrolments are another record's of the same person now; observed in the same transaction.
 */
public record EnrolmentsRenamed(Collection<UUID> ids) {}
