package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * District Chi Lăng: its 312 leaders as of 2018-12-31 and, through their histories, its committees
 * as of 2013-09-10.
 *
 * <p>Eight commune key posts begin on 2018-07-15: those before were let go in 2018 on their
 * evaluation of 2017 ({@link ChiLangEight}). Ten deputies, eleven secretaries and fifteen chairs
 * have moved between units since 2014: the 36 persons of the article.
 */
final class ChiLang {
  static final LocalDate AS_OF = LocalDate.of(2018, 12, 31);

  /** When the successors of the eight take over. */
  static final LocalDate SUCCESSION_2018 = LocalDate.of(2018, 7, 15);

  private static final int SCHOOLS_OF_THREE = 13;
  private static final int SECOND_VICE_CHAIRS = 4;

  private final Locality locality;
  private final Hiring hiring;
  private final List<Person> heads = new ArrayList<>();
  private final List<Person> deputies = new ArrayList<>();
  private final List<Person> communeLeaders = new ArrayList<>();
  private final List<Seat> successions = new ArrayList<>();

  private ChiLang(Locality locality) {
    this.locality = locality;
    this.hiring = new Hiring(locality, AS_OF, LocalDate.of(2005, 1, 1));
  }

  static Locality build(Roster roster, PersonalIds ids) {
    ChiLang chiLang =
        new ChiLang(new Locality("CHI-LANG", "huyện Chi Lăng", Region.LANG_SON, roster, ids));
    chiLang.organisations();
    chiLang.hireHeads();
    chiLang.hireDeputies();
    chiLang.hireCommuneLeaders();
    ChiLangCommittee committee =
        new ChiLangCommittee(chiLang.locality, chiLang.heads, chiLang.deputies);
    committee.build();
    new ChiLangLevels(chiLang.locality.random(), committee)
        .deal(chiLang.heads, chiLang.deputies, chiLang.communeLeaders);
    ChiLangEight.leave(roster, chiLang.hiring, chiLang.successions);
    return chiLang.locality;
  }

  private void organisations() {
    OrganisationTree tree = new OrganisationTree(locality);
    Organisation district =
        locality.roster().add(Districts.district("CHI-LANG", "Huyện Chi Lăng", "187", "LANG-SON"));
    Map<String, String> offices = new LinkedHashMap<>(OrganisationTree.RURAL_OFFICES);
    offices.put("ETHNIC-AFFAIRS", "Phòng Dân tộc");
    tree.districtOffices(district, "CHI-LANG", "huyện Chi Lăng", offices);
    for (Communes.Old old : Communes.of("CHI-LANG")) {
      tree.commune(Districts.commune("CHI-LANG", old.unit(), district), old.unit());
    }
    int built = 0;
    for (var commune : locality.communes().entrySet()) {
      tree.schools(
          district,
          "CHI-LANG",
          commune.getKey(),
          commune.getValue(),
          built++ < SCHOOLS_OF_THREE ? 3 : 2);
    }
    Districts.centres(tree, locality, district, "CHI-LANG", "huyện Chi Lăng");
  }

  /**
   * 84 heads: secretary, chair, boards, mass organisations and offices have led since before 2013;
   * then centres and schools.
   */
  private void hireHeads() {
    Seat.ofDistrict("CHI-LANG").subList(0, 2).forEach(seat -> heads.add(veteran(seat)));
    locality.boards().forEach(board -> heads.add(veteran(new Seat(board, Title.PARTY_BOARD_HEAD))));
    locality
        .massOrganisations()
        .forEach((code, title) -> heads.add(veteran(new Seat(code, title))));
    locality.offices().forEach(office -> heads.add(veteran(new Seat(office, Title.OFFICE_HEAD))));
    locality
        .centres()
        .forEach(centre -> heads.add(hiring.leader(new Seat(centre, Title.CENTRE_DIRECTOR), 25)));
    locality
        .schools()
        .keySet()
        .forEach(school -> heads.add(hiring.leader(new Seat(school, Title.SCHOOL_HEAD), 60)));
  }

  private Person veteran(Seat seat) {
    LocalDate since =
        Dates.between(locality.random(), LocalDate.of(2008, 1, 1), LocalDate.of(2013, 6, 1));
    return hiring.risen(hiring.invent(43, 57, Districts.women(seat.title())), seat, since);
  }

  /**
   * 24 deputies: four of the district as a whole, the others of offices, boards and mass
   * organisations.
   */
  private void hireDeputies() {
    Seat.ofDistrict("CHI-LANG").subList(2, 6).forEach(seat -> deputies.add(veteran(seat)));
    List<Seat> seats = new ArrayList<>();
    locality.offices().forEach(office -> seats.add(new Seat(office, Title.OFFICE_DEPUTY)));
    locality.boards().forEach(board -> seats.add(new Seat(board, Title.PARTY_BOARD_DEPUTY)));
    List<String> mass = List.copyOf(locality.massOrganisations().keySet());
    mass.subList(0, 2).forEach(code -> seats.add(new Seat(code, Title.MASS_ORGANISATION_DEPUTY)));
    for (int i = 0; i < seats.size(); i++) {
      Seat before = new Seat(commune(i) + "-PC", Title.COMMUNE_PC_VICE_CHAIR);
      deputies.add(
          i < 10
              ? moved(seats.get(i), before, Post.Kind.TRANSFER)
              : hiring.leader(seats.get(i), 35));
    }
  }

  private void hireCommuneLeaders() {
    for (int i = 0; i < locality.communes().size(); i++) {
      List<Seat> seats = Seat.ofCommune(commune(i), false);
      communeLeaders.add(secretary(seats.get(0), i));
      communeLeaders.add(chair(seats.get(1), i));
      for (Seat seat : seats.subList(2, seats.size())) {
        communeLeaders.add(hiring.leader(seat, Districts.women(seat.title())));
      }
      if (i < SECOND_VICE_CHAIRS) {
        communeLeaders.add(
            hiring.leader(new Seat(commune(i) + "-PC", Title.COMMUNE_PC_VICE_CHAIR), 22));
      }
    }
  }

  /**
   * Every other secretary came from the district, and Nhân Lý's in June 2017; three of the rest
   * took over in 2018.
   */
  private Person secretary(Seat seat, int index) {
    Seat office =
        new Seat(locality.offices().get(index % locality.offices().size()), Title.OFFICE_DEPUTY);
    if (commune(index).equals("CHI-LANG-NHAN-LY")) {
      PartialDate june = PartialDate.of(YearMonth.of(2017, 6));
      return hiring.moved(hiring.invent(38, 48, 0), office, seat, Post.Kind.ROTATION, june);
    }
    if (index % 2 == 0) {
      return moved(seat, office, Post.Kind.ROTATION);
    }
    return index < 6 ? successor(seat) : hiring.leader(seat, 15);
  }

  /** Every fourth chair took over in 2018; the others came from another commune. */
  private Person chair(Seat seat, int index) {
    return index % 4 == 1
        ? successor(seat)
        : moved(
            seat,
            new Seat(commune(index + 7) + "-PC", Title.COMMUNE_PC_VICE_CHAIR),
            Post.Kind.TRANSFER);
  }

  private Person successor(Seat seat) {
    successions.add(seat);
    return hiring.leaderSince(seat, 15, SUCCESSION_2018);
  }

  private Person moved(Seat seat, Seat before, Post.Kind kind) {
    LocalDate since =
        Dates.between(locality.random(), LocalDate.of(2014, 5, 1), LocalDate.of(2018, 6, 1));
    return hiring.moved(hiring.invent(36, 50, 20), before, seat, kind, PartialDate.of(since));
  }

  private String commune(int index) {
    List<String> communes = List.copyOf(locality.communes().keySet());
    return communes.get(index % communes.size());
  }
}
