package vn.cadre.training.joined;

import java.util.Collection;
import java.util.UUID;

/**
 * These enrolments are another record's of the same person now; observed in the same transaction.
 */
public record EnrolmentsRenamed(Collection<UUID> ids) {}
