package vn.cadre.platform.assessment;

import java.util.List;

/**
 * What an assessment of a kind concludes.
 *
 * @param passed where every rule passed, UPPER_SNAKE_CASE: {@code ELIGIBLE}
 * @param failed where one failed: {@code NOT_ELIGIBLE}
 */
public record Outcomes(String passed, String failed) {
  /** Where none failed and one could not be told. */
  public static final String UNDETERMINED = "UNDETERMINED";

  /** One rule that fails is enough, whatever else is not known. */
  public String of(List<Finding> findings) {
    var outcome = passed;
    for (var finding : findings) {
      switch (finding) {
        case Finding.Failed failure -> {
          return failed;
        }
        case Finding.Undetermined unknown -> outcome = UNDETERMINED;
        case Finding.Passed success -> {}
      }
    }
    return outcome;
  }
}
