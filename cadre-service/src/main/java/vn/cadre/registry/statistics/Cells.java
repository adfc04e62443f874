package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.sql.Sql;

/**
 * Counts people by the censuses of the nodes that are asked for: what these say, what has been
 * written since, and what began or ended between their day and the one asked for, in one statement.
 */
@ApplicationScoped
class Cells {
  private static final String NAMES = "SELECT code, name FROM organisation WHERE code = ANY (?)";

  private final Sql sql;
  private final NearestCensuses censuses;

  Cells(Sql sql, NearestCensuses censuses) {
    this.sql = sql;
    this.censuses = censuses;
  }

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
    return censuses
        .of(frame.organisation(), frame.scope(), frame.day())
        .flatMap(kept ->
            count(cells, cuboids.stream().map(Optional::orElseThrow).toList(), kept, nestings));
  }

  private Optional<Tally> count(
      CellQuery cells, List<Cuboid> cuboids, KeptCensuses kept, List<List<Dimension>> nestings) {
    var text = cells.text(cuboids, kept);
    var lines = sql.list(text, cells.arguments(), Cells::line, Sql.Plan.FOR_THESE_VALUES);
    // the first line says how many of the censuses were still there
    return lines.getFirst().people() == kept.nodes().size()
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
