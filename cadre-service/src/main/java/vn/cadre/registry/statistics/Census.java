package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.cadre.Belonging;
import vn.cadre.registry.committee.Committees;
import vn.cadre.registry.organisation.OrganisationRef;

/** Counts people in one statement, whatever the number of dimensions. */
@ApplicationScoped
class Census {
  private final Sql sql;

  Census(Sql sql) {
    this.sql = sql;
  }

  /** Who is counted: the query with its codes resolved. */
  record Frame(
      CompositionQuery query,
      LocalDate day,
      Scope scope,
      @Nullable OrganisationRef organisation,
      @Nullable UUID body) {}

  Tally count(Frame frame, List<List<Dimension>> nestings) {
    var dimensions = nestings.stream().flatMap(List::stream).distinct().toList();
    var tally = new Tally();
    people(frame, columns(dimensions), dimensions)
        .grouped(
            sql,
            groupingSets(dimensions, nestings),
            row -> {
              var grouped = new ArrayList<Dimension>();
              var cell = new ArrayList<String>();
              var absent = row.getInt("absent");
              for (int i = 0; i < dimensions.size(); i++) {
                if ((absent >> (dimensions.size() - 1 - i) & 1) == 0) {
                  var key = row.getString("d" + i);
                  grouped.add(dimensions.get(i));
                  cell.add(key == null ? Domain.MISSING : key);
                  if (key != null && dimensions.get(i) == Dimension.ORGANISATION) {
                    tally.name(key, row.getString("name"));
                  }
                }
              }
              tally.add(grouped, cell, row.getLong("people"));
              return tally;
            });
    return tally;
  }

  /** Everyone who is counted. */
  List<UUID> people(Frame frame) {
    return people(frame, "c.id", List.of()).all(sql, "", row -> row.getObject(1, UUID.class));
  }

  private static Select people(Frame frame, String columns, List<Dimension> dimensions) {
    var query = frame.query();
    var day = frame.day();
    var arguments = new ArrayList<Object>();
    var values = new ArrayList<String>();
    for (int i = 0; i < dimensions.size(); i++) {
      values.add(value(dimensions.get(i), frame, arguments) + " AS d" + i);
    }
    var keys = " CROSS JOIN LATERAL (SELECT " + String.join(", ", values) + ") d";
    var organisation = frame.organisation();
    var below = !Boolean.FALSE.equals(query.descendants());
    var select =
        Belonging.on(day)
            .withPosts(
                query.title() != null
                    || query.rank() != null
                    || dimensions.contains(Dimension.RANK))
            .counted(columns, keys, arguments)
            .within(frame.scope(), "h.path")
            .whereGiven(
                organisation == null ? null : organisation.path(),
                below ? "h.path ^@ ?" : "h.path = ?")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.level(), "o.level = ANY (?)")
            .whereGiven(query.bloc(), "o.bloc = ANY (?)")
            .whereGiven(query.category(), "c.category = ANY (?)")
            .whereGiven(query.title(), "t.code = ?");
    return frame.body() == null
        ? select
        : select.where(Committees.HAS_MEMBER, frame.body(), day, day);
  }

  private static String columns(List<Dimension> dimensions) {
    var keys = keys(dimensions, dimensions);
    var organisation = dimensions.indexOf(Dimension.ORGANISATION);
    var name =
        organisation < 0
            ? ""
            : ", (SELECT x.name FROM organisation x WHERE x.code = d.d"
                + organisation
                + ") AS name";
    return "GROUPING(" + keys + ") AS absent, count(*) AS people, " + keys + name;
  }

  /** The whole, and each nesting cut off after every one of its dimensions. */
  private static String groupingSets(List<Dimension> dimensions, List<List<Dimension>> nestings) {
    var sets =
        nestings.stream()
            .flatMap(nesting ->
                IntStream.rangeClosed(1, nesting.size())
                    .mapToObj(depth -> nesting.subList(0, depth)))
            .map(set -> "(" + keys(dimensions, set) + ")")
            .collect(Collectors.joining(", "));
    return "GROUPING SETS ((), " + sets + ")";
  }

  private static String keys(List<Dimension> dimensions, List<Dimension> wanted) {
    return wanted.stream()
        .map(d -> "d.d" + dimensions.indexOf(d))
        .collect(Collectors.joining(", "));
  }

  private static String value(Dimension dimension, Frame frame, List<Object> arguments) {
    return switch (dimension) {
      case PROFESSIONAL_LEVEL -> "l.professional";
      case POLITICAL_THEORY_LEVEL -> "l.political_theory";
      case STATE_MANAGEMENT_LEVEL -> "l.state_management";
      case RANK -> "t.rank";
      case LEVEL -> "o.level";
      case BLOC -> "o.bloc";
      case CATEGORY -> "c.category";
      case GENDER -> "c.gender";
      case ETHNIC_GROUP -> "c.ethnic_group";
      case AGE_BAND -> {
        arguments.add(frame.day());
        yield AgeBand.COLUMN;
      }
      case PARTY_MEMBER -> {
        arguments.add(frame.day());
        yield "coalesce(c.party_since <= ?, false)::text";
      }
      case ORGANISATION -> Branch.of("h.path", frame.organisation(), frame.scope(), arguments);
    };
  }
}
