package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a pack of numbers.
 *
 * @param code its id in the API
 * @param organisation code of the organisation whose subtree it holds for; null for everywhere
 */
record PackState(
    UUID id, String code, String kind, @Nullable String organisation, List<Version> versions) {

  /**
   * @param withdraws versions that were wrong and are chosen no more
   * @param numbers by key: value, verified, citation
   */
  record Version(
      int number,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      String citation,
      List<Integer> withdraws,
      ObjectNode numbers) {

    Version {
      Required.of("validFrom", validFrom, "citation", citation, "numbers", numbers);
      withdraws = withdraws == null ? List.of() : List.copyOf(withdraws);
    }
  }

  PackState {
    Required.of("id", id, "code", code, "kind", kind, "versions", versions);
    versions = List.copyOf(versions);
  }
}
