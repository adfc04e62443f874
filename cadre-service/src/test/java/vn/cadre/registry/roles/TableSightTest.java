package vn.cadre.registry.roles;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.TableSight;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.RegistryFixtures;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class TableSightTest extends TableSight {

  @Override
  protected Map<String, String> tables() {
    return Stream.concat(
            Stream.of(
                Map.entry("organisations", "organisation"),
                Map.entry("positions", "position"),
                Map.entry("cadres", "cadre"),
                Map.entry("appointments", "appointment"),
                Map.entry("bodies", "body"),
                Map.entry("memberships", "body_membership")),
            entries())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** One's own record with whatever stands in it; not the unit, its posts and its bodies. */
  @Override
  protected Set<String> ofThePerson() {
    return Stream.concat(
            Stream.of("cadres", "appointments", "memberships"), entries().map(Map.Entry::getKey))
        .collect(Collectors.toSet());
  }

  private static Stream<Map.Entry<String, String>> entries() {
    return EntrySamples.ALL.stream().map(kind -> Map.entry(kind.path(), kind.table()));
  }

  @Override
  protected OfficeFixtures fixtures() {
    return new RegistryFixtures();
  }
}
