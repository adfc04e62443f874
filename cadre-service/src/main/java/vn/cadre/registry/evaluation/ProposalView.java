package vn.cadre.registry.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.EvaluationGrade;

/** A grade that was put forward. */
@Schema(name = "EvaluationProposal")
record ProposalView(
    UUID id,
    long version,
    @Schema(description = "the round that it belongs to") UUID roundId,
    @Schema(description = "where the person was put forward, or what is graded itself")
        UnitRef organisation,
    @Schema(description = "the person; null where the organisation itself is graded")
        @Nullable UUID cadreId,
    @Schema(description = "null as above, and of somebody who is out of sight by now")
        @Nullable String cadreName,
    EvaluationGrade grade,
    @Schema(description = "of 100, as a decimal; null where none were given", examples = "92.5")
        @Nullable String points,
    @Schema(description = "full months of work in the year, where they were told")
        @Nullable Integer monthsWorked,
    @Schema(
            description =
                "whether disciplines of the period were for acts that had nothing to do with duties, where it was told")
        @Nullable Boolean disciplineOffDuty,
    @Schema(description = "observations on the person's record that are attached (`comments`)")
        List<UUID> commentIds,
    @Nullable String note,
    Instant proposedAt,
    @Schema(description = "who put it forward", examples = "Lê Thị Hoa") String proposedByName,
    @Schema(description = "null while it counts") @Nullable Instant withdrawnAt,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  static ProposalView of(Proposal proposal, List<String> actions) {
    var points = proposal.points();
    return new ProposalView(
        proposal.id(),
        proposal.version(),
        proposal.roundId(),
        proposal.agency(),
        proposal.cadreId(),
        proposal.cadreName(),
        proposal.grade(),
        points == null ? null : points.toPlainString(),
        proposal.monthsWorked(),
        proposal.disciplineOffDuty(),
        proposal.commentIds(),
        proposal.note(),
        proposal.proposedAt(),
        proposal.proposerName(),
        proposal.withdrawnAt(),
        actions);
  }
}
