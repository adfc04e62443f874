package vn.cadre.registry.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.cadre.Levels;

/**
 * Who is counted on a day, put together from the record itself, person by person: what counters are
 * held against. It asks nothing of what is derived for figures.
 *
 * @param people each with the key of every dimension but the organisation, the missing one as empty
 *     text; and the path of where they belong
 */
record Recount(List<Person> people) {
  private static final String PEOPLE =
      """
      SELECT h.path, l.professional, l.political_theory, l.state_management, t.rank, o.level, o.bloc, c.category, c.gender,
             CASE WHEN c.birth_earliest IS NOT NULL
                  THEN extract(year FROM age(?::timestamp, c.birth_earliest::timestamp))::int END AS age,
             coalesce(c.party_since <= ?, false)::text AS party_member, c.ethnic_group
      FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id
      LEFT JOIN appointment m ON m.id = h.appointment_id
      LEFT JOIN position p ON p.id = m.position_id LEFT JOIN title t ON t.id = p.title_id
      %s
      WHERE h.counted AND h.valid_from <= ? AND h.valid_to > ? AND h.path ^@ ?\
      """
          .formatted(Levels.JOIN);

  record Person(String path, Map<Dimension, String> keys) {}

  /** Those who belong below the path. */
  static Recount of(LocalDate day, String path) {
    var url = ConfigProvider.getConfig().getValue("DB_URL", String.class);
    try (var record = Superuser.of(url)) {
      return new Recount(
          record.list(
              row -> {
                var keys = new EnumMap<Dimension, String>(Dimension.class);
                keys.put(Dimension.PROFESSIONAL_LEVEL, known(row.getString("professional")));
                keys.put(
                    Dimension.POLITICAL_THEORY_LEVEL, known(row.getString("political_theory")));
                keys.put(
                    Dimension.STATE_MANAGEMENT_LEVEL, known(row.getString("state_management")));
                keys.put(Dimension.RANK, known(row.getString("rank")));
                keys.put(Dimension.LEVEL, known(row.getString("level")));
                keys.put(Dimension.BLOC, known(row.getString("bloc")));
                keys.put(Dimension.CATEGORY, known(row.getString("category")));
                keys.put(Dimension.GENDER, known(row.getString("gender")));
                var age = row.getObject("age", Integer.class);
                keys.put(Dimension.AGE_BAND, age == null ? Domain.MISSING : band(age));
                keys.put(Dimension.PARTY_MEMBER, row.getString("party_member"));
                keys.put(Dimension.ETHNIC_GROUP, known(row.getString("ethnic_group")));
                return new Person(row.getString("path"), keys);
              },
              PEOPLE,
              day,
              day,
              day,
              day,
              day,
              path));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String known(String value) {
    return value == null ? Domain.MISSING : value;
  }

  /** By the bounds of the enum, not by those of the database. */
  private static String band(int age) {
    var band = AgeBand.UP_TO_30;
    for (var next : AgeBand.values()) {
      band = age >= next.from() ? next : band;
    }
    return band.name();
  }

  /**
   * How many have which keys of these dimensions.
   *
   * @param unit what the dimension organisation says of a path
   */
  Map<List<String>, Long> by(
      List<Dimension> dimensions,
      UnaryOperator<String> unit,
      Predicate<Map<Dimension, String>> filter) {
    var counts = new HashMap<List<String>, Long>();
    for (var person : people) {
      if (filter.test(person.keys())) {
        var cell =
            dimensions.stream()
                .map(dimension ->
                    dimension == Dimension.ORGANISATION
                        ? unit.apply(person.path())
                        : person.keys().get(dimension))
                .toList();
        counts.merge(cell, 1L, Long::sum);
      }
    }
    return counts;
  }
}
