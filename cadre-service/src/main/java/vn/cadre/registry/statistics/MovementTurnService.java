package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.movement.Movements;
import vn.cadre.registry.organisation.OrganisationNames;

/**
 * Counts movements in turns (lượt) and, beside them, in persons: by each dimension at once, in one
 * statement.
 */
@ApplicationScoped
class MovementTurnService {
  private static final Bilingual ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");
  private static final Turns NONE = new Turns(0, 0);

  private final Sql sql;
  private final Organisations organisations;
  private final OrganisationNames names;
  private final CurrentScope scope;

  MovementTurnService(
      Sql sql, Organisations organisations, OrganisationNames names, CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.names = names;
    this.scope = scope;
  }

  private record Turns(long turns, long persons) {}

  /** A value of one dimension; of none, the whole. */
  private record Cell(@Nullable MovementDimension dimension, String key) {
    private static final Cell WHOLE = new Cell(null, Domain.MISSING);
  }

  @Transactional
  MovementStatistic turns(MovementTurnQuery query, Locale language) {
    var violations = new Violations();
    var organisation =
        organisations.find(query.organisation(), scope.get(), "organisation", violations);
    if (!query.to().isAfter(query.from())) {
      violations.add("to", "period-in-order", ORDER);
    }
    violations.refuseIfAny();
    var dimensions = query.dimensions();
    var counts = count(query, organisation, dimensions);
    var whole = counts.getOrDefault(Cell.WHOLE, NONE);
    return new MovementStatistic(
        query.from(),
        query.to(),
        organisation == null
            ? null
            : new Composition.Place(
                organisation.id(),
                organisation.code(),
                names.nameOn(organisation, query.to().minusDays(1))),
        whole.turns(),
        new MovementStatistic.Persons(whole.persons(), StatisticUnit.PERSON),
        dimensions.stream().map(d -> group(d, counts, whole.turns(), language)).toList(),
        StatisticUnit.TURN);
  }

  private Map<Cell, Turns> count(
      MovementTurnQuery query,
      @Nullable OrganisationRef organisation,
      List<MovementDimension> dimensions) {
    var select =
        Select.of(columns(dimensions), from(dimensions))
            .where("m.day >= ? AND m.day < ?", query.from(), query.to())
            .whereGiven(query.kind(), "m.kind = ANY (?)")
            .whereGiven(query.direction(), Movements.DIRECTION + " = ANY (?)")
            .whereGiven(query.bloc(), "m.to_bloc = ANY (?)")
            .whereGiven(query.crossBloc(), "m.cross_bloc = ?");
    Movements.withinLevels(select, query.levels());
    Movements.touching(select, scope.get());
    if (organisation != null) {
      Movements.touching(select, Scope.of(List.of(organisation.path())));
    }
    var counts = new HashMap<Cell, Turns>();
    select.grouped(
        sql,
        "GROUPING SETS ((), " + each(dimensions, i -> "(d.d" + i + ")") + ")",
        row -> {
          var absent = row.getInt("absent");
          var cell = Cell.WHOLE;
          for (int i = 0; i < dimensions.size(); i++) {
            if ((absent >> (dimensions.size() - 1 - i) & 1) == 0) {
              var key = row.getString("d" + i);
              cell = new Cell(dimensions.get(i), key == null ? Domain.MISSING : key);
            }
          }
          return counts.put(cell, new Turns(row.getLong("turns"), row.getLong("persons")));
        });
    return counts;
  }

  private static String columns(List<MovementDimension> dimensions) {
    var keys = each(dimensions, i -> "d.d" + i);
    return "GROUPING("
        + keys
        + ") AS absent, count(*) AS turns, count(DISTINCT m.cadre_id) AS persons, "
        + keys;
  }

  private static String from(List<MovementDimension> dimensions) {
    return Movements.FROM
        + " CROSS JOIN LATERAL (SELECT "
        + each(dimensions, i -> dimensions.get(i).expression() + " AS d" + i)
        + ") d";
  }

  private static String each(List<MovementDimension> dimensions, IntFunction<String> text) {
    return IntStream.range(0, dimensions.size()).mapToObj(text).collect(Collectors.joining(", "));
  }

  private static MovementStatistic.Group group(
      MovementDimension dimension, Map<Cell, Turns> counts, long total, Locale language) {
    var domain = dimension.domain(language);
    var items = new ArrayList<MovementStatistic.Item>();
    domain
        .labels()
        .forEach((key, label) -> {
          var turns = counts.get(new Cell(dimension, key));
          if (turns != null) {
            items.add(item(key, label, turns, total));
          }
        });
    var missing = counts.getOrDefault(new Cell(dimension, Domain.MISSING), NONE);
    return new MovementStatistic.Group(
        dimension.key(), items, item(Groups.REMAINDER, domain.remainder(), missing, total));
  }

  private static MovementStatistic.Item item(String key, String label, Turns turns, long total) {
    return new MovementStatistic.Item(
        key, label, turns.turns(), Share.of(turns.turns(), total), turns.persons());
  }
}
