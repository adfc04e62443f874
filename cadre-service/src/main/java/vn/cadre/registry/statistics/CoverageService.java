package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.movement.Movements;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.organisation.OrganisationView;

/** Tells which communes have somebody in post whom a movement of one direction led there. */
@ApplicationScoped
class CoverageService {
  // Whoever holds a single post moved nowhere, as most people do: asking that first spares looking
  // for their last movement.
  private static final String UNITS =
      """
      WITH unit AS (
        SELECT o.id, o.code, coalesce(former.name, o.name) AS name, o.path
        FROM organisation o %s
        WHERE o.kind IN ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE')
          AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to > ?) AND %s AND %s),
      there AS MATERIALIZED (
        SELECT u.id AS unit_id, u.path, a.cadre_id
        FROM unit u JOIN position p ON p.path >= u.path AND p.path < left(u.path, -1) || '0'
        JOIN appointment a ON a.position_id = p.id
        WHERE a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
          AND (EXISTS (SELECT 1 FROM appointment e WHERE e.cadre_id = a.cadre_id AND e.id <> a.id)
               OR EXISTS (SELECT 1 FROM recorded_movement r WHERE r.cadre_id = a.cadre_id))),
      last AS (
        SELECT DISTINCT ON (m.cadre_id) m.cadre_id, m.to_path, %s AS direction
        FROM movement m
        WHERE m.cadre_id = ANY (ARRAY(SELECT t.cadre_id FROM there t)) AND m.day <= ?
        ORDER BY m.cadre_id, m.day DESC, m.id DESC)
      SELECT u.id, u.code, u.name, count(DISTINCT sent.cadre_id) AS persons
      FROM unit u LEFT JOIN (
        SELECT t.unit_id, t.cadre_id FROM there t JOIN last l ON l.cadre_id = t.cadre_id
        WHERE l.direction = ? AND (l.to_path IS NULL OR l.to_path ^@ t.path)) sent ON sent.unit_id = u.id
      GROUP BY u.id, u.code, u.name ORDER BY u.code\
      """;

  private final Sql sql;
  private final Organisations organisations;
  private final OrganisationNames names;
  private final CurrentScope scope;
  private final CivilClock clock;

  CoverageService(
      Sql sql,
      Organisations organisations,
      OrganisationNames names,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.names = names;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Coverage coverage(CoverageQuery query) {
    var violations = new Violations();
    var organisation =
        organisations.find(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var units = units(query, organisation, day);
    var covered = units.stream().filter(Coverage.Unit::covered).count();
    return new Coverage(
        day,
        organisation == null
            ? null
            : new Composition.Place(
                organisation.id(), organisation.code(), names.nameOn(organisation, day)),
        query.wanted(),
        Share.of(covered, units.size()),
        units,
        StatisticUnit.ORGANISATION);
  }

  private List<Coverage.Unit> units(
      CoverageQuery query, @Nullable OrganisationRef organisation, LocalDate day) {
    var arguments = new ArrayList<Object>(List.of(day, day, day, day));
    var reach = scope.get().condition("o.path", arguments);
    var asked =
        organisation == null
            ? "true"
            : Scope.of(List.of(organisation.path())).condition("o.path", arguments);
    arguments.addAll(List.of(day, day, day, query.wanted()));
    return sql.list(
        UNITS.formatted(OrganisationView.FORMER_NAME, reach, asked, Movements.DIRECTION),
        arguments,
        row -> {
          var persons = row.getLong("persons");
          return new Coverage.Unit(
              row.getObject("id", UUID.class),
              row.getString("code"),
              row.getString("name"),
              persons > 0,
              persons);
        });
  }
}
