package vn.cadre.registry.decision.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be told of a document later; type, number, date, issuer and tier are put right only. */
@Schema(name = "DecisionPatch")
record DecisionPatch(
    @Schema(description = "the issuer, where it is an organisation of the registry")
        @Nullable UUID issuerOrganisationId,
    @Schema(description = "what it is about", examples = "Về việc điều động, bổ nhiệm cán bộ")
        @Nullable
        @Size(max = 1_000)
        String summary,
    @Schema(description = "all documents that it rests on, none of them later")
        @Nullable
        @Size(max = 200)
        List<UUID> basis,
    @Schema(
            description =
                "all whom or what it is about, as far as the caller sees them; others stay")
        @Nullable
        @Valid
        @Size(max = 1_000)
        List<NewSubject> subjects,
    @Schema(description = "the paper itself, uploaded by the caller before; kept once it is there")
        @Nullable UUID attachmentId) {

  static DecisionPatch of(DecisionDocument now) {
    return new DecisionPatch(
        now.issuerOrganisationId(),
        now.summary(),
        now.basis().stream().map(basis -> basis.id()).toList(),
        now.subjects().stream().map(SubjectView::given).toList(),
        now.attachmentId());
  }

  /** Whether something that was said before would be said no longer, or otherwise. */
  boolean takesBackFrom(DecisionPatch before) {
    return before.summary() != null && !before.summary().equals(summary)
        || !givenBasis().containsAll(before.givenBasis());
  }

  List<UUID> givenBasis() {
    return basis == null ? List.of() : basis;
  }

  List<NewSubject> givenSubjects() {
    return subjects == null ? List.of() : subjects;
  }
}
