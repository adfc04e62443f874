package vn.cadre.registry.decision.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** A decision document to be registered; number, date and issuer together are its key. */
record NewDecision(
    @NotNull DecisionType type,
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate date,
    @NotBlank @Size(max = 300) String issuer,
    @Schema(description = "the issuer, where it is an organisation of the registry")
        @Nullable UUID issuerOrganisationId,
    @Schema(description = "the tier that issued it") @Nullable ManagementTier tier,
    @Schema(description = "what it is about", examples = "Về việc điều động, bổ nhiệm cán bộ")
        @Nullable
        @Size(max = 1_000)
        String summary,
    @Schema(description = "the documents that it rests on, none of them later")
        @Nullable
        @Size(max = 200)
        List<UUID> basis,
    @Schema(description = "whom or what it is about; none where it guides")
        @Nullable
        @Valid
        @Size(max = 1_000)
        List<NewSubject> subjects,
    @Schema(description = "the paper itself, uploaded by the caller before")
        @Nullable UUID attachmentId) {

  Content content() {
    return new Content(
        type,
        date,
        tier,
        issuerOrganisationId,
        basis == null ? List.of() : basis,
        subjects == null ? List.of() : subjects);
  }
}
