package vn.cadre.platform.policy.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.policy.Confirmation;
import vn.cadre.platform.policy.PolicyPack;
import vn.cadre.platform.policy.PolicyVersion;
import vn.cadre.platform.policy.number.NumberUnit;
import vn.cadre.platform.policy.number.StatedNumber;
import vn.cadre.platform.policy.number.StatedNumbers;

/** A version of a pack with its numbers. */
@Schema(name = "PolicyVersion")
public record VersionView(
    @Schema(description = "the pack") String policy,
    long version,
    @Schema(description = "counts the versions of the pack") int number,
    String kind,
    @Nullable String organisation,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String citation,
    @Nullable String note,
    @Schema(description = "whether every number was checked against its citation") boolean verified,
    Map<String, Number> numbers,
    @Schema(description = "versions that were wrong and are chosen no more")
        List<Integer> withdraws,
    @Schema(description = "the version that withdrew this one") @Nullable Integer withdrawnBy,
    @Schema(description = "numbers that are neither verified nor confirmed by an admin")
        List<String> unconfirmed,
    @Schema(description = "the version of the service's own file that it came with")
        @Nullable Integer edition,
    Instant recordedAt,
    String recordedBy)
    implements Versioned {

  /** A number as it was recorded. */
  @Schema(name = "PolicyNumber")
  public record Number(
      @Schema(implementation = Object.class, description = "as the unit says") JsonNode value,
      NumberUnit unit,
      @Schema(description = "whether it was checked against its citation, each row included")
          boolean verified,
      @Schema(description = "where it stands, if not where the pack as a whole rests")
          @Nullable String citation,
      @Schema(description = "where that was seen, or what is not certain about it")
          @Nullable String source) {

    static Number of(StatedNumber stated) {
      return new Number(
          stated.value(), stated.unit(), stated.verified(), stated.citation(), stated.source());
    }
  }

  static VersionView of(
      PolicyPack pack,
      PolicyVersion version,
      StatedNumbers numbers,
      List<Confirmation> confirmations) {
    return new VersionView(
        pack.code(),
        pack.version(),
        version.number(),
        pack.kind(),
        pack.organisation(),
        version.validity().from(),
        version.validity().to(),
        version.citation(),
        version.note(),
        numbers.verified(),
        numbers.map(Number::of),
        version.withdraws(),
        version.withdrawnBy(),
        VersionSummary.unconfirmed(version.number(), numbers, confirmations),
        version.edition(),
        version.recordedAt(),
        version.recordedBy());
  }
}
