package vn.cadre.registry.history;

import com.fasterxml.jackson.databind.JsonNode;
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
    UUID resourceId,
    @Schema(
            description =
                "of the change within its resource, from 1 without gaps; one more than the version that it made")
        long number,
    Action action,
    @Schema(description = "when the change was begun") Instant at,
    Who by,
    @Schema(description = "why, where the change said so") @Nullable String reason,
    @Schema(description = "the document that the change rests on") @Nullable DecisionView decision,
    List<Field> fields,
    @Schema(description = "fields whose values are not shown to this caller") List<String> masked) {

  /** Who acted; what is not known is null. */
  @Schema(name = "Who")
  record Who(
      @Nullable String client,
      @Nullable String subject,
      @Nullable String name,
      List<String> roles,
      @Schema(description = "the job that made the change in their name") @Nullable String job,
      @Schema(description = "network address; told to auditors only") @Nullable String address,
      @Schema(description = "told to auditors only") @Nullable String traceId) {}

  /** A field before and after the change. */
  @Schema(name = "FieldChange")
  record Field(
      String field,
      @Schema(description = "null where there was nothing, or what was is masked")
          @Nullable JsonNode before,
      @Schema(description = "null where there is nothing, or what is is masked")
          @Nullable JsonNode after) {}
}
