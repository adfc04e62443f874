package vn.cadre.registry.standardisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.registry.statistics.Branch;
import vn.cadre.registry.statistics.KeptCensuses;

/**
 * People {@code ps} as SQL, each row with the title, the levels and whether they are members of the
 * Party: from their states one by one, or from censuses, where a row stands for many.
 *
 * @param arguments of {@code from}
 * @param unit what holds level and bloc of the organisation
 * @param organisation the code of the organisation that the row is told by
 * @param organisationArguments of that
 * @param people how many a group of rows stands for
 * @param censuses how many of the censuses were still there
 * @param ofTheDay whether all rows hold on the day and lie in what is asked for
 */
record Counted(
    String from,
    List<Object> arguments,
    String unit,
    String organisation,
    List<Object> organisationArguments,
    String people,
    String censuses,
    boolean ofTheDay) {
  private static final String STATES = "person_state ps JOIN organisation o ON o.path = ps.path";
  private static final String CELLS =
      """
      (%1$sSELECT %2$s, c.people, (SELECT count(*) FROM kept) AS censuses
      FROM kept k JOIN standing_cell c ON c.census_id = k.id AND c.cuboid = ?
      UNION ALL SELECT %3$s, people, (SELECT count(*) FROM kept) FROM changed) ps\
      """;
  private static final List<String> STANDING =
      Stream.concat(
              Stream.of("title_id", "party_member", "level", "bloc"),
              Arrays.stream(AskedLevel.values()).flatMap(l -> Stream.of(l.has(), l.studies())))
          .toList();

  static Counted states(Frame frame) {
    var arguments = new ArrayList<Object>();
    var organisation = Branch.of("ps.path", frame.organisation(), frame.scope(), arguments);
    return new Counted(STATES, List.of(), "o", organisation, arguments, "count(*)", "0", false);
  }

  /** Empty where no table of a census tells these dimensions together. */
  static Optional<Counted> cells(KeptCensuses kept, Set<StandardDimension> dimensions) {
    return Cuboid.telling(dimensions).map(cuboid -> cells(kept, cuboid));
  }

  private static Counted cells(KeptCensuses kept, Cuboid cuboid) {
    var arguments = new ArrayList<Object>();
    var with = kept.with(columns("d.", kept.organisationOfState(), cuboid), arguments);
    arguments.add(cuboid.code());
    var from =
        CELLS.formatted(
            with,
            columns("c.", kept.organisationOfCell(), cuboid),
            columns("", "organisation", cuboid));
    return new Counted(
        from,
        arguments,
        "ps",
        "ps.organisation",
        List.of(),
        "sum(ps.people)",
        "min(ps.censuses)",
        true);
  }

  private static String columns(String of, String organisation, Cuboid cuboid) {
    return Stream.concat(
            STANDING.stream().map(column -> of + column),
            switch (cuboid) {
              case ALONE -> Stream.of();
              case PERSONS -> Stream.of(of + "category", of + "gender");
              case ORGANISATIONS -> Stream.of(organisation + " AS organisation");
            })
        .collect(Collectors.joining(", "));
  }

  /** The tables of a census; titles tell their rank, and each counts by level and bloc. */
  private enum Cuboid {
    ALONE(7),
    PERSONS(1),
    ORGANISATIONS(6);

    private final int code;

    Cuboid(int code) {
      this.code = code;
    }

    /** As standing_cell.cuboid. */
    private int code() {
      return code;
    }

    private static Optional<Cuboid> telling(Set<StandardDimension> dimensions) {
      var persons =
          dimensions.contains(StandardDimension.CATEGORY)
              || dimensions.contains(StandardDimension.GENDER);
      var organisations = dimensions.contains(StandardDimension.ORGANISATION);
      if (persons && organisations) {
        return Optional.empty();
      }
      return Optional.of(persons ? PERSONS : organisations ? ORGANISATIONS : ALONE);
    }
  }
}
