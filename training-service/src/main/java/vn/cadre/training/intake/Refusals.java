package vn.cadre.training.intake;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

/** Tells a row what a request with the same content would be told. */
public final class Refusals {

  private Refusals() {}

  /**
   * Of cells that could not even be read, something was said before.
   *
   * @param column the column that a field of the request is told in
   */
  public static void tell(ImportRow row, Violations found, UnaryOperator<String> column) {
    var said = row.violations().stream().map(Violation::field).collect(Collectors.toSet());
    found.all().stream()
        .filter(wrong -> !said.contains(column.apply(wrong.field())))
        .forEach(wrong -> row.reject(column.apply(wrong.field()), wrong.code(), wrong.message()));
  }
}
