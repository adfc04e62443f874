package vn.cadre.platform.policy;

import java.util.Map;
import vn.cadre.platform.policy.number.StatedNumber;

/**
 * One version of a pack, with its numbers as a rule asks for them.
 *
 * @param citation what the pack as a whole rests on
 * @param stated the numbers as they were recorded, by key
 */
public record Policy<N extends Record>(
    PolicyRef ref, String citation, N numbers, Map<String, StatedNumber> stated) {

  public Policy {
    stated = Map.copyOf(stated);
  }

  /** What a rule rests on that uses the number of this key. */
  public Basis basis(String key) {
    var number = stated.get(key);
    if (number == null) {
      throw new IllegalArgumentException(ref + " has no number " + key);
    }
    return new Basis(number.citation() == null ? citation : number.citation(), number.verified());
  }
}
