package vn.cadre.platform.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

/** One row: the values that could be read, and everything found wrong with it so far. */
public final class ImportRow {
  private final int number;
  private final Map<String, String> given;
  private final Map<String, Object> values;
  private final List<Violation> violations;
  private final List<Violation> warnings;
  private final int violationsRead;
  private final int warningsRead;

  /**
   * @param number the row of the sheet, or the line of the file, counted from 1
   * @param given the cells as text, by field
   * @param values the values, by field, of the types that {@link ColumnType} says
   */
  public ImportRow(
      int number,
      Map<String, String> given,
      Map<String, Object> values,
      Violations violations,
      Violations warnings) {
    this.number = number;
    this.given = Map.copyOf(given);
    this.values = Map.copyOf(values);
    this.violations = new ArrayList<>(violations.all());
    this.warnings = new ArrayList<>(warnings.all());
    this.violationsRead = this.violations.size();
    this.warningsRead = this.warnings.size();
  }

  /** The different texts that the rows have in these fields. */
  public static Set<String> distinct(List<ImportRow> rows, String... fields) {
    return rows.stream()
        .flatMap(row -> Stream.of(fields).map(row::text))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  public int number() {
    return number;
  }

  public Map<String, String> given() {
    return given;
  }

  public boolean isGood() {
    return violations.isEmpty();
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  public List<Violation> warnings() {
    return List.copyOf(warnings);
  }

  public void reject(String field, String code, Bilingual message) {
    violations.add(new Violation(field, code, message));
  }

  /** Refuses the row with what a request with the same content would be answered. */
  public void reject(String field, ProblemType problem) {
    reject(field, problem.code(), problem.title());
  }

  /** Notes something to look at; the row is taken all the same. */
  public void warn(String field, String code, Bilingual message) {
    warnings.add(new Violation(field, code, message));
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  public @Nullable String text(String field) {
    return (String) values.get(field);
  }

  public @Nullable LocalDate day(String field) {
    return (LocalDate) values.get(field);
  }

  public @Nullable PartialDate date(String field) {
    return (PartialDate) values.get(field);
  }

  public @Nullable Integer whole(String field) {
    return (Integer) values.get(field);
  }

  public @Nullable Boolean truth(String field) {
    return (Boolean) values.get(field);
  }

  /** The constant that a {@link ColumnType.Choice} over an enum's names gave. */
  public <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
    var code = text(field);
    return code == null ? null : Enum.valueOf(type, code);
  }

  /** Forgets what was found after the cells were read, before the row is tried again. */
  public void retry() {
    violations.subList(violationsRead, violations.size()).clear();
    warnings.subList(warningsRead, warnings.size()).clear();
  }
}
