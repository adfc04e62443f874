package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.committee.Committees;

/** Counts people in one statement, which is of one moment, whatever the number of dimensions. */
@ApplicationScoped
class Census {
  private static final String STATES =
      "person_state s JOIN organisation o ON o.path = s.path LEFT JOIN title t ON t.id = s.title_id";
  private static final String PERSON = " JOIN cadre c ON c.id = s.cadre_id";
  private static final String KEYS = " CROSS JOIN LATERAL (SELECT %s) d";

  private final Sql sql;
  private final Cells cells;

  Census(Sql sql, Cells cells) {
    this.sql = sql;
    this.cells = cells;
  }

  /** Who is counted: the query with its codes resolved. */
  record Frame(
      CompositionQuery query,
      LocalDate day,
      Scope scope,
      @Nullable OrganisationRef organisation,
      @Nullable UUID body) {}

  /** By the censuses that are held, or else one by one; both answer the same. */
  Tally count(Frame frame, List<List<Dimension>> nestings) {
    return cells.count(frame, nestings).orElseGet(() -> countEach(frame, nestings));
  }

  private Tally countEach(Frame frame, List<List<Dimension>> nestings) {
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
    return people(frame, "s.cadre_id", List.of()).all(sql, "", row -> row.getObject(1, UUID.class));
  }

  private static Select people(Frame frame, String columns, List<Dimension> dimensions) {
    var query = frame.query();
    var day = frame.day();
    var arguments = new ArrayList<Object>();
    var values = new ArrayList<String>();
    for (int i = 0; i < dimensions.size(); i++) {
      values.add(value(dimensions.get(i), frame, arguments) + " AS d" + i);
    }
    var keys = values.isEmpty() ? "" : KEYS.formatted(String.join(", ", values));
    var organisation = frame.organisation();
    var body = frame.body();
    var select =
        Select.of(columns, STATES + (body == null ? "" : PERSON) + keys, arguments.toArray())
            .where("s.valid_from <= ? AND s.valid_to > ?", day, day)
            .within(frame.scope(), "s.path");
    if (organisation != null && Boolean.FALSE.equals(query.descendants())) {
      select.where("s.path = ?", organisation.path());
    } else if (organisation != null) {
      select.within(Scope.of(List.of(organisation.path())), "s.path");
    }
    select
        .whereGiven(query.rank(), "t.rank = ANY (?)")
        .whereGiven(query.level(), "o.level = ANY (?)")
        .whereGiven(query.bloc(), "o.bloc = ANY (?)")
        .whereGiven(query.category(), "s.category = ANY (?)")
        .whereGiven(query.title(), "t.code = ?");
    return body == null ? select : select.where(Committees.HAS_MEMBER, body, day, day);
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
      case PROFESSIONAL_LEVEL -> "s.professional";
      case POLITICAL_THEORY_LEVEL -> "s.political_theory";
      case STATE_MANAGEMENT_LEVEL -> "s.state_management";
      case RANK -> "t.rank";
      case LEVEL -> "o.level";
      case BLOC -> "o.bloc";
      case CATEGORY -> "s.category";
      case GENDER -> "s.gender";
      case ETHNIC_GROUP -> "s.ethnic_group";
      case AGE_BAND -> "s.age_band";
      case PARTY_MEMBER -> "s.party_member::text";
      case ORGANISATION -> Branch.of("s.path", frame.organisation(), frame.scope(), arguments);
    };
  }
}
