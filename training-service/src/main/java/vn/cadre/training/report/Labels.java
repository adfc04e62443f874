package vn.cadre.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.QualificationKind;

/** What the keys of groups are called. */
@ApplicationScoped
class Labels {
  private static final Map<String, Bilingual> LEVELS =
      Map.of(
          "CENTRAL", new Bilingual("Cấp trung ương", "Central"),
          "PROVINCE", new Bilingual("Cấp tỉnh", "Province"),
          "DISTRICT", new Bilingual("Cấp huyện", "District"),
          "COMMUNE", new Bilingual("Cấp xã", "Commune"));

  private static final Bilingual NOTHING = new Bilingual("Không cấp văn bằng", "No qualification");

  private final Sql sql;

  Labels(Sql sql) {
    this.sql = sql;
  }

  /** By key; a key without a name is called as it is written. */
  Map<String, String> of(Dimension dimension, Collection<String> keys, Locale language) {
    var labels = new HashMap<String, String>();
    keys.forEach(key -> labels.put(key, key));
    switch (dimension) {
      case KIND -> name(CourseKind.values(), labels, language);
      case GRANTS -> {
        name(QualificationKind.values(), labels, language);
        labels.computeIfPresent("NONE", (key, same) -> NOTHING.in(language));
      }
      case AUDIENCE -> name(Audience.values(), labels, language);
      case FUNDING_SOURCE -> name(FundingSource.values(), labels, language);
      case ORGANISER_LEVEL ->
          labels.replaceAll(
              (key, same) -> LEVELS.getOrDefault(key, new Bilingual(key, key)).in(language));
      case ORGANISER -> name("organisation", labels);
      case COURSE -> name("course", labels);
      case YEAR, MONTH -> {}
    }
    return labels;
  }

  private static void name(Code[] codes, Map<String, String> labels, Locale language) {
    for (var code : codes) {
      labels.computeIfPresent(
          code.name(), (key, same) -> new Bilingual(code.vi(), code.en()).in(language));
    }
  }

  private void name(String table, Map<String, String> labels) {
    sql.list(
        "SELECT code, name FROM " + table + " WHERE code = ANY (?)",
        List.of(labels.keySet()),
        row -> labels.put(row.getString("code"), row.getString("name")));
  }
}
