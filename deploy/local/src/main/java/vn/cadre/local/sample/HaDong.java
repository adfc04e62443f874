package vn.cadre.local.sample;

import static vn.cadre.local.sample.Post.Kind.APPOINTMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * District Hà Đông as of 2022-06-30: 17 wards, 12 offices with 24 deputies, and the service
 * histories on which rules of tenure are tried. Of the 34 secretaries and chairs of wards, 16 come
 * from another province and 18 from the very ward.
 */
final class HaDong {
  static final LocalDate AS_OF = LocalDate.of(2022, 6, 30);

  /** Wards Nguyễn Trãi and Yết Kiêu joined Quang Trung on this day [unverified]. */
  static final LocalDate WARDS_MERGED = LocalDate.of(2025, 1, 1);

  private static final int NON_LOCAL = 16;

  private static final LocalDate FOUNDED = LocalDate.of(2009, 5, 8);
  private static final String HOME_AFFAIRS = "HA-DONG-HOME-AFFAIRS";
  private static final List<Communes.Unit> JOINED_IN_2025 =
      List.of(
          new Communes.Unit("09550", "Phường", "Quang Trung"),
          new Communes.Unit("09538", "Phường", "Nguyễn Trãi"),
          new Communes.Unit("09547", "Phường", "Yết Kiêu"));

  private final Locality locality;
  private final Hiring hiring;
  private final SplittableRandom random;
  private final List<Person> leaders = new ArrayList<>();

  private HaDong(Locality locality) {
    this.locality = locality;
    this.random = locality.random();
    this.hiring = new Hiring(locality, AS_OF, FOUNDED.plusMonths(2));
  }

  static Locality build(Roster roster, PersonalIds ids) {
    HaDong haDong = new HaDong(new Locality("HA-DONG", "quận Hà Đông", Region.HA_NOI, roster, ids));
    haDong.organisations();
    haDong.wards();
    haDong.district();
    haDong.leaders.addAll(new HaDongOffices(haDong.locality, haDong.hiring).staff());
    haDong.candidates();
    haDong.levels();
    return haDong.locality;
  }

  private void organisations() {
    OrganisationTree tree = new OrganisationTree(locality);
    Organisation made = Districts.district("HA-DONG", "Quận Hà Đông", "268", "HA-NOI");
    Organisation district =
        locality.roster().add(Districts.lasting(made, FOUNDED, SampleFacts.REFORM));
    tree.districtOffices(district, "HA-DONG", "quận Hà Đông", OrganisationTree.URBAN_OFFICES);
    List<Communes.Unit> wards = new ArrayList<>(JOINED_IN_2025);
    wards.addAll(Communes.of("HA-DONG").stream().skip(1).map(Communes.Old::unit).toList());
    for (Communes.Unit ward : wards) {
      boolean merged = JOINED_IN_2025.contains(ward);
      Organisation organisation = Districts.commune("HA-DONG", ward, district);
      tree.commune(
          Districts.lasting(organisation, FOUNDED, merged ? WARDS_MERGED : SampleFacts.REFORM),
          ward);
    }
    Districts.centres(tree, locality, district, "HA-DONG", "quận Hà Đông");
  }

  /**
   * The first key posts go to people from another province, the others to people of the very ward.
   */
  private void wards() {
    int outsiders = NON_LOCAL;
    for (var ward : locality.communes().entrySet()) {
      List<Seat> seats = Seat.ofCommune(ward.getKey(), true);
      for (Seat seat : seats.subList(0, 2)) {
        boolean outsider = outsiders-- > 0;
        Place home = outsider ? locality.people().elsewhere() : locality.placeIn(ward.getValue());
        Place residence = outsider ? locality.somewhere() : home;
        Person person = locality.people().invent(AS_OF, 37, 52, 25, home, residence);
        LocalDate since = Dates.between(random, LocalDate.of(2018, 1, 1), LocalDate.of(2022, 5, 1));
        leaders.add(hiring.risen(person, seat, since));
      }
      for (Seat seat : seats.subList(2, 6)) {
        leaders.add(hiring.leader(seat, Districts.women(seat.title())));
      }
      hiring.staff(new Seat(ward.getKey() + "-PC", Title.COMMUNE_OFFICIAL), 50, 70);
    }
  }

  private void district() {
    Seat.ofDistrict("HA-DONG").forEach(seat -> leaders.add(hiring.leader(seat, 20)));
    locality
        .boards()
        .forEach(board -> leaders.add(hiring.leader(new Seat(board, Title.PARTY_BOARD_HEAD), 30)));
    locality
        .massOrganisations()
        .forEach((code, title) ->
            leaders.add(hiring.leader(new Seat(code, title), Districts.women(title))));
    locality
        .centres()
        .forEach(centre -> leaders.add(hiring.leader(new Seat(centre, Title.CENTRE_DIRECTOR), 30)));
  }

  /**
   * Young specialists: half of them have served in a ward, half have never been at the grassroots.
   */
  private void candidates() {
    for (int i = 0; i < 14; i++) {
      Person person = hiring.invent(29, 39, 45);
      LocalDate since = Dates.between(random, LocalDate.of(2019, 1, 1), LocalDate.of(2022, 3, 1));
      String desk = i == 0 ? HOME_AFFAIRS : locality.offices().get(i % locality.offices().size());
      if (i % 2 == 0) {
        String ward = List.copyOf(locality.communes().keySet()).get(i);
        person.take(
            ward + "-PC", Title.WARD_PC_VICE_CHAIR, Post.Kind.ELECTION, since.minusMonths(30));
        person.take(desk, Title.SPECIALIST, Post.Kind.TRANSFER, since);
      } else {
        person.take(desk, Title.SPECIALIST, APPOINTMENT, since);
      }
      person.joinParty(person.bornAtLatest().plusYears(23));
      leaders.add(locality.roster().add(person));
    }
  }

  private void levels() {
    for (Person person : leaders) {
      Levels.professional(
          random, person, random.nextInt(100) < 38 ? "MASTER" : "UNIVERSITY", AS_OF.minusYears(2));
      int theory = random.nextInt(100);
      Levels.theory(
          random,
          person,
          theory < 35 ? "ADVANCED" : theory < 94 ? "INTERMEDIATE" : "ELEMENTARY",
          AS_OF.minusYears(1));
      Levels.management(
          random, person, theory < 30 ? "PRINCIPAL_EXPERT" : "EXPERT", AS_OF.minusYears(1));
    }
  }

  /**
   * Joins three wards into a new Quang Trung.
   *
   * @return the wards of before 2025-07-01 in the order of {@link Communes#of}
   */
  static List<String> mergeWards(Locality locality) {
    Roster roster = locality.roster();
    List<String> merged =
        JOINED_IN_2025.stream().map(ward -> "HA-DONG-" + Communes.slug(ward.name())).toList();
    Organisation before = roster.organisation(merged.getFirst());
    Communes.Unit joined = Communes.of("HA-DONG").getFirst().unit();
    Organisation made =
        new Organisation(
            before.code() + "-2025",
            before.name(),
            before.level(),
            before.bloc(),
            before.kind(),
            joined.code(),
            before.parent(),
            WARDS_MERGED,
            SampleFacts.REFORM,
            merged);
    new OrganisationTree(locality).commune(made, joined);
    List<Person> people = new ArrayList<>();
    merged.forEach(ward -> people.addAll(Succession.leaving(roster, ward, WARDS_MERGED)));
    List<Seat> desks = List.of(new Seat(made.code() + "-PC", Title.COMMUNE_OFFICIAL));
    Succession.place(people, Seat.ofCommune(made.code(), true), desks, desks, WARDS_MERGED);
    return locality.communes().keySet().stream()
        .filter(ward -> !merged.contains(ward))
        .sorted(Comparator.comparing(ward -> ward.equals(made.code()) ? 0 : 1))
        .toList();
  }
}
