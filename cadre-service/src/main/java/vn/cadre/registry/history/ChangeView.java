package vn.cadre.registry.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.audit.Action;
import vn.cadre.registry.decision.DecisionView;

/** One change of the record: what, by whom, when and why. */
@Schema(name = "Change")
record ChangeView(
    @Schema(description = "of the entry in the audit trail, as its seal names it") long id,
    @Schema(description = "collection of the resource that changed", examples = "appointments")
        String kind,
    @Schema(description = "the resource that changed") UUID resourceId,
    @Schema(
            description =
                "of the change within its resource, from 1 without gaps; one more than the version that it made")
        long number,
    @Schema(description = "what happened") Action action,
    @Schema(description = "when the change was begun") Instant at,
    @Schema(description = "who acted") Who by,
    @Schema(
            description = "why, where the change said so",
            examples = "Đính chính theo giấy khai sinh")
        @Nullable String reason,
    @Schema(description = "the document that the change rests on") @Nullable DecisionView decision,
    @Schema(description = "what it changed; all that is recorded of something new or gone")
        List<Field> fields,
    @Schema(description = "fields whose values are not shown to this caller") List<String> masked) {

  /** Who acted; what is not known is null. */
  @Schema(name = "Who")
  record Who(
      @Schema(description = "the client that was used") @Nullable String client,
      @Schema(description = "the user, or the client itself") @Nullable String subject,
      @Schema(description = "name of the user", examples = "Nguyễn Thị Thử") @Nullable String name,
      @Schema(description = "the roles held at that time") List<String> roles,
      @Schema(
              description = "the job that made the change in their name",
              examples = "imports/01a201e6-0efa-75fd-aef9-3e755821a799")
          @Nullable String job,
      @Schema(description = "network address; told to auditors only") @Nullable String address,
      @Schema(description = "told to auditors only") @Nullable String traceId) {}

  /** A field before and after the change. */
  @Schema(name = "FieldChange")
  record Field(
      @Schema(description = "as the resource calls it", examples = "fullName") String field,
      @Schema(description = "null where there was nothing, or what was is masked")
          @Nullable Object before,
      @Schema(description = "null where there is nothing, or what is is masked")
          @Nullable Object after) {}
}
