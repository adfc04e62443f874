package vn.cadre.local.sample;

import static vn.cadre.local.sample.Title.Rank.DEPUTY;
import static vn.cadre.local.sample.Title.Rank.HEAD;
import static vn.cadre.local.sample.Title.Rank.STAFF;

import java.util.Locale;

/** The titles of the sample. The code in the files is the name with hyphens. */
enum Title {
  PROVINCE_PARTY_SECRETARY("Bí thư Tỉnh ủy", HEAD, 2, Category.CADRE),
  PROVINCE_PARTY_DEPUTY_SECRETARY("Phó Bí thư Tỉnh ủy", DEPUTY, 3, Category.CADRE),
  PROVINCE_PC_CHAIR("Chủ tịch Ủy ban nhân dân tỉnh", HEAD, 3, Category.CADRE),
  PROVINCE_PC_VICE_CHAIR("Phó Chủ tịch Ủy ban nhân dân tỉnh", DEPUTY, 3, Category.CADRE),
  DEPARTMENT_DIRECTOR("Giám đốc sở", HEAD, 4, Category.CIVIL_SERVANT),
  DEPARTMENT_DEPUTY_DIRECTOR("Phó Giám đốc sở", DEPUTY, 4, Category.CIVIL_SERVANT),
  DISTRICT_PARTY_SECRETARY("Bí thư cấp ủy cấp huyện", HEAD, 4, Category.CADRE),
  DISTRICT_PARTY_DEPUTY_SECRETARY("Phó Bí thư cấp ủy cấp huyện", DEPUTY, 4, Category.CADRE),
  DISTRICT_PC_CHAIR("Chủ tịch Ủy ban nhân dân cấp huyện", HEAD, 4, Category.CADRE),
  DISTRICT_PC_VICE_CHAIR("Phó Chủ tịch Ủy ban nhân dân cấp huyện", DEPUTY, 4, Category.CADRE),
  DISTRICT_COUNCIL_VICE_CHAIR(
      "Phó Chủ tịch Hội đồng nhân dân cấp huyện", DEPUTY, 4, Category.CADRE),
  PARTY_BOARD_HEAD("Trưởng ban Đảng", HEAD, 4, Category.CIVIL_SERVANT),
  PARTY_BOARD_DEPUTY("Phó Trưởng ban Đảng", DEPUTY, 4, Category.CIVIL_SERVANT),
  OFFICE_HEAD("Trưởng phòng", HEAD, 4, Category.CIVIL_SERVANT),
  OFFICE_DEPUTY("Phó Trưởng phòng", DEPUTY, 4, Category.CIVIL_SERVANT),
  FRONT_CHAIR("Chủ tịch Ủy ban Mặt trận Tổ quốc", HEAD, 4, Category.CADRE),
  FRONT_VICE_CHAIR("Phó Chủ tịch Ủy ban Mặt trận Tổ quốc", DEPUTY, 4, Category.CADRE),
  WOMEN_UNION_CHAIR("Chủ tịch Hội Liên hiệp Phụ nữ", HEAD, 4, Category.CADRE),
  FARMERS_UNION_CHAIR("Chủ tịch Hội Nông dân", HEAD, 4, Category.CADRE),
  VETERANS_CHAIR("Chủ tịch Hội Cựu chiến binh", HEAD, 4, Category.CADRE),
  YOUTH_UNION_SECRETARY("Bí thư Đoàn Thanh niên", HEAD, 4, Category.CADRE),
  TRADE_UNION_CHAIR("Chủ tịch Liên đoàn Lao động", HEAD, 4, Category.CADRE),
  MASS_ORGANISATION_DEPUTY("Cấp phó tổ chức chính trị - xã hội", DEPUTY, 4, Category.CADRE),
  COMMUNE_PARTY_SECRETARY("Bí thư Đảng ủy xã", HEAD, 4, Category.CADRE),
  COMMUNE_PARTY_DEPUTY_SECRETARY("Phó Bí thư Đảng ủy xã", DEPUTY, 4, Category.CADRE),
  COMMUNE_PC_CHAIR("Chủ tịch Ủy ban nhân dân xã", HEAD, 4, Category.CADRE),
  COMMUNE_PC_VICE_CHAIR("Phó Chủ tịch Ủy ban nhân dân xã", DEPUTY, 4, Category.CADRE),
  COMMUNE_COUNCIL_VICE_CHAIR("Phó Chủ tịch Hội đồng nhân dân xã", DEPUTY, 4, Category.CADRE),
  WARD_PARTY_SECRETARY("Bí thư Đảng ủy phường", HEAD, 4, Category.CADRE),
  WARD_PARTY_DEPUTY_SECRETARY("Phó Bí thư Đảng ủy phường", DEPUTY, 4, Category.CADRE),
  WARD_PC_CHAIR("Chủ tịch Ủy ban nhân dân phường", HEAD, 4, Category.CADRE),
  WARD_PC_VICE_CHAIR("Phó Chủ tịch Ủy ban nhân dân phường", DEPUTY, 4, Category.CADRE),
  WARD_COUNCIL_VICE_CHAIR("Phó Chủ tịch Hội đồng nhân dân phường", DEPUTY, 4, Category.CADRE),
  CENTRE_DIRECTOR("Giám đốc trung tâm", HEAD, 4, Category.PUBLIC_EMPLOYEE),
  CENTRE_DEPUTY_DIRECTOR("Phó Giám đốc trung tâm", DEPUTY, 4, Category.PUBLIC_EMPLOYEE),
  SCHOOL_HEAD("Hiệu trưởng", HEAD, 4, Category.PUBLIC_EMPLOYEE),
  SCHOOL_DEPUTY("Phó Hiệu trưởng", DEPUTY, 4, Category.PUBLIC_EMPLOYEE),
  SPECIALIST("Chuyên viên", STAFF, 0, Category.CIVIL_SERVANT),
  COMMUNE_OFFICIAL("Công chức cấp xã", STAFF, 0, Category.CIVIL_SERVANT),
  TEACHER("Giáo viên", STAFF, 0, Category.PUBLIC_EMPLOYEE),
  SCHOOL_STAFF("Nhân viên trường học", STAFF, 0, Category.PUBLIC_EMPLOYEE),
  CENTRE_STAFF("Viên chức trung tâm", STAFF, 0, Category.PUBLIC_EMPLOYEE),
  HEALTH_STAFF("Viên chức y tế", STAFF, 0, Category.PUBLIC_EMPLOYEE),
  DISTRICT_COMMITTEE_MEMBER("Ủy viên Ban Chấp hành Đảng bộ cấp huyện", STAFF, 0, Category.CADRE),
  DISTRICT_STANDING_MEMBER("Ủy viên Ban Thường vụ cấp ủy cấp huyện", STAFF, 0, Category.CADRE);

  private final String vietnamese;
  private final Rank rank;
  private final int group;
  private final Category category;

  Title(String vietnamese, Rank rank, int group, Category category) {
    this.vietnamese = vietnamese;
    this.rank = rank;
    this.group = group;
    this.category = category;
  }

  String code() {
    return name().replace('_', '-').toUpperCase(Locale.ROOT);
  }

  String vietnamese() {
    return vietnamese;
  }

  Rank rank() {
    return rank;
  }

  /** One of the four groups of the Politburo's list of titles, 0 for staff. */
  int group() {
    return group;
  }

  /** What a holder of this title is by law. */
  Category category() {
    return category;
  }

  /** A secretary, deputy secretary or chair of a unit as a whole. */
  boolean keyPost() {
    return name().endsWith("_SECRETARY") && this != YOUTH_UNION_SECRETARY
        || name().endsWith("_PC_CHAIR");
  }

  /** A post that policy wants filled from elsewhere: secretary and chair of a commune or ward. */
  boolean nonLocal() {
    return this == COMMUNE_PARTY_SECRETARY
        || this == COMMUNE_PC_CHAIR
        || this == WARD_PARTY_SECRETARY
        || this == WARD_PC_CHAIR;
  }

  /** The same title when a township or commune has become a ward. */
  Title ofWard() {
    return name().startsWith("COMMUNE_P") || this == COMMUNE_COUNCIL_VICE_CHAIR
        ? valueOf(name().replaceFirst("COMMUNE", "WARD"))
        : this;
  }

  boolean leads() {
    return rank != STAFF;
  }

  enum Rank {
    HEAD,
    DEPUTY,
    STAFF
  }

  enum Category {
    CADRE,
    CIVIL_SERVANT,
    PUBLIC_EMPLOYEE
  }
}
