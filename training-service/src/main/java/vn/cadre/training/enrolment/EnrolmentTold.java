package vn.cadre.training.enrolment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;

/** An enrolment as its topic tells of it; whose accounts acted stays in the API. */
record EnrolmentTold(
    UUID id,
    UUID classId,
    String classCode,
    @Nullable UUID cadreId,
    @Nullable UUID outsidePersonId,
    String fullName,
    Audience audience,
    UUID organisationId,
    String organisationCode,
    EnrolmentState state,
    Instant nominatedAt,
    @Nullable Instant waitingSince,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable UUID duplicateOf) {
  static final String AGGREGATE = "enrolments";

  static EnrolmentTold of(Enrolment enrolment) {
    return new EnrolmentTold(
        enrolment.id(),
        enrolment.classId(),
        enrolment.classCode(),
        enrolment.cadreId(),
        enrolment.outsidePersonId(),
        enrolment.fullName(),
        enrolment.audience(),
        enrolment.organisationId(),
        enrolment.organisationCode(),
        enrolment.state(),
        enrolment.nominatedAt(),
        enrolment.waitingSince(),
        enrolment.decidedAt(),
        enrolment.reason(),
        enrolment.duplicateOf());
  }
}
