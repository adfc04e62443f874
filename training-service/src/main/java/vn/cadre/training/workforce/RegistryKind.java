package vn.cadre.training.workforce;

import java.util.Map;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.policy.PackKind;

/**
 * A kind of the registry's packs that rules of the kernel ask for. No bean: as a bean it would be a
 * kind of packs that this service has itself.
 *
 * @param name as the registry calls it
 */
public record RegistryKind<N extends Record>(String name, Class<N> numbers) implements PackKind<N> {

  /** When people retire by age. */
  public static final RegistryKind<RetirementNumbers> RETIREMENT =
      new RegistryKind<>("retirement", RetirementNumbers.class);

  /** How standards are judged. */
  public static final RegistryKind<StandardNumbers> STANDARD =
      new RegistryKind<>("standard", StandardNumbers.class);

  @Override
  public Map<String, ?> addedLater() {
    return Map.of();
  }
}
