package vn.cadre.registry.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import vn.cadre.platform.feed.FeedAccess;
import vn.cadre.platform.identity.Roles;

/** The registry's public aggregates, each for the roles that may GET it. */
@ApplicationScoped
class RegistryFeed implements FeedAccess {
  private static final Set<String> STRUCTURE =
      Set.of(
          Roles.REGISTRY_VIEWER,
          Roles.REGISTRY_EDITOR,
          Roles.UNIT_NOMINATOR,
          Roles.PORTAL,
          Roles.AUDITOR,
          Roles.ADMIN);
  private static final Set<String> PEOPLE =
      Set.of(Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
  private static final Set<String> MOVES =
      Set.of(Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR);
  private static final Set<String> RULES =
      Set.of(
          Roles.REGISTRY_VIEWER,
          Roles.REGISTRY_EDITOR,
          Roles.UNIT_NOMINATOR,
          Roles.AUDITOR,
          Roles.ADMIN);
  private static final Map<String, Set<String>> READERS =
      Map.ofEntries(
          Map.entry("organisations", STRUCTURE),
          Map.entry("titles", STRUCTURE),
          Map.entry("positions", STRUCTURE),
          Map.entry("cadres", PEOPLE),
          Map.entry("appointments", PEOPLE),
          Map.entry("work-history", PEOPLE),
          Map.entry("salary-steps", PEOPLE),
          Map.entry("rewards", PEOPLE),
          Map.entry("evaluations", PEOPLE),
          Map.entry("comments", PEOPLE),
          Map.entry("transfer-requests", MOVES),
          Map.entry("policies", RULES));

  @Override
  public Set<String> aggregates() {
    return READERS.keySet();
  }

  @Override
  public Set<String> readers(String aggregate) {
    return READERS.getOrDefault(aggregate, Set.of());
  }

  @Override
  public String pathOf(String aggregate) {
    return "/cadre/v1/snapshots/" + aggregate;
  }
}
