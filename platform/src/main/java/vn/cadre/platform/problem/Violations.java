package vn.cadre.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with one input, so that the caller mends it in one go. */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  public Violations add(String field, String code, Bilingual message) {
    found.add(new Violation(field, code, message));
    return this;
  }

  public Violations add(String field, ViolationCode code, Object... values) {
    return add(field, code.code(), code.message().with(values));
  }

  /** What would be refused with a problem of its own, were nothing else wrong with the input. */
  public Violations add(String field, ProblemType problem) {
    return add(field, problem.code(), problem.explanation());
  }

  public Violations addAll(Violations others) {
    found.addAll(others.found);
    return this;
  }

  /** Whether this field, or the record that holds it, was already reported. */
  public boolean covers(String field) {
    return found.stream()
        .map(Violation::field)
        .anyMatch(known ->
            field.equals(known) || field.startsWith(known + ".") || field.startsWith(known + "["));
  }

  /** Whether this field, or the list that it stands in, was already reported. */
  public boolean tells(String field) {
    return found.stream()
        .map(Violation::field)
        .anyMatch(known -> field.equals(known) || field.startsWith(known + "["));
  }

  /** Whether something was reported of this field, of a part of it, or of what holds it. */
  public boolean touches(String field) {
    return covers(field)
        || found.stream()
            .map(Violation::field)
            .anyMatch(known -> known.startsWith(field + ".") || known.startsWith(field + "["));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Violation> all() {
    return List.copyOf(found);
  }

  /** Refuses the input with everything found, if anything was. */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw ProblemException.invalid(all());
    }
  }
}
