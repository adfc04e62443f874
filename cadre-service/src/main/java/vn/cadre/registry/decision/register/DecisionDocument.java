package vn.cadre.registry.decision.register;

import java.time.LocalDate;
import java.util.ArrayList;
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
    @Schema(
            description =
                "the documents that rest on it, the first registered first; 100 at most, see more")
        List<DecisionRef> basisOf,
    @Schema(
            description =
                "whom or what it is about, as far as the caller sees them; 100 at most, see more")
        List<SubjectView> subjects,
    @Schema(
            description =
                "what it brought about, as far as the caller sees it, the earliest first; 100 at most, see more")
        List<Effect> broughtAbout,
    @Schema(description = "where all is listed of which there is more than is shown")
        List<More> more,
    @Schema(description = "what it was taken for before, the latest correction first")
        List<CorrectionView> corrections,
    @Schema(description = "null while it is in force") @Nullable RevocationView revocation,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /** How many of what hangs on it are shown. */
  static final int SHOWN = 100;

  /** What is not shown whole, and the list that is. */
  @Schema(name = "DecisionDocumentMore")
  record More(
      @Schema(description = "the field that is cut off", examples = "basisOf") String field,
      @Schema(
              description = "the list of all, page by page",
              examples = "/cadre/v1/decisions?basis=0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60")
          String resource) {

    static List<More> of(UUID id, boolean basisOf, boolean subjects, boolean broughtAbout) {
      var more = new ArrayList<More>();
      if (basisOf) {
        more.add(new More("basisOf", "/cadre/v1/decisions?basis=" + id));
      }
      if (subjects) {
        more.add(new More("subjects", "/cadre/v1/decisions/" + id + "/subjects"));
      }
      if (broughtAbout) {
        more.add(new More("broughtAbout", "/cadre/v1/decisions/" + id + "/effects"));
      }
      return more;
    }
  }

  DecisionDocument {
    more = List.copyOf(more);
    basis = List.copyOf(basis);
    basisOf = List.copyOf(basisOf);
    subjects = List.copyOf(subjects);
    broughtAbout = List.copyOf(broughtAbout);
    corrections = List.copyOf(corrections);
    allowedActions = List.copyOf(allowedActions);
  }

  /** Whether there is more of a field than is shown. */
  boolean isCutOff(String field) {
    return more.stream().anyMatch(cut -> cut.field().equals(field));
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
