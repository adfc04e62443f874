package vn.cadre.training.need.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.NeedRequestState;

/** What a unit asks for. */
@Schema(name = "NeedRequest")
record NeedRequestView(
    UUID id,
    long version,
    @Schema(description = "the unit that asks") UUID organisationId,
    @Schema(description = "code of that unit", examples = "CHI-LANG") String organisationCode,
    @Schema(description = "the year in which it is needed") int year,
    @Schema(description = "by reference/courseKind") CourseKind kind,
    @Schema(description = "null where it says in words what is to be learned")
        @Nullable UUID courseId,
    @Schema(description = "what is to be learned; null where a course is named")
        @Nullable String subject,
    @Schema(description = "for how many") int people,
    @Schema(description = "those who were named; none where a number alone was told")
        List<UUID> cadreIds,
    @Schema(description = "why it is needed", examples = "Chuyển đổi vị trí việc làm")
        String reason,
    @Schema(description = "by reference/needRequestState") NeedRequestState state,
    @Schema(description = "when it was asked for") Instant requestedAt,
    @Schema(description = "who asked", examples = "Nguyễn Thị Thu") String requestedBy,
    @Schema(description = "when it was accepted, declined or withdrawn; null until then")
        @Nullable Instant settledAt,
    @Schema(description = "who did that; null until then") @Nullable String settledBy,
    @Schema(description = "why it was accepted or declined; null until then")
        @Nullable String settlement,
    @Schema(description = "the line of a plan that serves it; null while none does")
        @Nullable ServingLine line,
    List<String> allowedActions)
    implements Versioned {

  NeedRequestView {
    cadreIds = List.copyOf(cadreIds);
    allowedActions = List.copyOf(allowedActions);
  }

  /** A line of a plan that is drafted or approved. */
  @Schema(name = "ServingLine")
  record ServingLine(UUID planId, UUID lineId) {

    static @Nullable ServingLine of(ResultSet row) throws SQLException {
      var line = row.getObject("line_id", UUID.class);
      return line == null ? null : new ServingLine(row.getObject("plan_id", UUID.class), line);
    }
  }

  /** As it was asked for, for a patch to be applied to. */
  NewNeedRequest given() {
    return new NewNeedRequest(
        organisationId,
        year,
        kind,
        courseId,
        subject,
        cadreIds.isEmpty() ? people : null,
        cadreIds.isEmpty() ? null : cadreIds,
        reason);
  }
}
