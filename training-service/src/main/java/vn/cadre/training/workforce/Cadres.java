package vn.cadre.training.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/**
 * The people of the register whom the caller may see: those who belong to an organisation of the
 * scope, or hold or will hold a post in one. A record that was joined into another leads to the
 * person. Asks inside the caller's transaction.
 */
@ApplicationScoped
public class Cadres {
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có người nào có mã %s trong phạm vi của bạn",
          "There is nobody with the id %s in your scope");

  private static final String PEOPLE =
      """
      WITH RECURSIVE followed (asked, id, joined_into) AS (
        SELECT u.id, c.id, c.joined_into FROM unnest(?::uuid[]) u (id) JOIN cadre c ON c.id = u.id
        UNION ALL
        SELECT f.asked, c.id, c.joined_into FROM followed f JOIN cadre c ON c.id = f.joined_into
      ) CYCLE id SET circular USING trail
      SELECT f.asked, c.id, c.full_name, c.gender, c.birth_date, c.category, c.organisation_id, c.organisation_code, c.path,
        c.recruited_on, c.status
      FROM followed f JOIN cadre c ON c.id = f.id
      WHERE f.joined_into IS NULL AND NOT f.circular
        AND (%s OR EXISTS (
          SELECT FROM appointment a JOIN organisation o ON o.id = a.organisation_id
          WHERE a.cadre_id = c.id AND (a.valid_to IS NULL OR a.valid_to > ?) AND %s))\
      """;

  private final Sql sql;
  private final CurrentScope scope;
  private final CivilClock clock;
  private final RegistryPolicies policies;

  Cadres(Sql sql, CurrentScope scope, CivilClock clock, RegistryPolicies policies) {
    this.sql = sql;
    this.scope = scope;
    this.clock = clock;
    this.policies = policies;
  }

  /** Empty where there is nobody with this id in the caller's scope. */
  public Optional<CadreRef> find(UUID id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /**
   * As {@link #find(UUID)}, and says at {@code field} that there is nobody ({@code unknown-cadre}).
   *
   * @param id where it is null, nothing is asked and nothing said
   */
  public Optional<CadreRef> find(@Nullable UUID id, String field, Violations violations) {
    if (id == null) {
      return Optional.empty();
    }
    var found = find(id);
    if (found.isEmpty()) {
      refuse(id, field, violations);
    }
    return found;
  }

  /** Says that there is nobody with this id in the caller's scope. */
  public static void refuse(UUID id, String field, Violations violations) {
    violations.add(field, "unknown-cadre", UNKNOWN.with(id));
  }

  /** Those in the caller's scope, by the id that was asked for; one statement. */
  public Map<UUID, CadreRef> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var arguments = new ArrayList<Object>();
    arguments.add(SqlArray.of("uuid", ids));
    var belongs = scope.get().condition("c.path", arguments);
    arguments.add(clock.today());
    var holds = scope.get().condition("o.path", arguments);
    return sql
        .list(
            PEOPLE.formatted(belongs, holds),
            arguments,
            row -> Map.entry(row.getObject("asked", UUID.class), ref(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  /** When people retire, by the registry's packs as they are now; one statement. */
  public Retirements retirements() {
    return new Retirements(policies.all(RegistryKind.RETIREMENT));
  }

  private static CadreRef ref(ResultSet row) throws SQLException {
    return new CadreRef(
        row.getObject("id", UUID.class),
        row.getString("full_name"),
        row.getString("gender"),
        date(row.getString("birth_date")),
        row.getString("category"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("path"),
        date(row.getString("recruited_on")),
        row.getString("status"));
  }

  private static @Nullable PartialDate date(@Nullable String told) {
    return told == null ? null : PartialDate.parse(told);
  }
}
