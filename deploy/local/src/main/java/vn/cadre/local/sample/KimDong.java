package vn.cadre.local.sample;

import static vn.cadre.local.sample.Organisation.Bloc.PUBLIC_SERVICE_UNIT;
import static vn.cadre.local.sample.Organisation.Bloc.STATE;
import static vn.cadre.local.sample.Organisation.Kind.GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * District Kim Động as of 2021-05-12: 1,236 people of service units, 62 of district offices and 308
 * of communes stand side by side. The shares are published; the counts are the whole numbers behind
 * them.
 */
final class KimDong {
  static final LocalDate AS_OF = LocalDate.of(2021, 5, 12);
  private static final int SERVICE_UNIT_PEOPLE = 1236;
  private static final int DISTRICT_PEOPLE = 62;
  private static final int COMMUNE_PEOPLE = 308;

  private final Locality locality;
  private final Hiring hiring;

  private KimDong(Locality locality) {
    this.locality = locality;
    this.hiring = new Hiring(locality, AS_OF, LocalDate.of(2006, 1, 1));
  }

  static Locality build(Roster roster, PersonalIds ids) {
    KimDong kimDong =
        new KimDong(new Locality("KIM-DONG", "huyện Kim Động", Region.HUNG_YEN, roster, ids));
    kimDong.organisations();
    kimDong.serviceUnits();
    kimDong.districtOffices();
    kimDong.communes();
    return kimDong.locality;
  }

  private void organisations() {
    Roster roster = locality.roster();
    OrganisationTree tree = new OrganisationTree(locality);
    Organisation district =
        roster.add(Districts.district("KIM-DONG", "Huyện Kim Động", "331", "HUNG-YEN"));
    Organisation units =
        roster.add(
            district.part(
                "SERVICE-UNITS",
                "Các đơn vị sự nghiệp huyện Kim Động",
                PUBLIC_SERVICE_UNIT,
                GROUP));
    Organisation offices =
        roster.add(
            district.part(
                "DISTRICT", "Khối Đảng, chính quyền, Mặt trận huyện Kim Động", STATE, GROUP));
    Organisation communes =
        roster.add(district.part("COMMUNES", "Các xã, thị trấn huyện Kim Động", STATE, GROUP));
    tree.districtOffices(offices, "KIM-DONG", "huyện Kim Động", OrganisationTree.RURAL_OFFICES);
    for (Communes.Old old : Communes.of("KIM-DONG")) {
      tree.commune(Districts.commune("KIM-DONG", old.unit(), communes), old.unit());
    }
    for (var commune : locality.communes().entrySet()) {
      tree.schools(units, "KIM-DONG", commune.getKey(), commune.getValue(), 3);
    }
    Districts.centres(tree, locality, units, "KIM-DONG", "huyện Kim Động");
  }

  private void serviceUnits() {
    List<String> schools = List.copyOf(locality.schools().keySet());
    List<Person> people = new ArrayList<>();
    for (String school : schools) {
      people.add(hiring.leader(new Seat(school, Title.SCHOOL_HEAD), 70));
      people.add(hiring.leader(new Seat(school, Title.SCHOOL_DEPUTY), 75));
    }
    for (String centre : locality.centres()) {
      people.add(hiring.leader(new Seat(centre, Title.CENTRE_DIRECTOR), 25));
      people.add(hiring.leader(new Seat(centre, Title.CENTRE_DEPUTY_DIRECTOR), 35));
    }
    int leaders = people.size();
    for (String centre : locality.centres()) {
      for (int i = 0; i < 8; i++) {
        people.add(hiring.staff(new Seat(centre, Title.CENTRE_STAFF), 50, 40));
      }
    }
    for (int i = 0; people.size() < SERVICE_UNIT_PEOPLE; i++) {
      Title title = i / schools.size() % 6 == 5 ? Title.SCHOOL_STAFF : Title.TEACHER;
      people.add(hiring.staff(new Seat(schools.get(i % schools.size()), title), 82, 42));
    }
    levels(
        people,
        Levels.deal(
            locality.random(),
            people.size(),
            leaders,
            "MASTER",
            16,
            "UNIVERSITY",
            671,
            "COLLEGE",
            393),
        List.of("ADVANCED", 3, "INTERMEDIATE", 158));
  }

  private void districtOffices() {
    List<Person> people = new ArrayList<>();
    Seat.ofDistrict("KIM-DONG").forEach(seat -> people.add(hiring.leader(seat, 20)));
    locality
        .boards()
        .forEach(board -> people.add(hiring.leader(new Seat(board, Title.PARTY_BOARD_HEAD), 25)));
    locality
        .massOrganisations()
        .forEach((code, title) ->
            people.add(hiring.leader(new Seat(code, title), Districts.women(title))));
    locality
        .offices()
        .forEach(office -> people.add(hiring.leader(new Seat(office, Title.OFFICE_HEAD), 25)));
    locality
        .offices()
        .forEach(office -> people.add(hiring.leader(new Seat(office, Title.OFFICE_DEPUTY), 35)));
    int leaders = people.size();
    List<String> desks = new ArrayList<>(locality.boards());
    desks.addAll(locality.offices());
    for (int i = 0; people.size() < DISTRICT_PEOPLE; i++) {
      people.add(hiring.staff(new Seat(desks.get(i % desks.size()), Title.SPECIALIST), 50, 75));
    }
    levels(
        people,
        Levels.deal(locality.random(), people.size(), leaders, "MASTER", 15, "UNIVERSITY", 44),
        List.of("ADVANCED", 18, "INTERMEDIATE", 32));
  }

  private void communes() {
    List<Person> people = new ArrayList<>();
    List<String> communes = List.copyOf(locality.communes().keySet());
    for (String commune : communes) {
      Seat.ofCommune(commune, false)
          .forEach(seat -> people.add(hiring.leader(seat, Districts.women(seat.title()))));
    }
    int leaders = people.size();
    for (int i = 0; people.size() < COMMUNE_PEOPLE; i++) {
      String committee = communes.get(i % communes.size()) + "-PC";
      people.add(hiring.staff(new Seat(committee, Title.COMMUNE_OFFICIAL), 45, 75));
    }
    levels(
        people,
        Levels.deal(locality.random(), people.size(), leaders, "MASTER", 7, "UNIVERSITY", 227),
        List.of("ADVANCED", 6, "INTERMEDIATE", 252));
  }

  /**
   * Those without a professional level get theory last, and only when the figure leaves no other.
   */
  private void levels(List<Person> people, List<String> professional, List<?> theory) {
    List<Person> withLevel = new ArrayList<>();
    List<Person> others = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Levels.professional(
          locality.random(), people.get(i), professional.get(i), AS_OF.minusMonths(8));
      (professional.get(i).equals(Levels.NONE) ? others : withLevel).add(people.get(i));
    }
    int leaders =
        (int) withLevel.stream().filter(person -> person.lastMainPost().title().leads()).count();
    int served = Math.max(withLevel.size(), (Integer) theory.get(1) + (Integer) theory.get(3));
    List<Person> order = new ArrayList<>(withLevel);
    order.addAll(others);
    List<String> hand = Levels.deal(locality.random(), served, leaders, theory.toArray());
    for (int i = 0; i < served; i++) {
      Person person = order.get(i);
      Levels.theory(locality.random(), person, hand.get(i), AS_OF.minusMonths(4));
      if (!hand.get(i).equals(Levels.NONE) && person.partyAdmittedOn().isEmpty()) {
        // The schools of politics teach Party members.
        person.joinParty(person.bornAtLatest().plusYears(24));
      }
      if (i < withLevel.size()
          && person.lastMainPost().title().category() != Title.Category.PUBLIC_EMPLOYEE) {
        String level = hand.get(i).equals("ADVANCED") ? "PRINCIPAL_EXPERT" : "EXPERT";
        Levels.management(locality.random(), person, level, AS_OF.minusMonths(2));
      }
    }
    laterDegrees(withLevel);
  }

  /**
   * The Education Law of 2019 asks teachers for a degree, so every eighth college graduate earns
   * one after the date of the figures.
   */
  private void laterDegrees(List<Person> people) {
    int college = 0;
    for (Person person : people) {
      boolean graduate =
          person.qualifications().stream().anyMatch(held -> held.level().equals("COLLEGE"));
      if (graduate && college++ % 8 == 0) {
        Levels.awarded(
            locality.random(),
            person,
            Qualification.Kind.PROFESSIONAL,
            "UNIVERSITY",
            LocalDate.of(2021, 9, 1),
            LocalDate.of(2024, 12, 31));
      }
    }
  }
}
