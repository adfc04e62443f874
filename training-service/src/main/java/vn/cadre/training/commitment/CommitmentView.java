package vn.cadre.training.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.training.code.CommitmentState;
import vn.cadre.training.paper.Paper;

/** Service that is owed after study. */
@Schema(name = "Commitment")
record CommitmentView(
    UUID id,
    long version,
    UUID cadreId,
    @Schema(description = "as they were called when it was made") String fullName,
    @Schema(description = "the class; null where the study did not go through one")
        @Nullable UUID classId,
    @Schema(description = "the learner's place in the class; null without a class")
        @Nullable UUID enrolmentId,
    @Schema(
            description =
                "who keeps it: the organiser of the class, or the organisation of the person")
        UUID organisationId,
    String courseName,
    @Schema(description = "the first day of the study", examples = "2025-09-01")
        LocalDate studiedFrom,
    @Schema(description = "the first day after it", examples = "2027-09-01") LocalDate studiedTo,
    @Schema(description = "the first day that counts as served", examples = "2027-09-01")
        LocalDate owedFrom,
    @Schema(description = "the first day after what is owed", examples = "2033-09-01")
        LocalDate owedUntil,
    @Schema(description = "the pack by which it is that long; null where that was given")
        @Nullable PolicyRef policy,
    @Schema(
            description = "whole VND that the study cost; null while nobody knows it",
            examples = "90000000")
        @Nullable Long cost,
    @Schema(description = "when it was made", examples = "2027-09-10T02:15:00Z") Instant madeAt,
    @Schema(description = "by whom", examples = "Trần Thị Lan") String madeBy,
    @Schema(
            description = "why it was made by hand, priced, broken or released last",
            examples = "Xin thôi việc theo nguyện vọng")
        @Nullable String reason,
    CommitmentState state,
    @Schema(description = "the day on which it was fulfilled, broken or released; null before")
        @Nullable LocalDate settledOn,
    @Schema(description = "the paper that released it; null where none did")
        @Nullable Paper decision,
    @Schema(description = "of a broken one, what is paid back, as it was found when it was broken")
        @Nullable CompensationView compensation,
    @Schema(
            description =
                "of one that still runs, that the person leaves before everything is served, or has left; it breaks only when somebody says so")
        @Nullable Departure departure,
    List<String> allowedActions)
    implements Versioned {}
