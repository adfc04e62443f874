package vn.cadre.registry.decision.register;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom or what a document is about: a person, a post, a person for a post, or an organisation. */
@Schema(name = "NewDecisionSubject")
record NewSubject(
    @Nullable UUID cadreId,
    @Nullable UUID positionId,
    @Nullable UUID organisationId,
    @Schema(
            description = "what the document says of them",
            examples = "Điều động, phân công tham gia cấp ủy")
        @Nullable
        @Size(max = 1_000)
        String statement) {

  /** The same subject, whatever is said of it. */
  NewSubject unsaid() {
    return new NewSubject(cadreId, positionId, organisationId, null);
  }

  boolean namesNobody() {
    return cadreId == null && positionId == null && organisationId == null;
  }
}
