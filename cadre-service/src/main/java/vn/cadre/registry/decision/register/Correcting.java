package vn.cadre.registry.decision.register;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/** What was recorded wrong, as the paper has it, and how that came out; absent stays as it is. */
@Schema(name = "Correcting")
record Correcting(
    @Nullable DecisionType type,
    @Nullable @Size(max = 100) String number,
    @Nullable LocalDate date,
    @Nullable @Size(max = 300) String issuer,
    @Schema(description = "the tier that issued it") @Nullable ManagementTier tier,
    @Schema(description = "how the mistake came out", examples = "Nhập sai số, đối chiếu bản gốc")
        @NotBlank
        @Size(max = 2_000)
        String reason) {

  /** What the paper says. */
  record Face(
      DecisionType type,
      String number,
      LocalDate date,
      String issuer,
      @Nullable ManagementTier tier) {

    static Face of(DecisionDocument document) {
      return new Face(
          document.type(), document.number(), document.date(), document.issuer(), document.tier());
    }
  }

  Face onto(Face now) {
    return new Face(
        type == null ? now.type() : type,
        number == null ? now.number() : number,
        date == null ? now.date() : date,
        issuer == null ? now.issuer() : issuer,
        tier == null ? now.tier() : tier);
  }
}
