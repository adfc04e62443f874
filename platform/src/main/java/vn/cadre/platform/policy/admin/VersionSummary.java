package vn.cadre.platform.policy.admin;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.Confirmation;
import vn.cadre.platform.policy.PolicyVersion;
import vn.cadre.platform.policy.number.StatedNumbers;

/** A version without its numbers. */
@Schema(name = "PolicyVersionSummary")
public record VersionSummary(
    int number,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String citation,
    @Schema(description = "whether every number was checked against its citation") boolean verified,
    @Schema(description = "numbers that are neither verified nor confirmed by an admin")
        List<String> unconfirmed,
    @Schema(description = "the version that withdrew this one") @Nullable Integer withdrawnBy) {

  static VersionSummary of(
      PolicyVersion version, StatedNumbers numbers, List<Confirmation> confirmations) {
    return new VersionSummary(
        version.number(),
        version.validity().from(),
        version.validity().to(),
        version.citation(),
        numbers.verified(),
        unconfirmed(version.number(), numbers, confirmations),
        version.withdrawnBy());
  }

  static List<String> unconfirmed(
      int version, StatedNumbers numbers, List<Confirmation> confirmations) {
    return numbers.unverified().stream()
        .filter(key ->
            confirmations.stream()
                .noneMatch(one -> one.number() == version && one.keys().contains(key)))
        .toList();
  }
}
