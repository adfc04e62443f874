package vn.cadre.platform.policy.admin;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.Choice;

/** Which version holds, and why not the others. */
@Schema(name = "PolicyChoice")
public record ChoiceView(
    String kind,
    @Nullable String organisation,
    LocalDate asOf,
    @Schema(description = "null where none is in force") @Nullable Considered chosen,
    @Schema(description = "all that hold for the organisation at some time, the chosen one first")
        List<Considered> considered) {

  /** A version and what became of it. */
  @Schema(name = "ConsideredPolicy")
  public record Considered(
      String id,
      int version,
      @Nullable String organisation,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable Integer withdrawnBy,
      Choice.Verdict verdict) {

    static Considered of(Choice.Considered one) {
      var candidate = one.candidate();
      return new Considered(
          candidate.id(),
          candidate.version(),
          candidate.organisation(),
          candidate.validity().from(),
          candidate.validity().to(),
          candidate.withdrawnBy(),
          one.verdict());
    }
  }

  static ChoiceView of(String kind, @Nullable String organisation, LocalDate asOf, Choice choice) {
    var considered = choice.considered().stream().map(Considered::of).toList();
    var chosen =
        considered.stream()
            .filter(one -> one.verdict() == Choice.Verdict.CHOSEN)
            .findFirst()
            .orElse(null);
    return new ChoiceView(kind, organisation, asOf, chosen, considered);
  }
}
