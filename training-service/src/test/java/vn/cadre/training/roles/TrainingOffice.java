package vn.cadre.training.roles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.Standing;

/** An office of which training holds nothing but what every installation has. */
final class TrainingOffice implements OfficeFixtures {
  private static final Map<String, String> THERE =
      Map.of("reference", "courseKind", "events", "policies", "snapshots", "policies");

  @Override
  public Optional<String> existing(String collection) {
    return Optional.ofNullable(THERE.get(collection));
  }

  @Override
  public Optional<String> known(String name) {
    return Optional.empty();
  }

  @Override
  public String token(Operation operation) {
    return Tokens.of(operation.roles().stream().toList(), "*");
  }

  @Override
  public List<String> cursors() {
    return List.of();
  }

  @Override
  public String scope(Standing standing) {
    return standing == Standing.EVERYWHERE ? "*" : "OFFICE-" + standing;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of("year", "2026");
  }
}
