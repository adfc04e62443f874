package vn.cadre.local.sample;

import static vn.cadre.local.sample.Post.Kind.APPOINTMENT;
import static vn.cadre.local.sample.Post.Kind.NOMINATION;
import static vn.cadre.local.sample.Post.Kind.ROTATION;
import static vn.cadre.local.sample.Post.Kind.TRANSFER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * District Hoành Bồ as of 2019-03-14: each of its 13 communes has one secretary sent from the
 * district, four of them in 2019. Of the 18 turns of that quarter eleven follow from appointments:
 * seven rotations (one up, four down, two across), two appointments, two nominations; nobody else
 * takes up a post in that time. Of the other seven the article says no more than that they were
 * rotations or transfers between district and communes, and so does a report here.
 */
final class HoanhBo {
  static final LocalDate AS_OF = LocalDate.of(2019, 3, 14);

  /** The district joined the city Hạ Long on this day [unverified]. */
  static final LocalDate MERGED = LocalDate.of(2020, 1, 1);

  private static final int SENT_IN_2019 = 4;

  /** Turns of which the article tells neither the kind nor the direction. */
  private static final int REPORTED_ALONE = 7;

  private final Locality locality;
  private final SplittableRandom random;
  private final Hiring hiring;
  private final List<Person> people = new ArrayList<>();

  private HoanhBo(Locality locality) {
    this.locality = locality;
    this.random = locality.random();
    this.hiring = new Hiring(locality, LocalDate.of(2018, 12, 31), LocalDate.of(2005, 1, 1));
  }

  static Locality build(Roster roster, PersonalIds ids) {
    HoanhBo hoanhBo =
        new HoanhBo(new Locality("HOANH-BO", "huyện Hoành Bồ", Region.QUANG_NINH, roster, ids));
    hoanhBo.organisations();
    hoanhBo.communes();
    hoanhBo.offices();
    hoanhBo.district();
    hoanhBo.levels();
    return hoanhBo.locality;
  }

  private void organisations() {
    OrganisationTree tree = new OrganisationTree(locality);
    Organisation made = Districts.district("HOANH-BO", "Huyện Hoành Bồ", "204", "QUANG-NINH");
    Organisation district = locality.roster().add(Districts.lasting(made, made.from(), MERGED));
    tree.districtOffices(district, "HOANH-BO", "huyện Hoành Bồ", OrganisationTree.RURAL_OFFICES);
    for (Communes.Old old : Communes.of("HA-LONG")) {
      Communes.Unit unit =
          old.unit().ward() ? new Communes.Unit(old.unit().code(), "Thị trấn", "Trới") : old.unit();
      tree.commune(Districts.commune("HOANH-BO", unit, district), unit);
    }
    Districts.centres(tree, locality, district, "HOANH-BO", "huyện Hoành Bồ");
  }

  private void communes() {
    for (int i = 0; i < locality.communes().size(); i++) {
      List<Seat> seats = Seat.ofCommune(commune(i), false);
      people.add(sentFromDistrict(seats.get(0), i));
      people.add(chair(seats.get(1), i));
      for (Seat seat : seats.subList(2, seats.size())) {
        people.add(hiring.leader(seat, Districts.women(seat.title())));
      }
      for (int official = 0; official < 3; official++) {
        people.add(hiring.staff(new Seat(commune(i) + "-PC", Title.COMMUNE_OFFICIAL), 45, 75));
      }
      if (i < REPORTED_ALONE) {
        reported(people.getLast(), LocalDate.of(2019, 1, 15).plusDays(9L * i));
      }
    }
  }

  private void reported(Person official, LocalDate on) {
    locality
        .roster()
        .add(
            new Movement(
                official,
                PartialDate.of(on),
                "ROTATION_OR_TRANSFER",
                "DISTRICT",
                "COMMUNE",
                "Báo cáo công tác cán bộ quý I/2019 của Huyện ủy Hoành Bồ"));
  }

  private Person sentFromDistrict(Seat seat, int index) {
    Seat before =
        new Seat(locality.offices().get(index % locality.offices().size()), Title.OFFICE_DEPUTY);
    LocalDate since =
        index < SENT_IN_2019
            ? LocalDate.of(2019, 1, 10).plusDays(14L * index)
            : Dates.between(random, LocalDate.of(2015, 6, 1), LocalDate.of(2018, 10, 1));
    return moved(before, seat, ROTATION, since);
  }

  private Person chair(Seat seat, int index) {
    return switch (index) {
      case 0, 1 ->
          moved(
              new Seat(commune(index + 2) + "-PC", Title.COMMUNE_PC_VICE_CHAIR),
              seat,
              ROTATION,
              LocalDate.of(2019, 2, 11));
      case 6, 7 ->
          moved(
              new Seat(commune(index) + "-PC", Title.COMMUNE_PC_VICE_CHAIR),
              seat,
              NOMINATION,
              LocalDate.of(2019, 3, 5));
      default -> hiring.leader(seat, 15);
    };
  }

  private void offices() {
    for (int i = 0; i < locality.offices().size(); i++) {
      String office = locality.offices().get(i);
      Seat head = new Seat(office, Title.OFFICE_HEAD);
      Seat deputy = new Seat(office, Title.OFFICE_DEPUTY);
      people.add(
          switch (i) {
            case 0 ->
                moved(
                    new Seat(commune(5) + "-PARTY", Title.COMMUNE_PARTY_DEPUTY_SECRETARY),
                    head,
                    ROTATION,
                    LocalDate.of(2019, 2, 20));
            case 1, 2 -> moved(deputy, head, APPOINTMENT, LocalDate.of(2019, 1, 21));
            default -> hiring.leader(head, 25);
          });
      people.add(hiring.leader(deputy, 35));
      people.add(hiring.staff(new Seat(office, Title.SPECIALIST), 50, 75));
    }
  }

  /**
   * The secretary also becomes chair in April 2019, as the article announces, and the chair goes to
   * a provincial department.
   */
  private void district() {
    List<Seat> seats = Seat.ofDistrict("HOANH-BO");
    LocalDate joined = LocalDate.of(2019, 4, 1);
    Person secretary = hiring.leader(seats.get(0), 0);
    Person chair = hiring.leader(seats.get(1), 0);
    chair.take("QUANG-NINH-PLANNING", Title.DEPARTMENT_DEPUTY_DIRECTOR, TRANSFER, joined);
    secretary.takeBeside(seats.get(1).organisation(), seats.get(1).title(), joined);
    people.add(secretary);
    people.add(chair);
    seats.subList(2, 6).forEach(seat -> people.add(hiring.leader(seat, 25)));
    locality
        .boards()
        .forEach(board -> people.add(hiring.leader(new Seat(board, Title.PARTY_BOARD_HEAD), 25)));
    locality
        .massOrganisations()
        .forEach((code, title) ->
            people.add(hiring.leader(new Seat(code, title), Districts.women(title))));
    locality
        .centres()
        .forEach(centre -> people.add(hiring.leader(new Seat(centre, Title.CENTRE_DIRECTOR), 30)));
  }

  private Person moved(Seat before, Seat seat, Post.Kind kind, LocalDate since) {
    return hiring.moved(hiring.invent(36, 50, 20), before, seat, kind, PartialDate.of(since));
  }

  /** Every ninth lacks a degree; of those who lead a commune, all are studying for one. */
  private void levels() {
    LocalDate by = LocalDate.of(2018, 6, 30);
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      boolean degree = i % 9 != 4;
      Levels.professional(
          random,
          person,
          !degree ? "COLLEGE" : random.nextInt(100) < 18 ? "MASTER" : "UNIVERSITY",
          by);
      if (!degree && person.lastMainPost().title().name().startsWith("COMMUNE_P")) {
        Levels.studying(random, person, "UNIVERSITY");
      }
      int theory = random.nextInt(100);
      boolean leads = person.lastMainPost().title().leads();
      Levels.theory(
          random,
          person,
          theory < (leads ? 22 : 2) ? "ADVANCED" : theory < 88 ? "INTERMEDIATE" : "ELEMENTARY",
          by);
      Levels.management(random, person, "EXPERT", by);
    }
  }

  private String commune(int index) {
    return List.copyOf(locality.communes().keySet()).get(index);
  }
}
