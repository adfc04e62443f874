package vn.cadre.local.sample;

import static vn.cadre.local.sample.Post.Kind.APPOINTMENT;
import static vn.cadre.local.sample.Post.Kind.ASSIGNMENT;
import static vn.cadre.local.sample.Post.Kind.REAPPOINTMENT;
import static vn.cadre.local.sample.Title.OFFICE_DEPUTY;
import static vn.cadre.local.sample.Title.OFFICE_HEAD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Heads and deputies of Hà Đông's twelve offices as of 2022-06-30, each a case of the rules of
 * tenure: eight years or more than two terms for a head, five years for a deputy.
 */
final class HaDongOffices {
  private static final List<Integer> DEPUTIES = List.of(3, 2, 2, 2, 1, 2, 2, 3, 2, 2, 2, 1);

  private final Locality locality;
  private final Hiring hiring;
  private final List<Person> leaders = new ArrayList<>();

  HaDongOffices(Locality locality, Hiring hiring) {
    this.locality = locality;
    this.hiring = hiring;
  }

  List<Person> staff() {
    heads();
    deputies();
    return List.copyOf(leaders);
  }

  /** Twelve heads, each a case of the rule "more than two terms, or eight years". */
  private void heads() {
    Person known =
        locality
            .people()
            .known(
                SampleFacts.SELF_PERSONAL_ID,
                Gender.MALE,
                PartialDate.of(LocalDate.of(1975, 4, 12)),
                locality.somewhere());
    terms(known, 0, "2014-03-01", "2019-03-01");
    withGap(head(44, 50), 1);
    terms(head(46, 52), 2, "2011-07-01", "2016-07-01", "2021-07-01");
    terms(head(43, 50), 3, "2014-06-30", "2019-06-30");
    terms(head(43, 50), 4, "2014-07-01", "2019-07-01");
    monthOnly(head(43, 50), 5);
    twoOffices(head(45, 50), 6);
    terms(head(42, 50), 7, "2017-09-15");
    terms(head(40, 48), 8, "2019-01-02");
    terms(head(38, 46), 9, "2020-10-05");
    terms(head(37, 45), 10, "2021-12-01");
    terms(head(40, 50), 11, "2016-04-18", "2021-04-18");
  }

  private Person head(int youngest, int oldest) {
    return hiring.invent(youngest, oldest, 25);
  }

  /** The first date appoints, each further one reappoints. */
  private void terms(Person person, int office, String... dates) {
    String code = locality.offices().get(office);
    person.take(code, OFFICE_DEPUTY, APPOINTMENT, LocalDate.parse(dates[0]).minusMonths(17));
    for (String date : dates) {
      Post.Kind kind = date.equals(dates[0]) ? APPOINTMENT : REAPPOINTMENT;
      person.take(code, OFFICE_HEAD, kind, LocalDate.parse(date));
    }
    enlist(person);
  }

  /** Five months away between two spells at the head of one office. */
  private void withGap(Person person, int office) {
    String code = locality.offices().get(office);
    person.take(code, OFFICE_HEAD, APPOINTMENT, LocalDate.of(2013, 5, 1));
    person.take("HA-DONG-ORGANISATION", Title.SPECIALIST, ASSIGNMENT, LocalDate.of(2017, 6, 1));
    person.take(code, OFFICE_HEAD, APPOINTMENT, LocalDate.of(2017, 11, 1));
    enlist(person);
  }

  /** A start known by the month only, on the very edge of eight years. */
  private void monthOnly(Person person, int office) {
    person.take(
        locality.offices().get(office),
        OFFICE_HEAD,
        APPOINTMENT,
        PartialDate.of(YearMonth.of(2014, 6)));
    enlist(person);
  }

  /** Nine years at the head of two offices, which do not add up. */
  private void twoOffices(Person person, int office) {
    person.take(locality.offices().get(8), OFFICE_HEAD, APPOINTMENT, LocalDate.of(2012, 11, 1));
    person.take(locality.offices().get(office), OFFICE_HEAD, APPOINTMENT, LocalDate.of(2017, 2, 1));
    enlist(person);
  }

  private void enlist(Person person) {
    person.joinParty(person.bornAtLatest().plusYears(27));
    leaders.add(locality.roster().add(person));
  }

  /**
   * 24 deputies: since five years to the day, one day less, and some years more or less; one born
   * in October 1970.
   */
  private void deputies() {
    int made = 0;
    for (int office = 0; office < DEPUTIES.size(); office++) {
      for (int i = 0; i < DEPUTIES.get(office); i++) {
        deputy(locality.offices().get(office), made++);
      }
    }
  }

  private void deputy(String office, int index) {
    Seat seat = new Seat(office, OFFICE_DEPUTY);
    switch (index) {
      case 0 -> deputySince(hiring.invent(40, 48, 40), seat, LocalDate.of(2017, 6, 30));
      case 1 -> deputySince(hiring.invent(40, 48, 40), seat, LocalDate.of(2017, 7, 1));
      case 2 -> {
        Place home = locality.somewhere();
        Person person =
            locality.people().born(Gender.MALE, PartialDate.of(YearMonth.of(1970, 10)), home, home);
        deputySince(person, seat, LocalDate.of(2016, 3, 15));
      }
      default -> {
        boolean young = index % 3 == 0;
        Person person = young ? hiring.invent(31, 39, 45) : hiring.invent(40, 52, 35);
        LocalDate from = index % 2 == 0 ? LocalDate.of(2013, 6, 1) : LocalDate.of(2017, 9, 1);
        LocalDate to = index % 2 == 0 ? LocalDate.of(2017, 5, 1) : LocalDate.of(2022, 4, 1);
        deputySince(
            person,
            seat,
            Dates.between(
                locality.random(),
                young ? from.plusYears(3) : from,
                young ? to.plusMonths(1) : to));
      }
    }
  }

  private void deputySince(Person person, Seat seat, LocalDate since) {
    LocalDate before = since.minusMonths(26);
    if (before.isAfter(hiring.recordsFrom())) {
      person.take(seat.organisation(), Title.SPECIALIST, APPOINTMENT, before);
    }
    person.take(seat.organisation(), OFFICE_DEPUTY, APPOINTMENT, since);
    person.joinParty(person.bornAtLatest().plusYears(24));
    leaders.add(locality.roster().add(person));
  }
}
