package vn.cadre.platform.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.number.StatedNumber;
import vn.cadre.platform.policy.number.StatedNumbers;

/** A pack with all its versions, as its topic tells. */
record PolicyState(
    UUID id,
    String code,
    String kind,
    String title,
    @Nullable String organisation,
    List<Version> versions) {

  record Version(
      int number,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String citation,
      boolean verified,
      List<Integer> withdraws,
      List<String> confirmed,
      Map<String, Number> numbers) {

    static Version of(PolicyVersion version, StatedNumbers numbers, List<Confirmation> confirmed) {
      return new Version(
          version.number(),
          version.validity().from(),
          version.validity().to(),
          version.citation(),
          numbers.verified(),
          version.withdraws(),
          confirmed.stream().flatMap(one -> one.keys().stream()).distinct().sorted().toList(),
          numbers.map(Number::of));
    }
  }

  /** A number as it was recorded. */
  record Number(JsonNode value, boolean verified, @Nullable String citation) {

    static Number of(StatedNumber stated) {
      return new Number(stated.value(), stated.verified(), stated.citation());
    }
  }

  static PolicyState of(PolicyPack pack, List<Version> versions) {
    return new PolicyState(
        pack.id(), pack.code(), pack.kind(), pack.title(), pack.organisation(), versions);
  }
}
