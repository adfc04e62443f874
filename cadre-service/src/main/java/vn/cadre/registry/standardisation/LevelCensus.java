package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.Scale;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.statistics.Branch;

/**
 * Counts holders of posts whose standards ask for levels and for membership of the Party alone.
 * What figures say of a person tells both, and people share few combinations of them: so they are
 * counted by what is asked and by what they have, and each such group is judged once, by the
 * kernel.
 */
@ApplicationScoped
class LevelCensus {
  /** SQL of a standard {@code s} that asks for more than is told of levels here. */
  static final String ASKS_MORE =
      """
      (s.specialities <> '{}' OR s.language_levels <> '{}' OR s.informatics_levels <> '{}'
       OR s.min_grade IS NOT NULL OR s.max_age IS NOT NULL OR s.party_member AND NOT ?)\
      """;

  private static final String FROM =
      """
      person_state ps JOIN organisation o ON o.path = ps.path LEFT JOIN title t ON t.id = ps.title_id
      LEFT JOIN standard s ON s.title_id = ps.title_id AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?)\
      """;
  private static final String STUDIES =
      """
      (s.or_studying AND s.%1$s IS NOT NULL AND NOT coalesce(%2$s >= s.%1$s, false)
       AND EXISTS (SELECT FROM qualification q WHERE q.cadre_id = ps.cadre_id AND q.kind = '%3$s' AND q.status = 'STUDYING'
                   AND q.annulled_at IS NULL AND q.held_from <= ? AND q.level_order >= s.%1$s))\
      """;

  /** A scale of levels, with its columns of what somebody has and of what is asked. */
  private enum Asked {
    PROFESSIONAL(
        Criterion.PROFESSIONAL_LEVEL,
        Studied.PROFESSIONAL,
        "professional",
        "min_professional_order"),
    THEORY(
        Criterion.POLITICAL_THEORY_LEVEL,
        Studied.POLITICAL_THEORY,
        "political_theory",
        "min_political_theory_order"),
    MANAGEMENT(
        Criterion.STATE_MANAGEMENT_LEVEL,
        Studied.STATE_MANAGEMENT,
        "state_management",
        "min_state_management_order");

    private final Criterion criterion;
    private final Studied studied;
    private final String has;
    private final String least;

    Asked(Criterion criterion, Studied studied, String has, String least) {
      this.criterion = criterion;
      this.studied = studied;
      this.has = has;
      this.least = least;
    }

    private QualificationKind kind() {
      return QualificationKind.valueOf(studied.name());
    }

    /** SQL of the place of what somebody has on the scale; null where nothing is recorded. */
    private String order() {
      return LevelsOfKind.of(kind()).stream()
          .map(level -> "WHEN '" + level.name() + "' THEN " + level.rankOrder())
          .collect(Collectors.joining(" ", "CASE ps." + has + " ", " END"));
    }

    private @Nullable Integer held(ResultSet row) throws SQLException {
      var level = row.getString(has);
      return level == null ? null : LevelsOfKind.rankOrder(kind(), level);
    }
  }

  private final Sql sql;

  LevelCensus(Sql sql) {
    this.sql = sql;
  }

  /** Adds those whose standard asks for no more, and those who have none, to the tally. */
  void count(Frame frame, List<StandardDimension> nesting, StandardTally tally) {
    var day = frame.day();
    var arguments = new ArrayList<Object>();
    var keys = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (int i = 0; i < nesting.size(); i++) {
      values.add(value(nesting.get(i), frame, arguments) + " AS d" + i);
      keys.add("d.d" + i);
    }
    keys.addAll(List.of("s.id IS NOT NULL AS judged", "s.party_member AS member_asked"));
    keys.add("ps.party_member");
    for (var asked : Asked.values()) {
      keys.add("s." + asked.least);
      keys.add("ps." + asked.has);
    }
    var studied =
        Arrays.stream(Asked.values())
            .filter(asked -> frame.numbers().studyingCounts().contains(asked.studied))
            .toList();
    for (var asked : studied) {
      arguments.add(day);
      values.add(
          STUDIES.formatted(asked.least, asked.order(), asked.kind().name())
              + " AS studies_"
              + asked.has);
      keys.add("d.studies_" + asked.has);
    }
    var joined =
        values.isEmpty() ? "" : " CROSS JOIN LATERAL (SELECT " + String.join(", ", values) + ") d";
    var all = new ArrayList<Object>(List.of(day, day));
    all.addAll(arguments);
    restricted(
            Select.of(
                String.join(", ", keys) + ", count(*) AS people", FROM + joined, all.toArray()),
            frame)
        .grouped(
            sql,
            IntStream.rangeClosed(1, keys.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ")),
            row -> {
              add(row, nesting.size(), studied, frame.numbers(), tally);
              return tally;
            });
  }

  private static Select restricted(Select select, Frame frame) {
    var organisation = frame.organisation();
    var whose = frame.whose();
    select
        .where("ps.valid_from <= ? AND ps.valid_to > ?", frame.day(), frame.day())
        .where(
            "(s.id IS NULL OR NOT " + ASKS_MORE + ")",
            Judged.membershipIsAdmission(frame.numbers()))
        .within(frame.scope(), "ps.path");
    if (organisation != null) {
      select.within(Scope.of(List.of(organisation.path())), "ps.path");
    }
    return select
        .whereGiven(whose.rank(), "t.rank = ANY (?)")
        .whereGiven(whose.level(), "o.level = ANY (?)")
        .whereGiven(whose.title(), "t.code = ?");
  }

  private static void add(
      ResultSet row, int depth, List<Asked> studied, StandardNumbers numbers, StandardTally tally)
      throws SQLException {
    var cell = new ArrayList<String>();
    for (int i = 0; i < depth; i++) {
      var key = row.getString("d" + i);
      cell.add(key == null ? StandardTally.MISSING : key);
    }
    var people = row.getLong("people");
    if (row.getBoolean("judged")) {
      tally.judged(cell, people, verdicts(row, studied, numbers));
    } else {
      tally.notJudged(cell, people);
    }
  }

  private static Map<Criterion, DemandVerdict> verdicts(
      ResultSet row, List<Asked> studied, StandardNumbers numbers) throws SQLException {
    var verdicts = new EnumMap<Criterion, DemandVerdict>(Criterion.class);
    for (var asked : Asked.values()) {
      var least = row.getObject(asked.least, Integer.class);
      if (least != null) {
        var studies = studied.contains(asked) && row.getBoolean("studies_" + asked.has);
        verdicts.put(
            asked.criterion,
            Scale.judge(least, asked.held(row), studies ? least : null, numbers.unrecorded()));
      }
    }
    if (row.getBoolean("member_asked")) {
      verdicts.put(
          Criterion.PARTY_MEMBER,
          row.getBoolean("party_member") ? DemandVerdict.MET : DemandVerdict.LACKING);
    }
    return verdicts;
  }

  private static String value(StandardDimension dimension, Frame frame, List<Object> arguments) {
    return switch (dimension) {
      case LEVEL -> "o.level";
      case RANK -> "t.rank";
      case BLOC -> "o.bloc";
      case CATEGORY -> "ps.category";
      case GENDER -> "ps.gender";
      case TITLE -> "t.code";
      case ORGANISATION -> Branch.of("ps.path", frame.organisation(), frame.scope(), arguments);
      case BODY -> throw new IllegalArgumentException("Seats are counted one by one");
    };
  }
}
