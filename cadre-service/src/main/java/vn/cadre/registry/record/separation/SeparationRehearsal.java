package vn.cadre.registry.record.separation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;

/** What recording a separation would do; nothing was done. */
@Schema(name = "SeparationRehearsal")
@JsonInclude
record SeparationRehearsal(
    @Schema(description = "first day out of service") LocalDate effectiveOn,
    @Schema(description = "last day in service") LocalDate lastDay,
    @Schema(description = "whether nothing stands in the way") boolean possible,
    @Schema(description = "the posts that end on the day, or would begin after it")
        List<EndingPost> posts,
    @Schema(description = "the memberships that end on the day, or would begin after it")
        List<EndingMembership> memberships,
    @Schema(description = "of a retirement: what has to be done when; null without a pack")
        @Nullable Notice notice,
    @Schema(
            description =
                "what every rule found, passed ones too; those with passed false stand in the way")
        List<ReasonView> reasons) {

  SeparationRehearsal {
    posts = List.copyOf(posts);
    memberships = List.copyOf(memberships);
    reasons = List.copyOf(reasons);
  }

  /** A post that the person would leave. */
  @Schema(name = "EndingPost")
  record EndingPost(
      UUID appointmentId,
      @Schema(description = "title of the post", examples = "Trưởng phòng") String title,
      @Schema(description = "name of the organisation", examples = "Phòng Nội vụ quận Hà Đông")
          String organisation,
      @Schema(description = "since when it is held") LocalDate from) {}

  /** A membership that the person would leave. */
  @Schema(name = "EndingMembership")
  record EndingMembership(
      @Schema(description = "the membership that ends") UUID membershipId,
      @Schema(description = "name of the committee", examples = "Ban Chấp hành Đảng bộ huyện")
          String body,
      @Schema(description = "since when it is held") LocalDate from) {}

  /** By when a retirement has to be announced and decided. */
  @Schema(name = "RetirementNotice")
  record Notice(
      @Schema(description = "the day by which notice has to be given") LocalDate noticeDueOn,
      @Schema(description = "the day by which it has to be decided") LocalDate decisionDueOn,
      @Schema(description = "whether the document is of that day or before") boolean decidedInTime,
      @Schema(description = "whether the times were checked against the law") boolean verified) {}
}
