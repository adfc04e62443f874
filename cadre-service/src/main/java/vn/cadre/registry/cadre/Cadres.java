package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.feed.ReadRoles;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.known.Recorded;

/** Tells other features whether a person is within a scope. */
@ApplicationScoped
public class Cadres {
  // Before the first home that can be derived, a person belongs where they were registered.
  private static final String HOME =
      """
      SELECT o.id, o.code, o.name, coalesce(h.path, registered.path, '') AS path
      FROM cadre c
      LEFT JOIN LATERAL (SELECT p.organisation_id, p.path FROM person_home p
        WHERE p.cadre_id = c.id AND p.valid_from <= ? ORDER BY p.valid_from DESC LIMIT 1) h ON true
      JOIN organisation_label o ON o.id = coalesce(h.organisation_id, c.organisation_id)
      LEFT JOIN organisation registered ON registered.id = o.id
      WHERE c.id = ?\
      """;
  // what homes are derived from, as it was recorded; names are those of today
  private static final String HOME_AS_RECORDED =
      """
      SELECT o.id, o.code, o.name, coalesce(place.path, '') AS path
      FROM %s c
      LEFT JOIN LATERAL (SELECT p.organisation_id FROM %s a JOIN position_label p ON p.id = a.position_id
        WHERE a.main AND a.valid_from <= ? ORDER BY a.valid_from DESC, a.id DESC LIMIT 1) h ON true
      JOIN organisation_label o ON o.id = coalesce(h.organisation_id, c.organisation_id)
      LEFT JOIN organisation place ON place.id = o.id\
      """;
  private static final String PAST_HOMES =
      "SELECT path FROM cadre_home WHERE cadre_id = ? AND valid_from < ?";

  private static final String OUT_OF_SCOPE =
      "SELECT id FROM unnest(?::uuid[]) AS id WHERE NOT belongs_in_scope(id)";
  private static final String SECOND_PLACE =
      """
      SELECT o.id, o.code, o.name, o.path
      FROM appointment a JOIN position p ON p.id = a.position_id JOIN organisation o ON o.id = p.organisation_id
      WHERE a.cadre_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
      ORDER BY a.valid_from DESC, a.id\
      """;

  private static final String RECORDS = "SELECT unnest(records_of(?))";
  private static final String SURVIVOR = "SELECT survivor_in_sight(?)";

  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có người này trong phạm vi của bạn", "There is no such person in your scope");

  private static final Bilingual JOINED =
      new Bilingual(
          "Hồ sơ này đã được nhập vào hồ sơ %s", "This record was joined into the record %s");

  private final Sql sql;
  private final ReadRoles readers;

  Cadres(Sql sql, ReadRoles readers) {
    this.sql = sql;
    this.readers = readers;
  }

  /** Where someone belongs on a day; the path is empty where only its owner may know it. */
  public record Home(UUID organisationId, String code, String name, String path) {}

  /** As {@link #home}, and for everyone their own record, wherever it lies. */
  public Optional<Home> readable(UUID cadreId, LocalDate day, Caller caller, Scope scope) {
    return home(cadreId, day, reach(cadreId, caller, scope));
  }

  /**
   * As {@link #readable}; and where the record belongs that this one was joined into, for whoever
   * asks what this one said at an instant.
   *
   * @param asksForThePast asked only of a record that was joined
   */
  public Optional<Home> remembered(
      UUID cadreId, LocalDate day, Caller caller, Scope scope, BooleanSupplier asksForThePast) {
    return readable(cadreId, day, caller, scope)
        .or(() ->
            survivor(cadreId)
                .flatMap(survivor -> readable(survivor, day, caller, scope))
                .filter(home -> asksForThePast.getAsBoolean()));
  }

  /** Where the person of a required field belongs on the day, or null with a violation. */
  public @Nullable Home require(
      UUID cadreId, LocalDate day, Scope scope, String field, Violations violations) {
    var home = home(cadreId, day, scope);
    if (home.isEmpty()) {
      survivor(cadreId)
          .filter(survivor -> home(survivor, day, scope).isPresent())
          .ifPresentOrElse(
              survivor -> violations.add(field, "record-joined", JOINED.with(survivor)),
              () -> violations.add(field, "unknown-cadre", UNKNOWN));
    }
    return home.orElse(null);
  }

  /** The person's record, and those that were joined into it. */
  public List<UUID> recordsOf(UUID cadreId) {
    return sql.list(RECORDS, List.of(cadreId), row -> row.getObject(1, UUID.class));
  }

  /** The record that goes on for one that was joined into another, for whoever sees that one. */
  Optional<UUID> survivor(UUID cadreId) {
    return sql.list(
            SURVIVOR, List.of(cadreId), row -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .getFirst();
  }

  /** Where the person belongs on the day, if that is within the scope. */
  public Optional<Home> home(UUID cadreId, LocalDate day, Scope scope) {
    return sql.one(HOME, List.of(day, cadreId), Cadres::home)
        .filter(home -> scope.covers(home.path()));
  }

  /** Where the person of a record at an instant belonged on the day, as far as it said then. */
  Optional<Home> home(Recorded source, LocalDate day) {
    var arguments = new ArrayList<>(source.arguments());
    arguments.addAll(source.arguments());
    arguments.add(day);
    return sql.one(
        HOME_AS_RECORDED.formatted(
            source.rows("cadre", "cadres"), source.rows("appointment", "appointments")),
        arguments,
        Cadres::home);
  }

  /** Whether the caller reads organisations that the person belonged to before the day. */
  boolean belongedBefore(LocalDate day, UUID cadreId, Caller caller, Scope scope) {
    var reach = reach(cadreId, caller, scope);
    return sql.list(PAST_HOMES, List.of(cadreId, day), row -> row.getString("path")).stream()
        .anyMatch(reach::covers);
  }

  /** Those of the people who do not belong in the caller's scope today. */
  Set<UUID> outOfScopeToday(List<UUID> cadreIds) {
    return cadreIds.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(OUT_OF_SCOPE, List.of(cadreIds), row -> row.getObject(1, UUID.class)));
  }

  /** Where in the caller's organisations someone holds a post on the day, wherever they belong. */
  Optional<Home> secondPlace(UUID cadreId, LocalDate day, Caller caller, Scope scope) {
    var reach = reach(cadreId, caller, scope);
    return sql.list(SECOND_PLACE, List.of(cadreId, day, day), Cadres::home).stream()
        .filter(place -> reach.covers(place.path()))
        .findFirst();
  }

  private static Home home(ResultSet row) throws SQLException {
    return new Home(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("path"));
  }

  /** Whoever reads no records of others reads at most their own. */
  private Scope reach(UUID cadreId, Caller caller, Scope scope) {
    if (caller.owns(cadreId)) {
      return Scope.EVERYWHERE;
    }
    return caller.readsOnlyOwnRecord(readers.of(CadreState.AGGREGATE)) ? Scope.NOTHING : scope;
  }
}
