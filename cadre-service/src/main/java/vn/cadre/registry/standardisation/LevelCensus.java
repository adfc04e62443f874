package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.statistics.NearestCensuses;

/**
 * Counts holders of posts whose standards ask for levels and for membership of the Party alone,
 * which figures know of everybody: from censuses where these are held, else from the states of
 * people. Whoever stands alike is one group of the answer.
 */
@ApplicationScoped
class LevelCensus {
  /** SQL of a standard {@code s} that asks for more than is told of levels here. */
  static final String ASKS_MORE =
      """
      (s.specialities <> '{}' OR s.language_levels <> '{}' OR s.informatics_levels <> '{}'
       OR s.min_grade IS NOT NULL OR s.max_age IS NOT NULL OR s.party_member AND NOT ?)\
      """;

  private static final String ASKED =
      """
       LEFT JOIN title t ON t.id = ps.title_id
      LEFT JOIN standard s ON s.title_id = ps.title_id AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?)\
      """;

  /**
   * For this transaction; else a nation by its provinces is sorted on disk, which takes longest.
   */
  private static final String ROOM = "SELECT set_config('work_mem', '32MB', true)";

  private final Sql sql;
  private final NearestCensuses censuses;

  LevelCensus(Sql sql, NearestCensuses censuses) {
    this.sql = sql;
    this.censuses = censuses;
  }

  /** People who stand alike, as one row tells of them. */
  private record Group(
      List<String> cell,
      long people,
      boolean judged,
      Map<Criterion, DemandVerdict> verdicts,
      int censuses) {}

  /** Adds those whose standard asks for no more, and those who have none, to the tally. */
  void count(Frame frame, List<StandardDimension> nesting, StandardTally tally) {
    for (var group : groups(frame, nesting)) {
      if (group.people() == 0) {
        continue; // what came and what went of them is the same
      }
      if (group.judged()) {
        tally.judged(group.cell(), group.people(), group.verdicts());
      } else {
        tally.notJudged(group.cell(), group.people());
      }
    }
  }

  private List<Group> groups(Frame frame, List<StandardDimension> nesting) {
    var kept = censuses.of(frame.organisation(), frame.scope(), frame.day());
    var dimensions = nesting.isEmpty() ? Set.<StandardDimension>of() : EnumSet.copyOf(nesting);
    var counted = kept.flatMap(near -> Counted.cells(near, dimensions));
    if (counted.isPresent()) {
      sql.one(ROOM, List.of(), row -> row.getString(1));
      var groups = groups(frame, nesting, counted.get());
      var held = kept.orElseThrow().nodes().size();
      // a census that was dropped since counts nobody, and then the states are asked
      if (!groups.isEmpty() && groups.stream().allMatch(group -> group.censuses() == held)) {
        return groups;
      }
    }
    return groups(frame, nesting, Counted.states(frame));
  }

  private List<Group> groups(Frame frame, List<StandardDimension> nesting, Counted people) {
    var keys = new ArrayList<String>();
    var values = new ArrayList<String>();
    var arguments = new ArrayList<Object>(people.arguments());
    arguments.addAll(List.of(frame.day(), frame.day()));
    for (int i = 0; i < nesting.size(); i++) {
      values.add(value(nesting.get(i), people, arguments) + " AS d" + i);
      keys.add("d.d" + i);
    }
    keys.add("s.id IS NOT NULL AS judged");
    keys.add(Verdicts.sql(frame.numbers()) + " AS verdicts");
    var joined =
        values.isEmpty() ? "" : " CROSS JOIN LATERAL (SELECT " + String.join(", ", values) + ") d";
    return restricted(
            Select.of(
                "%s, %s AS people, %s AS censuses"
                    .formatted(String.join(", ", keys), people.people(), people.censuses()),
                people.from() + ASKED + joined,
                arguments.toArray()),
            frame,
            people)
        .grouped(
            sql,
            IntStream.rangeClosed(1, keys.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ")),
            row -> group(row, nesting.size()),
            Sql.Plan.FOR_THESE_VALUES);
  }

  private static Select restricted(Select select, Frame frame, Counted people) {
    var organisation = frame.organisation();
    var whose = frame.whose();
    if (!people.ofTheDay()) {
      select
          .where("ps.valid_from <= ? AND ps.valid_to > ?", frame.day(), frame.day())
          .within(frame.scope(), "ps.path");
      if (organisation != null) {
        select.within(Scope.of(List.of(organisation.path())), "ps.path");
      }
    }
    return select
        .where(
            "(s.id IS NULL OR NOT " + ASKS_MORE + ")",
            Judged.membershipIsAdmission(frame.numbers()))
        .whereGiven(whose.rank(), "t.rank = ANY (?)")
        .whereGiven(whose.level(), people.unit() + ".level = ANY (?)")
        .whereGiven(whose.title(), "t.code = ?");
  }

  private static Group group(ResultSet row, int depth) throws SQLException {
    var cell = new ArrayList<String>();
    for (int i = 0; i < depth; i++) {
      var key = row.getString("d" + i);
      cell.add(key == null ? StandardTally.MISSING : key);
    }
    return new Group(
        cell,
        row.getLong("people"),
        row.getBoolean("judged"),
        Verdicts.of(row.getInt("verdicts")),
        row.getInt("censuses"));
  }

  private static String value(StandardDimension dimension, Counted people, List<Object> arguments) {
    return switch (dimension) {
      case LEVEL -> people.unit() + ".level";
      case RANK -> "t.rank";
      case BLOC -> people.unit() + ".bloc";
      case CATEGORY -> "ps.category";
      case GENDER -> "ps.gender";
      case TITLE -> "t.code";
      case ORGANISATION -> {
        arguments.addAll(people.organisationArguments());
        yield people.organisation();
      }
      case BODY -> throw new IllegalArgumentException("Seats are counted one by one");
    };
  }
}
