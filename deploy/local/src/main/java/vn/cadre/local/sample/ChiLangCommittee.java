package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The committee of 2010 to 2015: 35 members, 13 of them in the standing committee, eight retired
 * before 2018. As of 2013-09-10, 26 and 12 hold a degree, 30 and 11 intermediate political theory
 * or more.
 */
final class ChiLangCommittee {
  static final LocalDate AS_OF = LocalDate.of(2013, 9, 10);
  static final String COMMITTEE = "CHI-LANG-COMMITTEE-2010";
  static final String STANDING_COMMITTEE = "CHI-LANG-STANDING-COMMITTEE-2010";

  private static final LocalDate TERM_FROM = LocalDate.of(2010, 8, 20);
  private static final LocalDate TERM_TO = LocalDate.of(2015, 8, 20);

  private final Locality locality;
  private final List<Person> standing = new ArrayList<>();
  private final List<Person> others = new ArrayList<>();
  private final Set<Person> degreeLater;
  private final Set<Person> theoryLater;

  /**
   * Takes the members who still lead in 2018.
   *
   * @param heads secretary, chair, five boards, the Front, five mass organisations, offices, in
   *     this order
   * @param deputies deputy secretary and a vice chair first
   */
  ChiLangCommittee(Locality locality, List<Person> heads, List<Person> deputies) {
    this.locality = locality;
    standing.addAll(heads.subList(0, 8));
    standing.addAll(deputies.subList(0, 2));
    others.addAll(heads.subList(8, 25));
    degreeLater = Set.copyOf(heads.subList(13, 18));
    theoryLater = Set.of(deputies.get(1), heads.get(11), heads.get(12));
  }

  /** Members who earned their degree after the date of the figure. */
  Set<Person> degreeLater() {
    return degreeLater;
  }

  /** Members who finished intermediate political theory after the date of the figure. */
  Set<Person> theoryLater() {
    return theoryLater;
  }

  boolean has(Person person) {
    return standing.contains(person) || others.contains(person);
  }

  /** Adds the eight who have retired since, with levels that never changed, and the two bodies. */
  void build() {
    standing.add(
        retired(
            new Seat("CHI-LANG-PARTY", Title.DISTRICT_PARTY_DEPUTY_SECRETARY),
            "UNIVERSITY",
            "ADVANCED"));
    standing.add(
        retired(new Seat("CHI-LANG-PC", Title.DISTRICT_PC_VICE_CHAIR), "COLLEGE", "ADVANCED"));
    standing.add(
        retired(
            new Seat("CHI-LANG-PC", Title.DISTRICT_COUNCIL_VICE_CHAIR),
            "UNIVERSITY",
            "ELEMENTARY"));
    List<String> offices = locality.offices();
    others.add(retired(new Seat(offices.get(2), Title.OFFICE_DEPUTY), "UNIVERSITY", "ADVANCED"));
    others.add(retired(new Seat(offices.get(4), Title.OFFICE_DEPUTY), "UNIVERSITY", "ELEMENTARY"));
    others.add(retired(new Seat(offices.get(6), Title.OFFICE_DEPUTY), "COLLEGE", "INTERMEDIATE"));
    others.add(retired(new Seat(offices.get(8), Title.OFFICE_DEPUTY), "COLLEGE", "INTERMEDIATE"));
    others.add(
        retired(new Seat(offices.get(10), Title.OFFICE_DEPUTY), "INTERMEDIATE", "INTERMEDIATE"));
    List<Person> all = new ArrayList<>(standing);
    all.addAll(others);
    String party = "CHI-LANG-PARTY";
    locality
        .roster()
        .add(
            body(
                COMMITTEE,
                party,
                "COMMITTEE",
                "Ban Chấp hành Đảng bộ huyện Chi Lăng, nhiệm kỳ 2010 - 2015",
                all,
                Title.DISTRICT_COMMITTEE_MEMBER));
    locality
        .roster()
        .add(
            body(
                STANDING_COMMITTEE,
                party,
                "STANDING_COMMITTEE",
                "Ban Thường vụ Huyện ủy Chi Lăng, nhiệm kỳ 2010 - 2015",
                standing,
                Title.DISTRICT_STANDING_MEMBER));
  }

  private Body body(
      String code,
      String organisation,
      String kind,
      String name,
      List<Person> members,
      Title title) {
    List<Body.Membership> memberships = new ArrayList<>();
    for (Person person : members) {
      LocalDate pension = person.pensionFrom();
      memberships.add(
          new Body.Membership(
              person, title, TERM_FROM, pension.isBefore(TERM_TO) ? pension : TERM_TO));
    }
    return new Body(code, organisation, kind, name, TERM_FROM, TERM_TO, memberships);
  }

  /** A man born so that he retires between 2014 and 2017. */
  private Person retired(Seat seat, String professional, String theory) {
    YearMonth month = YearMonth.of(1954, 3).plusMonths(locality.random().nextInt(40));
    PartialDate birth = PartialDate.of(month.atDay(1 + locality.random().nextInt(28)));
    Place home = locality.somewhere();
    Person person = locality.people().born(Gender.MALE, birth, home, home);
    person.take(seat.organisation(), seat.title(), seat.usualKind(), LocalDate.of(2008, 4, 1));
    person.joinParty(LocalDate.of(1985, 2, 3));
    person.leave(person.pensionFrom());
    Levels.professional(locality.random(), person, professional, LocalDate.of(2008, 1, 1));
    Levels.theory(locality.random(), person, theory, LocalDate.of(2008, 1, 1));
    return locality.roster().add(person);
  }
}
