package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.code.CourseKind;

/** Arranges a tally as groups with names. */
final class NeedGroups {
  private static final Bilingual DIRECTLY =
      new Bilingual("Trực thuộc trực tiếp", "Directly within");

  private final List<NeedDimension> nesting;
  private final NeedTally tally;
  private final Map<String, TitleStandard> standards;
  private final Map<String, String> organisations;
  private final Locale language;

  /**
   * @param organisations names by code
   */
  NeedGroups(
      List<NeedDimension> nesting,
      NeedTally tally,
      Map<String, TitleStandard> standards,
      Map<String, String> organisations,
      Locale language) {
    this.nesting = nesting;
    this.tally = tally;
    this.standards = standards;
    this.organisations = organisations;
    this.language = language;
  }

  /** Nothing where no dimension was asked for. */
  List<Needs.Group> all() {
    return nesting.isEmpty() ? List.of() : List.of(group(List.of()));
  }

  private Needs.Group group(List<String> outer) {
    var dimension = nesting.get(outer.size());
    return new Needs.Group(
        dimension.key(),
        tally.keys(outer).stream().map(key -> item(dimension, outer, key)).toList());
  }

  private Needs.Item item(NeedDimension dimension, List<String> outer, String key) {
    var cell = new ArrayList<>(outer);
    cell.add(key);
    return new Needs.Item(
        key,
        label(dimension, key),
        tally.count(cell),
        cell.size() < nesting.size() ? List.of(group(cell)) : null);
  }

  private String label(NeedDimension dimension, String key) {
    return switch (dimension) {
      case ORGANISATION ->
          key.isEmpty() ? DIRECTLY.in(language) : organisations.getOrDefault(key, key);
      case TITLE -> {
        var standard = standards.get(key);
        yield standard == null ? key : standard.titleName();
      }
      case KIND -> {
        var kind = CourseKind.valueOf(key);
        yield new Bilingual(kind.vi(), kind.en()).in(language);
      }
      case CRITERION -> criterion(Schooling.Demand.valueOf(key)).in(language);
    };
  }

  private static Bilingual criterion(Schooling.Demand demand) {
    return switch (demand) {
      case PROFESSIONAL_LEVEL -> new Bilingual("Trình độ chuyên môn", "Professional level");
      case SPECIALITY -> new Bilingual("Chuyên ngành", "Speciality");
      case POLITICAL_THEORY_LEVEL -> new Bilingual("Lý luận chính trị", "Political theory");
      case STATE_MANAGEMENT_LEVEL -> new Bilingual("Quản lý nhà nước", "State management");
      case LANGUAGE -> new Bilingual("Ngoại ngữ, tiếng dân tộc", "Language");
      case INFORMATICS -> new Bilingual("Tin học", "Informatics");
    };
  }
}
