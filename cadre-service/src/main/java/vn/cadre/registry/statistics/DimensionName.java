package vn.cadre.registry.statistics;

import java.util.Locale;
import java.util.Map;
import vn.cadre.platform.problem.Bilingual;

/** What dimensions are called on paper; in answers they stand by their keys. */
public final class DimensionName {
  private static final Map<String, Bilingual> NAMES =
      Map.ofEntries(
          Map.entry(
              "professionalLevel", new Bilingual("Trình độ chuyên môn", "Professional level")),
          Map.entry(
              "politicalTheoryLevel",
              new Bilingual("Trình độ lý luận chính trị", "Level of political theory")),
          Map.entry(
              "stateManagementLevel",
              new Bilingual("Trình độ quản lý nhà nước", "Level of state management")),
          Map.entry("rank", new Bilingual("Cấp chức danh", "Rank of the title")),
          Map.entry("title", new Bilingual("Chức danh", "Title")),
          Map.entry("level", new Bilingual("Cấp tổ chức", "Level of the organisation")),
          Map.entry("bloc", new Bilingual("Khối", "Bloc")),
          Map.entry("crossBloc", new Bilingual("Chuyển khối", "Between blocs")),
          Map.entry("category", new Bilingual("Đối tượng", "Category")),
          Map.entry("gender", new Bilingual("Giới tính", "Gender")),
          Map.entry("age", new Bilingual("Tuổi", "Age")),
          Map.entry("ageBand", new Bilingual("Nhóm tuổi", "Age band")),
          Map.entry("partyMember", new Bilingual("Đảng viên", "Party membership")),
          Map.entry("organisation", new Bilingual("Đơn vị", "Organisation")),
          Map.entry("ethnicGroup", new Bilingual("Dân tộc", "Ethnic group")),
          Map.entry("body", new Bilingual("Cấp ủy, ban", "Committee")),
          Map.entry("kind", new Bilingual("Hình thức", "Kind")),
          Map.entry("direction", new Bilingual("Hướng", "Direction")),
          Map.entry("type", new Bilingual("Loại văn bản", "Type of document")),
          Map.entry("tier", new Bilingual("Cấp ban hành", "Issuing tier")),
          Map.entry("month", new Bilingual("Tháng", "Month")),
          Map.entry("quarter", new Bilingual("Quý", "Quarter")),
          Map.entry("year", new Bilingual("Năm", "Year")));

  private DimensionName() {}

  /**
   * @throws IllegalArgumentException if there is no such dimension
   */
  public static String of(String key, Locale language) {
    var name = NAMES.get(key);
    if (name == null) {
      throw new IllegalArgumentException("A dimension without a name: " + key);
    }
    return name.in(language);
  }
}
