package vn.cadre.platform.policy.number;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one version of a pack.
 *
 * @param typed as a rule asks for them
 * @param stated as they were recorded, by key, in the order of the record
 */
public record Numbers<N extends Record>(N typed, Map<String, StatedNumber> stated) {

  public Numbers {
    stated = Collections.unmodifiableMap(new LinkedHashMap<>(stated));
  }

  public boolean verified() {
    return unverified().isEmpty();
  }

  /** The keys of the numbers that nobody has checked yet. */
  public List<String> unverified() {
    return new StatedNumbers(stated).unverified();
  }
}
