package vn.cadre.training.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;

/** A learner in a class, and where they stand. */
@Schema(name = "Enrolment")
record EnrolmentView(
    UUID id,
    long version,
    UUID classId,
    @Schema(description = "code of the class") String classCode,
    @Schema(description = "a person of the registry; null of one from outside")
        @Nullable UUID cadreId,
    @Schema(description = "a person from outside; null of one of the registry")
        @Nullable UUID outsidePersonId,
    @Schema(description = "as they were put forward") String fullName,
    Audience audience,
    @Schema(description = "the unit that put them forward") UUID organisationId,
    String organisationCode,
    String organisationName,
    EnrolmentState state,
    Instant nominatedAt,
    @Schema(description = "who put them forward", examples = "Lê Thị Hoa") String nominatedByName,
    @Schema(description = "since when they wait for a place; null where they do not")
        @Nullable Instant waitingSince,
    @Nullable Instant decidedAt,
    @Schema(description = "who approved or declined it", examples = "Trần Văn Minh")
        @Nullable String decidedByName,
    @Schema(description = "why it was declined, withdrawn or cancelled") @Nullable String reason,
    @Nullable String note,
    @Schema(
            description =
                "another enrolment in the class of a record that the registry joined with this one's: the same person has two places, and one is to be withdrawn; null otherwise")
        @Nullable UUID duplicateOf,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  static EnrolmentView of(Enrolment enrolment, List<String> actions) {
    return new EnrolmentView(
        enrolment.id(),
        enrolment.version(),
        enrolment.classId(),
        enrolment.classCode(),
        enrolment.cadreId(),
        enrolment.outsidePersonId(),
        enrolment.fullName(),
        enrolment.audience(),
        enrolment.organisationId(),
        enrolment.organisationCode(),
        enrolment.organisationName(),
        enrolment.state(),
        enrolment.nominatedAt(),
        enrolment.nominatorName(),
        enrolment.waitingSince(),
        enrolment.decidedAt(),
        enrolment.deciderName(),
        enrolment.reason(),
        enrolment.note(),
        enrolment.duplicateOf(),
        actions);
  }
}
