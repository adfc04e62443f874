package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.reference.CodeLists;

/**
 * Knows the values of every dimension: code lists, bands, and the organisations that were counted.
 */
@ApplicationScoped
class Domains {
  private static final Bilingual NOT_RECORDED =
      new Bilingual("Khác, chưa ghi nhận", "Other, not recorded");
  private static final Bilingual DIRECTLY =
      new Bilingual("Trực thuộc trực tiếp", "Directly within");
  private static final Bilingual MEMBER = new Bilingual("Đảng viên", "Party member");
  private static final Bilingual NO_MEMBER =
      new Bilingual("Chưa là đảng viên", "Not a Party member");

  private final CodeLists lists;

  Domains(CodeLists lists) {
    this.lists = lists;
  }

  Domain of(Dimension dimension, Tally tally, Locale language) {
    var labels = labels(dimension, tally, language);
    var remainder = dimension == Dimension.ORGANISATION ? DIRECTLY : NOT_RECORDED;
    return new Domain(labels, remainder.in(language));
  }

  private SequencedMap<String, String> labels(Dimension dimension, Tally tally, Locale language) {
    var labels = new LinkedHashMap<String, String>();
    switch (dimension) {
      case ORGANISATION -> labels.putAll(new TreeMap<>(tally.organisationNames()));
      case PARTY_MEMBER -> {
        labels.put("true", MEMBER.in(language));
        labels.put("false", NO_MEMBER.in(language));
      }
      case AGE_BAND -> {
        for (var band : AgeBand.values()) {
          labels.put(band.name(), new Bilingual(band.vi(), band.en()).in(language));
        }
      }
      case PROFESSIONAL_LEVEL,
          POLITICAL_THEORY_LEVEL,
          STATE_MANAGEMENT_LEVEL,
          RANK,
          LEVEL,
          BLOC,
          CATEGORY,
          GENDER,
          ETHNIC_GROUP ->
          lists
              .find(dimension.key())
              .orElseThrow()
              .items()
              .forEach(item ->
                  labels.put(item.code(), new Bilingual(item.vi(), item.en()).in(language)));
    }
    return labels;
  }
}
