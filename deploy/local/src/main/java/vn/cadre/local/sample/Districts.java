package vn.cadre.local.sample;

import static vn.cadre.local.sample.Organisation.Bloc.STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all districts of the sample share. */
final class Districts {
  /** From when units are on record; the true founding days differ and matter to no figure. */
  static final LocalDate RECORDS_BEGIN = LocalDate.of(2000, 1, 1);

  private static final Map<String, String> CENTRES =
      OrganisationTree.ordered(
          "POLITICS-CENTRE", "Trung tâm Bồi dưỡng chính trị",
          "VOCATIONAL-CENTRE", "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
          "CULTURE-CENTRE", "Trung tâm Văn hóa, Thông tin và Thể thao",
          "AGRICULTURE-CENTRE", "Trung tâm Dịch vụ nông nghiệp",
          "PROJECTS", "Ban Quản lý dự án đầu tư xây dựng");

  private Districts() {}

  static Organisation province(String code, String name, String unit) {
    return new Organisation(
        code,
        name,
        Organisation.Level.PROVINCE,
        STATE,
        Organisation.Kind.PROVINCE,
        unit,
        null,
        RECORDS_BEGIN,
        null,
        List.of());
  }

  static Organisation district(String code, String name, String unit, String province) {
    return new Organisation(
        code,
        name,
        Organisation.Level.DISTRICT,
        STATE,
        Organisation.Kind.DISTRICT,
        unit,
        province,
        RECORDS_BEGIN,
        SampleFacts.REFORM,
        List.of());
  }

  /**
   * A commune under {@code parent} for as long as that lives; two of one name in a district are
   * told apart by their type.
   */
  static Organisation commune(String district, Communes.Unit unit, Organisation parent) {
    boolean ambiguous = unit.name().equals("Chi Lăng") && district.equals("CHI-LANG");
    String type = ambiguous ? Communes.slug(unit.type()) + "-" : "";
    return new Organisation(
        district + "-" + type + Communes.slug(unit.name()),
        unit.type() + " " + unit.name(),
        Organisation.Level.COMMUNE,
        STATE,
        unit.kind(),
        unit.code(),
        parent.code(),
        parent.from(),
        parent.to(),
        List.of());
  }

  /** The same organisation with another life. */
  static Organisation lasting(Organisation made, LocalDate from, @Nullable LocalDate to) {
    return new Organisation(
        made.code(),
        made.name(),
        made.level(),
        made.bloc(),
        made.kind(),
        made.unit(),
        made.parent(),
        from,
        to,
        made.predecessors());
  }

  static void centres(
      OrganisationTree tree, Locality locality, Organisation parent, String district, String name) {
    CENTRES.forEach((suffix, text) ->
        locality
            .centres()
            .add(tree.serviceUnit(parent, district + "-" + suffix, text + " " + name).code()));
  }

  /** Chance in a hundred that a holder of a title is a woman. */
  static int women(Title title) {
    return switch (title) {
      case WOMEN_UNION_CHAIR -> 100;
      case VETERANS_CHAIR -> 0;
      case YOUTH_UNION_SECRETARY,
          TRADE_UNION_CHAIR,
          COMMUNE_COUNCIL_VICE_CHAIR,
          WARD_COUNCIL_VICE_CHAIR ->
          40;
      case SCHOOL_HEAD -> 65;
      case SCHOOL_DEPUTY -> 75;
      default -> 22;
    };
  }
}
