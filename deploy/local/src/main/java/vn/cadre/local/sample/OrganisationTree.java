package vn.cadre.local.sample;

import static vn.cadre.local.sample.Organisation.Bloc.FRONT_AND_MASS;
import static vn.cadre.local.sample.Organisation.Bloc.PARTY;
import static vn.cadre.local.sample.Organisation.Bloc.PUBLIC_SERVICE_UNIT;
import static vn.cadre.local.sample.Organisation.Bloc.STATE;
import static vn.cadre.local.sample.Organisation.Kind.AGENCY;
import static vn.cadre.local.sample.Organisation.Kind.FRONT;
import static vn.cadre.local.sample.Organisation.Kind.MASS_ORGANISATION;
import static vn.cadre.local.sample.Organisation.Kind.PARTY_COMMITTEE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a district or a commune is built of organisations: Party, State, Front and service units,
 * with the usual names.
 */
final class OrganisationTree {
  /** Twelve offices of an urban district. */
  static final Map<String, String> URBAN_OFFICES =
      offices("URBAN", "Phòng Quản lý đô thị", "ECONOMY", "Phòng Kinh tế");

  /** Twelve offices of a rural district. */
  static final Map<String, String> RURAL_OFFICES =
      offices(
          "AGRICULTURE",
          "Phòng Nông nghiệp và Phát triển nông thôn",
          "INFRASTRUCTURE",
          "Phòng Kinh tế và Hạ tầng");

  private static final Map<String, String> BOARDS =
      ordered(
          "PARTY-OFFICE", "Văn phòng cấp ủy",
          "ORGANISATION", "Ban Tổ chức",
          "INSPECTION", "Ủy ban Kiểm tra",
          "PROPAGANDA", "Ban Tuyên giáo",
          "MASS-MOBILISATION", "Ban Dân vận");

  private final Locality locality;

  OrganisationTree(Locality locality) {
    this.locality = locality;
  }

  /**
   * Boards, offices and mass organisations of a district, the Party and State parts under {@code
   * parent}.
   */
  void districtOffices(
      Organisation parent, String prefix, String name, Map<String, String> offices) {
    Roster roster = locality.roster();
    Organisation party =
        roster.add(
            renamed(
                parent.part("PARTY", "Cấp ủy " + name, PARTY, PARTY_COMMITTEE), prefix + "-PARTY"));
    BOARDS.forEach((suffix, text) -> {
      Organisation board = party.part(suffix, text + " " + name, PARTY, AGENCY);
      locality.boards().add(roster.add(renamed(board, prefix + "-" + suffix)).code());
    });
    Organisation committee =
        roster.add(
            renamed(
                parent.part("PC", "Hội đồng nhân dân, Ủy ban nhân dân " + name, STATE, AGENCY),
                prefix + "-PC"));
    offices.forEach((suffix, text) -> {
      Organisation office = committee.part(suffix, text + " " + name, STATE, AGENCY);
      locality.offices().add(roster.add(renamed(office, prefix + "-" + suffix)).code());
    });
    mass(parent, prefix, "FRONT", "Ủy ban Mặt trận Tổ quốc Việt Nam " + name, Title.FRONT_CHAIR);
    mass(parent, prefix, "WOMEN", "Hội Liên hiệp Phụ nữ " + name, Title.WOMEN_UNION_CHAIR);
    mass(parent, prefix, "FARMERS", "Hội Nông dân " + name, Title.FARMERS_UNION_CHAIR);
    mass(parent, prefix, "VETERANS", "Hội Cựu chiến binh " + name, Title.VETERANS_CHAIR);
    mass(
        parent,
        prefix,
        "YOUTH",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh " + name,
        Title.YOUTH_UNION_SECRETARY);
    mass(parent, prefix, "TRADE-UNION", "Liên đoàn Lao động " + name, Title.TRADE_UNION_CHAIR);
  }

  private void mass(Organisation parent, String prefix, String suffix, String name, Title head) {
    Organisation.Kind kind = suffix.equals("FRONT") ? FRONT : MASS_ORGANISATION;
    Organisation made =
        renamed(parent.part(suffix, name, FRONT_AND_MASS, kind), prefix + "-" + suffix);
    locality.massOrganisations().put(locality.roster().add(made).code(), head);
  }

  /** A commune of before 2025-07-01 with its Party committee, people's committee and Front. */
  Organisation commune(Organisation commune, Communes.Unit unit) {
    Roster roster = locality.roster();
    roster.add(commune);
    locality.communes().put(commune.code(), unit);
    locality.settle(List.of(unit));
    threeBlocs(roster, commune, unit);
    return commune;
  }

  /** A school or centre of the district. */
  Organisation serviceUnit(Organisation parent, String code, String name) {
    Organisation made =
        parent.part("UNIT", name, PUBLIC_SERVICE_UNIT, Organisation.Kind.PUBLIC_SERVICE_UNIT);
    return locality.roster().add(renamed(made, code));
  }

  /**
   * The three schools of a commune: nursery, primary, lower secondary; fewer when {@code count}
   * says so.
   */
  void schools(
      Organisation parent, String district, String commune, Communes.Unit unit, int count) {
    List<String> kinds = List.of("MN", "TH", "THCS");
    Map<String, String> names =
        Map.of(
            "MN", "Trường Mầm non ", "TH", "Trường Tiểu học ", "THCS", "Trường Trung học cơ sở ");
    for (String kind : kinds.subList(0, count)) {
      String code = district + "-" + kind + commune.substring(district.length());
      locality
          .schools()
          .put(serviceUnit(parent, code, names.get(kind) + unit.name()).code(), commune);
    }
  }

  /**
   * A commune of today: the three blocs, and the office, two divisions and centre of its people's
   * committee.
   */
  static Organisation communeOfToday(Roster roster, Organisation commune, Communes.Unit unit) {
    roster.add(commune);
    Organisation committee = threeBlocs(roster, commune, unit);
    String in = " " + unit.inText();
    String economy = unit.ward() ? "Phòng Kinh tế, Hạ tầng và Đô thị" : "Phòng Kinh tế";
    for (Map.Entry<String, String> part :
        ordered(
                "OFFICE", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                "ECONOMY", economy,
                "CULTURE", "Phòng Văn hóa - Xã hội",
                "SERVICE", "Trung tâm Phục vụ hành chính công")
            .entrySet()) {
      roster.add(
          renamed(
              committee.part(part.getKey(), part.getValue() + in, STATE, AGENCY),
              commune.code() + "-" + part.getKey()));
    }
    return commune;
  }

  private static Organisation threeBlocs(Roster roster, Organisation commune, Communes.Unit unit) {
    String in = " " + unit.inText();
    roster.add(commune.part("PARTY", "Đảng ủy" + in, PARTY, PARTY_COMMITTEE));
    Organisation committee =
        roster.add(commune.part("PC", "Hội đồng nhân dân, Ủy ban nhân dân" + in, STATE, AGENCY));
    roster.add(
        commune.part("FRONT", "Ủy ban Mặt trận Tổ quốc Việt Nam" + in, FRONT_AND_MASS, FRONT));
    return committee;
  }

  private static Organisation renamed(Organisation made, String code) {
    return new Organisation(
        code,
        made.name(),
        made.level(),
        made.bloc(),
        made.kind(),
        made.unit(),
        made.parent(),
        made.from(),
        made.to(),
        made.predecessors());
  }

  private static Map<String, String> offices(
      String one, String oneName, String other, String otherName) {
    return ordered(
        "OFFICE",
        "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
        "HOME-AFFAIRS",
        "Phòng Nội vụ",
        "FINANCE",
        "Phòng Tài chính - Kế hoạch",
        "RESOURCES",
        "Phòng Tài nguyên và Môi trường",
        one,
        oneName,
        other,
        otherName,
        "EDUCATION",
        "Phòng Giáo dục và Đào tạo",
        "HEALTH",
        "Phòng Y tế",
        "LABOUR",
        "Phòng Lao động - Thương binh và Xã hội",
        "JUSTICE",
        "Phòng Tư pháp",
        "CULTURE",
        "Phòng Văn hóa và Thông tin",
        "INSPECTORATE",
        "Thanh tra");
  }

  /** Keys and values in turn, their order kept. */
  static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
