package vn.cadre.registry.decision.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.decision.DecisionRef;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.decision.Effect;

/** A decision document with all that is known of it. */
@Schema(name = "DecisionDocument")
record DecisionDocument(
    UUID id,
    long version,
    DecisionType type,
    String number,
    LocalDate date,
    String issuer,
    @Schema(description = "the issuer, where it is an organisation of the registry")
        @Nullable UUID issuerOrganisationId,
    @Schema(description = "name of that organisation", examples = "Tỉnh ủy Quảng Ninh")
        @Nullable String issuerOrganisationName,
    @Nullable ManagementTier tier,
    @Schema(description = "what it is about", examples = "Về việc điều động, bổ nhiệm cán bộ")
        @Nullable String summary,
    @Schema(description = "whether it was revoked") DecisionState state,
    @Schema(description = "the paper itself; its content is read there")
        @Nullable UUID attachmentId,
    @Schema(description = "the documents that it rests on") List<DecisionRef> basis,
    @Schema(description = "the documents that rest on it") List<DecisionRef> basisOf,
    @Schema(description = "whom or what it is about, as far as the caller sees them")
        List<SubjectView> subjects,
    @Schema(description = "what it brought about, as far as the caller sees it")
        List<Effect> broughtAbout,
    @Schema(description = "what it was taken for before, the latest correction first")
        List<CorrectionView> corrections,
    @Schema(description = "null while it is in force") @Nullable RevocationView revocation,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  DecisionDocument {
    basis = List.copyOf(basis);
    basisOf = List.copyOf(basisOf);
    subjects = List.copyOf(subjects);
    broughtAbout = List.copyOf(broughtAbout);
    corrections = List.copyOf(corrections);
    allowedActions = List.copyOf(allowedActions);
  }

  Content content() {
    return new Content(
        type,
        date,
        tier,
        issuerOrganisationId,
        basis.stream().map(DecisionRef::id).toList(),
        subjects.stream().map(SubjectView::given).toList());
  }
}
