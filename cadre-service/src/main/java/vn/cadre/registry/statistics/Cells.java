package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/**
 * Counts people by the censuses of the nodes that are asked for: what these say, what has been
 * written since, and what began or ended between their day and the one asked for, in one statement.
 */
@ApplicationScoped
class Cells {
  /** Farther from a census, its changes are more than the people. */
  private static final long FARTHEST_DAYS = 100;

  private static final String NEAREST =
      """
      SELECT DISTINCT ON (path) id, path, day FROM census WHERE path = ANY (?)
      ORDER BY path, abs(day - ?::date)\
      """;
  private static final String NAMES = "SELECT code, name FROM organisation WHERE code = ANY (?)";

  private final Sql sql;

  Cells(Sql sql) {
    this.sql = sql;
  }

  private record Near(long id, String path, LocalDate day) {}

  /** One line of the answer: a cell of the nesting by its number. */
  private record Line(int nesting, int depth, List<String> cell, long people) {}

  /** Empty where censuses do not tell, which is no answer of nobody. */
  Optional<Tally> count(Census.Frame frame, List<List<Dimension>> nestings) {
    var query = frame.query();
    if (query.title() != null
        || query.body() != null
        || Boolean.FALSE.equals(query.descendants())) {
      return Optional.empty();
    }
    var cells = new CellQuery(frame, nestings);
    var cuboids = nestings.stream().map(cells::wanted).map(Cuboid::telling).toList();
    if (cuboids.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var near = nearest(frame);
    if (near.isEmpty()) {
      return Optional.empty();
    }
    var text =
        cells.text(
            cuboids.stream().map(Optional::orElseThrow).toList(),
            near.stream().map(Near::id).toList(),
            near.stream().map(Near::day).toList());
    var lines = sql.list(text, cells.arguments(), Cells::line, Sql.Plan.FOR_THESE_VALUES);
    // the first line says how many of the censuses were still there
    return lines.getFirst().people() == near.size()
        ? Optional.of(tally(lines.subList(1, lines.size()), nestings))
        : Optional.empty();
  }

  private static Line line(ResultSet row) throws SQLException {
    var cell = new ArrayList<String>();
    for (int i = 0; i < row.getInt("depth"); i++) {
      var key = row.getString("d" + i);
      cell.add(key == null ? Domain.MISSING : key);
    }
    return new Line(row.getInt("nesting"), row.getInt("depth"), cell, row.getLong("people"));
  }

  /** The nearest census of each node; none at all where one has none that is near. */
  private List<Near> nearest(Census.Frame frame) {
    var nodes =
        nodes(frame.organisation() == null ? null : frame.organisation().path(), frame.scope());
    var near =
        sql.list(
            NEAREST,
            List.of(nodes, frame.day()),
            row ->
                new Near(
                    row.getLong("id"),
                    row.getString("path"),
                    row.getObject("day", LocalDate.class)));
    var all =
        near.size() == nodes.size()
            && near.stream()
                .allMatch(census ->
                    Math.abs(ChronoUnit.DAYS.between(census.day(), frame.day())) <= FARTHEST_DAYS);
    return all ? near : List.of();
  }

  /** Whose people are counted; none lies below another, so that nobody is counted twice. */
  private static List<String> nodes(@Nullable String asked, Scope scope) {
    if (asked != null) {
      return List.of(asked);
    }
    return scope.everywhere() ? List.of("/") : scope.roots();
  }

  private Tally tally(List<Line> lines, List<List<Dimension>> nestings) {
    var tally = new Tally();
    var organisations = new ArrayList<String>();
    for (var line : lines) {
      var dimensions = nestings.get(line.nesting()).subList(0, line.depth());
      if (line.people() != 0 || line.depth() == 0) {
        tally.add(dimensions, line.cell(), line.people());
        var at = dimensions.indexOf(Dimension.ORGANISATION);
        if (at >= 0 && !line.cell().get(at).equals(Domain.MISSING)) {
          organisations.add(line.cell().get(at));
        }
      }
    }
    if (!organisations.isEmpty()) {
      var codes = organisations.stream().distinct().toList();
      sql.list(NAMES, List.of(codes), row -> List.of(row.getString("code"), row.getString("name")))
          .forEach(name -> tally.name(name.getFirst(), name.getLast()));
    }
    return tally;
  }
}
