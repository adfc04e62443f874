package vn.cadre.platform.policy.number;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a version of a pack states, whether or not a rule of this release can read it.
 *
 * @param stated by key, in order
 */
public record StatedNumbers(Map<String, StatedNumber> stated) {

  public StatedNumbers {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
  }

  /** Each number in another form, in the same order. */
  public <R> Map<String, R> map(Function<StatedNumber, R> form) {
    var forms = new LinkedHashMap<String, R>();
    stated.forEach((key, number) -> forms.put(key, form.apply(number)));
    return Collections.unmodifiableMap(forms);
  }

  public boolean verified() {
    return unverified().isEmpty();
  }

  /** The keys of the numbers that nobody has checked yet. */
  public List<String> unverified() {
    return stated.entrySet().stream()
        .filter(number -> !number.getValue().verified())
        .map(Map.Entry::getKey)
        .toList();
  }
}
