package vn.cadre.local.sample;

import static vn.cadre.local.sample.Organisation.Bloc.FRONT_AND_MASS;
import static vn.cadre.local.sample.Organisation.Bloc.PARTY;
import static vn.cadre.local.sample.Organisation.Bloc.STATE;
import static vn.cadre.local.sample.Organisation.Kind.AGENCY;
import static vn.cadre.local.sample.Organisation.Kind.FRONT;
import static vn.cadre.local.sample.Organisation.Kind.MASS_ORGANISATION;
import static vn.cadre.local.sample.Organisation.Kind.PARTY_COMMITTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Province Quảng Ninh as of 2020-12-31: its leaders, boards and departments, whose heads and
 * deputies the provincial standing committee manages. Seven pairs of departments and boards merge
 * on 2025-03-01 [unverified].
 */
final class QuangNinh {
  static final LocalDate AS_OF = LocalDate.of(2020, 12, 31);
  private static final LocalDate DEPARTMENTS_MERGED = LocalDate.of(2025, 3, 1);
  static final String CODE = "QUANG-NINH";

  /** Its districts as of 2025-03-01. */
  static final List<Communes.Unit> DISTRICTS =
      List.of(
          Communes.Unit.of("193", "Thành phố Hạ Long"),
          Communes.Unit.of("194", "Thành phố Móng Cái"),
          Communes.Unit.of("195", "Thành phố Cẩm Phả"),
          Communes.Unit.of("196", "Thành phố Uông Bí"),
          Communes.Unit.of("198", "Huyện Bình Liêu"),
          Communes.Unit.of("199", "Huyện Tiên Yên"),
          Communes.Unit.of("200", "Huyện Đầm Hà"),
          Communes.Unit.of("201", "Huyện Hải Hà"),
          Communes.Unit.of("202", "Huyện Ba Chẽ"),
          Communes.Unit.of("203", "Huyện Vân Đồn"),
          Communes.Unit.of("205", "Thành phố Đông Triều"),
          Communes.Unit.of("206", "Thị xã Quảng Yên"),
          Communes.Unit.of("207", "Huyện Cô Tô"));

  private static final Map<String, String> BOARDS =
      OrganisationTree.ordered(
          "PARTY-OFFICE", "Văn phòng Tỉnh ủy",
          "ORGANISATION", "Ban Tổ chức Tỉnh ủy",
          "INSPECTION", "Ủy ban Kiểm tra Tỉnh ủy",
          "PROPAGANDA", "Ban Tuyên giáo Tỉnh ủy",
          "MASS-MOBILISATION", "Ban Dân vận Tỉnh ủy",
          "INTERNAL-AFFAIRS", "Ban Nội chính Tỉnh ủy");
  private static final Map<String, String> DEPARTMENTS =
      OrganisationTree.ordered(
          "OFFICE", "Văn phòng Ủy ban nhân dân tỉnh",
          "HOME-AFFAIRS", "Sở Nội vụ",
          "LABOUR", "Sở Lao động - Thương binh và Xã hội",
          "FINANCE", "Sở Tài chính",
          "PLANNING", "Sở Kế hoạch và Đầu tư",
          "CONSTRUCTION", "Sở Xây dựng",
          "TRANSPORT", "Sở Giao thông vận tải",
          "AGRICULTURE", "Sở Nông nghiệp và Phát triển nông thôn",
          "RESOURCES", "Sở Tài nguyên và Môi trường",
          "SCIENCE", "Sở Khoa học và Công nghệ",
          "INFORMATION", "Sở Thông tin và Truyền thông",
          "CULTURE", "Sở Văn hóa và Thể thao",
          "TOURISM", "Sở Du lịch",
          "INDUSTRY-TRADE", "Sở Công Thương",
          "EDUCATION", "Sở Giáo dục và Đào tạo",
          "HEALTH", "Sở Y tế",
          "JUSTICE", "Sở Tư pháp",
          "INSPECTORATE", "Thanh tra tỉnh");
  private static final List<Merger> MERGERS =
      List.of(
          new Merger("HOME-AFFAIRS", "LABOUR", "HOME-AFFAIRS-2025", "Sở Nội vụ"),
          new Merger("FINANCE", "PLANNING", "FINANCE-2025", "Sở Tài chính"),
          new Merger("CONSTRUCTION", "TRANSPORT", "CONSTRUCTION-2025", "Sở Xây dựng"),
          new Merger(
              "AGRICULTURE", "RESOURCES", "ENVIRONMENT-2025", "Sở Nông nghiệp và Môi trường"),
          new Merger("SCIENCE", "INFORMATION", "SCIENCE-2025", "Sở Khoa học và Công nghệ"),
          new Merger("CULTURE", "TOURISM", "CULTURE-2025", "Sở Văn hóa, Thể thao và Du lịch"),
          new Merger(
              "PROPAGANDA",
              "MASS-MOBILISATION",
              "PROPAGANDA-2025",
              "Ban Tuyên giáo và Dân vận Tỉnh ủy"));

  private final Locality locality;

  private QuangNinh(Locality locality) {
    this.locality = locality;
  }

  /**
   * The organisations of the province, which must be there before its districts; {@link #staff}
   * follows.
   */
  static QuangNinh organisations(Roster roster, PersonalIds ids) {
    QuangNinh province = new QuangNinh(new Locality(CODE, "", Region.QUANG_NINH, roster, ids));
    province.locality.settle(DISTRICTS);
    Organisation whole = roster.add(Districts.province(CODE, "Tỉnh Quảng Ninh", "22"));
    Organisation party =
        roster.add(whole.part("PARTY", "Tỉnh ủy Quảng Ninh", PARTY, PARTY_COMMITTEE));
    Organisation committee =
        roster.add(
            whole.part("PC", "Hội đồng nhân dân, Ủy ban nhân dân tỉnh Quảng Ninh", STATE, AGENCY));
    BOARDS.forEach(
        (suffix, name) -> province.locality.boards().add(province.agency(party, suffix, name)));
    DEPARTMENTS.forEach((suffix, name) ->
        province.locality.offices().add(province.agency(committee, suffix, name)));
    province.mass(whole, "FRONT", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", Title.FRONT_CHAIR);
    province.mass(whole, "WOMEN", "Hội Liên hiệp Phụ nữ tỉnh", Title.WOMEN_UNION_CHAIR);
    province.mass(whole, "FARMERS", "Hội Nông dân tỉnh", Title.FARMERS_UNION_CHAIR);
    province.mass(whole, "VETERANS", "Hội Cựu chiến binh tỉnh", Title.VETERANS_CHAIR);
    province.mass(whole, "YOUTH", "Tỉnh đoàn", Title.YOUTH_UNION_SECRETARY);
    province.mass(whole, "TRADE-UNION", "Liên đoàn Lao động tỉnh", Title.TRADE_UNION_CHAIR);
    return province;
  }

  private String agency(Organisation parent, String suffix, String name) {
    boolean ends = MERGERS.stream().anyMatch(merger -> merger.joins(suffix));
    Organisation made = parent.part(suffix, name, parent.bloc(), AGENCY);
    Organisation named =
        new Organisation(
            CODE + "-" + suffix,
            name,
            made.level(),
            made.bloc(),
            AGENCY,
            made.unit(),
            parent.code(),
            made.from(),
            ends ? DEPARTMENTS_MERGED : null,
            List.of());
    return locality.roster().add(named).code();
  }

  private void mass(Organisation whole, String suffix, String name, Title head) {
    Organisation.Kind kind = suffix.equals("FRONT") ? FRONT : MASS_ORGANISATION;
    locality
        .massOrganisations()
        .put(locality.roster().add(whole.part(suffix, name, FRONT_AND_MASS, kind)).code(), head);
  }

  /** People of the province's own organisations. */
  void staff() {
    Hiring hiring = new Hiring(locality, AS_OF, LocalDate.of(2006, 1, 1));
    List<Person> people = new ArrayList<>();
    people.add(hiring.leader(new Seat(CODE + "-PARTY", Title.PROVINCE_PARTY_SECRETARY), 0));
    people.add(hiring.leader(new Seat(CODE + "-PC", Title.PROVINCE_PC_CHAIR), 0));
    for (int i = 0; i < 2; i++) {
      people.add(
          hiring.leader(new Seat(CODE + "-PARTY", Title.PROVINCE_PARTY_DEPUTY_SECRETARY), 30));
    }
    for (int i = 0; i < 4; i++) {
      people.add(hiring.leader(new Seat(CODE + "-PC", Title.PROVINCE_PC_VICE_CHAIR), 25));
    }
    locality
        .massOrganisations()
        .forEach((code, title) ->
            people.add(hiring.leader(new Seat(code, title), Districts.women(title))));
    locality
        .boards()
        .forEach(board ->
            agencyPeople(hiring, people, board, Title.PARTY_BOARD_HEAD, Title.PARTY_BOARD_DEPUTY));
    locality
        .offices()
        .forEach(code ->
            agencyPeople(
                hiring, people, code, Title.DEPARTMENT_DIRECTOR, Title.DEPARTMENT_DEPUTY_DIRECTOR));
    for (Person person : people) {
      boolean leads = person.lastMainPost().title().leads();
      boolean master = locality.random().nextInt(100) < (leads ? 75 : 45);
      Levels.professional(
          locality.random(), person, master ? "MASTER" : "UNIVERSITY", LocalDate.of(2019, 6, 30));
      Levels.theory(
          locality.random(),
          person,
          leads ? "ADVANCED" : "INTERMEDIATE",
          LocalDate.of(2020, 6, 30));
      Levels.management(
          locality.random(),
          person,
          leads ? "PRINCIPAL_EXPERT" : "EXPERT",
          LocalDate.of(2020, 6, 30));
    }
  }

  private static void agencyPeople(
      Hiring hiring, List<Person> people, String code, Title head, Title deputy) {
    people.add(hiring.leader(new Seat(code, head), 22));
    people.add(hiring.leader(new Seat(code, deputy), 30));
    people.add(hiring.leader(new Seat(code, deputy), 30));
    people.add(hiring.staff(new Seat(code, Title.SPECIALIST), 50, 80, 50));
    people.add(hiring.staff(new Seat(code, Title.SPECIALIST), 50, 80, 50));
  }

  /** The mergers of March 2025: one head stays head, the other becomes a deputy. */
  void mergeDepartments() {
    Roster roster = locality.roster();
    for (Merger merger : MERGERS) {
      String first = CODE + "-" + merger.first();
      String second = CODE + "-" + merger.second();
      Organisation before = roster.organisation(first);
      Organisation made =
          new Organisation(
              CODE + "-" + merger.into(),
              merger.name(),
              before.level(),
              before.bloc(),
              AGENCY,
              before.unit(),
              before.parent(),
              DEPARTMENTS_MERGED,
              null,
              List.of(first, second));
      roster.add(made);
      List<Person> people = new ArrayList<>(Succession.leaving(roster, first, DEPARTMENTS_MERGED));
      people.addAll(Succession.leaving(roster, second, DEPARTMENTS_MERGED));
      boolean board = before.bloc() == PARTY;
      Seat head = new Seat(made.code(), board ? Title.PARTY_BOARD_HEAD : Title.DEPARTMENT_DIRECTOR);
      Seat deputy =
          new Seat(
              made.code(), board ? Title.PARTY_BOARD_DEPUTY : Title.DEPARTMENT_DEPUTY_DIRECTOR);
      List<Seat> desks = List.of(new Seat(made.code(), Title.SPECIALIST));
      Succession.place(
          people,
          List.of(head, deputy, deputy, deputy, deputy, deputy),
          desks,
          desks,
          DEPARTMENTS_MERGED);
    }
  }

  private record Merger(String first, String second, String into, String name) {
    boolean joins(String suffix) {
      return suffix.equals(first) || suffix.equals(second);
    }
  }
}
