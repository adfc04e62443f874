package vn.cadre.local.sample;

import static vn.cadre.local.sample.Organisation.Bloc.PUBLIC_SERVICE_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 30,000 people of today in Quảng Ninh: the leaders and officials of its 54 communes, their schools
 * and health stations, and the provincial hospitals, upper secondary schools and departments. All
 * numbers are test values.
 */
final class ProvinceOfToday {
  static final int PEOPLE = 30_000;

  private static final String PROVINCE = "QUANG-NINH";
  private static final List<String> SCHOOL_KINDS = List.of("MN", "TH", "THCS");
  private static final Map<String, String> SCHOOL_NAMES =
      Map.of("MN", "Trường Mầm non ", "TH", "Trường Tiểu học ", "THCS", "Trường Trung học cơ sở ");
  private static final int SCHOOLS_OF_A_KIND = 3;
  private static final int OFFICIALS_OF_A_DIVISION = 15;

  /** Of so many people of a school one does not teach. */
  private static final int STAFF_EVERY = 7;

  /** Of a hundred people, how many have been where they are since the reform. */
  private static final int STAYED_PERCENT = 82;

  private static final LocalDate LATEST = SampleFacts.WRITTEN_FOR.minusDays(20);

  private final Locality locality;
  private final Hiring hiring;
  private final SplittableRandom random;
  private final List<String> schools = new ArrayList<>();
  private int hired;

  private ProvinceOfToday(Locality locality) {
    this.locality = locality;
    this.random = locality.random();
    this.hiring = new Hiring(locality, SampleFacts.WRITTEN_FOR, SampleFacts.REFORM);
  }

  static void add(Roster roster, PersonalIds ids) {
    ProvinceOfToday today =
        new ProvinceOfToday(new Locality("QN-TODAY", "", Region.QUANG_NINH, roster, ids));
    today.locality.settle(QuangNinh.DISTRICTS);
    Communes.quangNinhToday().forEach(today::commune);
    today.province();
    today.fill();
  }

  private void commune(Communes.Unit unit) {
    Roster roster = locality.roster();
    String code = "QN-" + Communes.slug(unit.name());
    if (!roster.has(code)) {
      OrganisationTree.communeOfToday(
          roster, Reform.commune("QN", PROVINCE, unit, List.of()), unit);
      Seat.ofCommuneToday(code, unit.ward()).forEach(seat -> leader(seat, 30));
    }
    for (String division : List.of("-OFFICE", "-ECONOMY", "-CULTURE")) {
      staff(new Seat(code + division, Title.SPECIALIST), OFFICIALS_OF_A_DIVISION, 48, 70);
    }
    staff(new Seat(code + "-SERVICE", Title.CENTRE_STAFF), OFFICIALS_OF_A_DIVISION, 55, 55);
    Organisation commune = roster.organisation(code);
    for (String kind : SCHOOL_KINDS) {
      for (int number = 1; number <= SCHOOLS_OF_A_KIND; number++) {
        school(commune, kind + "-" + number, SCHOOL_NAMES.get(kind) + unit.name() + " " + number);
      }
    }
    String station = unit(commune, "HEALTH", "Trạm Y tế " + unit.inText());
    leader(new Seat(station, Title.CENTRE_DIRECTOR), 45);
    staff(new Seat(station, Title.HEALTH_STAFF), 22, 65, 35);
  }

  private void province() {
    Organisation province = locality.roster().organisation(PROVINCE);
    for (int number = 1; number <= 20; number++) {
      school(province, "THPT-" + number, "Trường Trung học phổ thông số " + number + " Quảng Ninh");
    }
    for (int number = 1; number <= 8; number++) {
      String hospital =
          unit(
              province,
              "HOSPITAL-" + number,
              "Bệnh viện đa khoa khu vực số " + number + " Quảng Ninh");
      leader(new Seat(hospital, Title.CENTRE_DIRECTOR), 25);
      leader(new Seat(hospital, Title.CENTRE_DEPUTY_DIRECTOR), 30);
      staff(new Seat(hospital, Title.HEALTH_STAFF), 160, 66, 35);
    }
    for (Organisation department : List.copyOf(locality.roster().organisations())) {
      if ((PROVINCE + "-PC").equals(department.parent()) && department.to() == null) {
        staff(new Seat(department.code(), Title.SPECIALIST), 45, 45, 75);
      }
    }
  }

  private void school(Organisation parent, String suffix, String name) {
    String school = unit(parent, suffix, name);
    leader(new Seat(school, Title.SCHOOL_HEAD), 68);
    leader(new Seat(school, Title.SCHOOL_DEPUTY), 75);
    schools.add(school);
  }

  private String unit(Organisation parent, String suffix, String name) {
    Organisation made =
        parent.part(suffix, name, PUBLIC_SERVICE_UNIT, Organisation.Kind.PUBLIC_SERVICE_UNIT);
    return locality.roster().add(Districts.lasting(made, SampleFacts.REFORM, null)).code();
  }

  private void leader(Seat seat, int womenPercent) {
    Person person = hiring.invent(34, 58, womenPercent);
    boolean elected = seat.usualKind() == Post.Kind.ELECTION;
    hire(
        person,
        seat,
        elected ? Post.Kind.ASSIGNMENT : Post.Kind.APPOINTMENT,
        SampleFacts.REFORM,
        true);
  }

  private void staff(Seat seat, int count, int womenPercent, int partyPercent) {
    for (int i = 0; i < count; i++) {
      Person person = hiring.invent(24, 60, womenPercent);
      LocalDate since =
          random.nextInt(100) < STAYED_PERCENT
              ? SampleFacts.REFORM
              : Dates.between(random, SampleFacts.REFORM, LATEST);
      LocalDate grown = person.bornAtLatest().plusYears(22);
      hire(
          person,
          seat,
          Post.Kind.APPOINTMENT,
          Dates.later(since, grown),
          random.nextInt(100) < partyPercent);
    }
  }

  private void hire(Person person, Seat seat, Post.Kind kind, LocalDate since, boolean party) {
    person.take(seat.organisation(), seat.title(), kind, since);
    if (party) {
      person.joinParty(
          Dates.between(random, person.bornAtLatest().plusYears(20), since.minusMonths(6)));
    }
    locality.roster().add(person);
    levels(person, seat.title().leads());
    hired++;
  }

  /** Teachers and staff until the number is full, school by school in turn. */
  private void fill() {
    for (int i = 0; hired < PEOPLE; i++) {
      String school = schools.get(i % schools.size());
      boolean teaches = i / schools.size() % STAFF_EVERY != STAFF_EVERY - 1;
      staff(new Seat(school, teaches ? Title.TEACHER : Title.SCHOOL_STAFF), 1, 80, 45);
    }
  }

  private void levels(Person person, boolean leads) {
    LocalDate by = LocalDate.of(2025, 6, 30);
    int chance = random.nextInt(100);
    Levels.professional(
        random,
        person,
        chance < (leads ? 35 : 6) ? "MASTER" : chance < 90 ? "UNIVERSITY" : "COLLEGE",
        by);
    if (person.partyAdmittedOn().isPresent()) {
      Levels.theory(
          random,
          person,
          leads && chance < 50 ? "ADVANCED" : leads || chance < 30 ? "INTERMEDIATE" : "ELEMENTARY",
          by);
    }
    if (person.lastMainPost().title().category() != Title.Category.PUBLIC_EMPLOYEE) {
      Levels.management(random, person, leads ? "PRINCIPAL_EXPERT" : "EXPERT", by);
    }
  }
}
