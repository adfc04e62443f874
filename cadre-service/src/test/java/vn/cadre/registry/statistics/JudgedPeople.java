package vn.cadre.registry.statistics;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.standard.StandardVerdicts;

/**
 * How everybody below a path stands to the standard of their title on a day, judged one by one from
 * the record: what counters of standings are held against. It asks nothing of what is derived for
 * figures.
 */
record JudgedPeople(List<Person> people) {
  private static final String FIRST_DAY =
      "(SELECT min(e.valid_from) FROM appointment e WHERE e.cadre_id = c.id AND e.position_id = m.position_id AND e.annulled_by_id IS NULL)";
  private static final String PEOPLE =
      "SELECT h.path, o.level, t.rank, o.bloc, c.category, c.gender, t.code AS title, s.id IS NOT NULL AS judged, v.whole, "
          + Arrays.stream(Criterion.values())
              .map(c -> StandardVerdicts.column(c) + " AS \"" + c + "\"")
              .collect(Collectors.joining(", "))
          + " FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id"
          + " LEFT JOIN appointment m ON m.id = h.appointment_id LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id"
          + StandardVerdicts.join("p.title_id", FIRST_DAY)
          + " WHERE h.counted AND h.valid_from <= ? AND h.valid_to > ? AND h.path ^@ ?";
  private static final List<String> KEYS =
      List.of("level", "rank", "bloc", "category", "gender", "title");

  /**
   * @param keys of each dimension but the organisation, the missing one as empty text
   * @param verdicts by criterion, and over all by empty text; none where nothing is asked
   */
  record Person(
      String path, Map<String, String> keys, boolean judged, Map<String, String> verdicts) {}

  /** The counts of a measure: asked, met, lacking, undetermined. */
  record Counts(long asked, long met, long lacking, long undetermined) {}

  /**
   * The counts of people who share the keys of a cell.
   *
   * @param measures by criterion, over all by empty text; without those of which nothing is asked
   */
  record Standing(long count, long withoutStandard, Map<String, Counts> measures) {
    static Standing of(Collection<Person> people) {
      var measures = new HashMap<String, Counts>();
      for (var person : people) {
        person
            .verdicts()
            .forEach(
                (criterion, verdict) -> measures.merge(criterion, counts(verdict), Standing::sum));
      }
      return new Standing(
          people.size(), people.stream().filter(person -> !person.judged()).count(), measures);
    }

    private static Counts counts(String verdict) {
      return switch (verdict) {
        case "MET" -> new Counts(1, 1, 0, 0);
        case "LACKING" -> new Counts(1, 0, 1, 0);
        case "UNDETERMINED" -> new Counts(1, 0, 0, 1);
        default -> throw new IllegalStateException(verdict);
      };
    }

    private static Counts sum(Counts one, Counts other) {
      return new Counts(
          one.asked() + other.asked(),
          one.met() + other.met(),
          one.lacking() + other.lacking(),
          one.undetermined() + other.undetermined());
    }
  }

  static JudgedPeople of(
      Superuser record, Collection<String> paths, LocalDate day, StandardNumbers numbers) {
    var people = new ArrayList<Person>();
    for (var path : paths) {
      var arguments = new ArrayList<Object>();
      for (var argument : StandardVerdicts.arguments(day, numbers)) {
        arguments.add(argument instanceof SqlArray array ? bound(record, array) : argument);
      }
      arguments.addAll(List.of(day, day, path));
      people.addAll(record.list(JudgedPeople::person, PEOPLE, arguments.toArray()));
    }
    return new JudgedPeople(people);
  }

  private static Object bound(Superuser record, SqlArray array) {
    try {
      return record.connection().createArrayOf(array.type(), array.values().toArray(new String[0]));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Person person(ResultSet row) throws SQLException {
    var keys = new HashMap<String, String>();
    for (var key : KEYS) {
      keys.put(key, known(row.getString(key)));
    }
    var verdicts = new HashMap<String, String>();
    for (var criterion : Criterion.values()) {
      var verdict = row.getString(criterion.name());
      if (verdict != null) {
        verdicts.put(criterion.name(), verdict);
      }
    }
    var whole = row.getString("whole");
    if (whole != null) {
      verdicts.put("", whole);
    }
    return new Person(row.getString("path"), keys, row.getBoolean("judged"), verdicts);
  }

  private static String known(@Nullable String value) {
    return value == null ? Domain.MISSING : value;
  }

  /** Everybody, by the keys of these dimensions. */
  Map<List<String>, Standing> by(List<String> dimensions, UnaryOperator<String> unit) {
    return people.stream()
        .collect(
            Collectors.groupingBy(person ->
                dimensions.stream()
                    .map(dimension ->
                        dimension.equals("organisation")
                            ? unit.apply(person.path())
                            : person.keys().get(dimension))
                    .toList()))
        .entrySet()
        .stream()
        .map(cell -> entry(cell.getKey(), Standing.of(cell.getValue())))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
