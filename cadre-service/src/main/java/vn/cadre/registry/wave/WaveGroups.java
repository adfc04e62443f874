package vn.cadre.registry.wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.statistics.Groups;

/** Arranges the tally of a wave as groups. */
final class WaveGroups {
  private static final Bilingual NOT_RECORDED =
      new Bilingual("Khác, chưa ghi nhận", "Other, not recorded");
  private static final Bilingual DIRECTLY =
      new Bilingual("Trực thuộc trực tiếp", "Directly within");
  private static final Bilingual NO_TITLE = new Bilingual("Chưa giữ chức danh", "Without a title");

  private final List<WaveDimension> nesting;
  private final WaveTally tally;
  private final WaveFrame frame;
  private final Locale language;

  WaveGroups(List<WaveDimension> nesting, WaveTally tally, WaveFrame frame, Locale language) {
    this.nesting = List.copyOf(nesting);
    this.tally = tally;
    this.frame = frame;
    this.language = language;
  }

  RetirementWave.Group outermost() {
    return group(List.of());
  }

  private RetirementWave.Group group(List<String> outer) {
    var dimension = nesting.get(outer.size());
    var shownEmpty = dimension.period() && outer.isEmpty();
    var items = new ArrayList<RetirementWave.Item>();
    labels(dimension)
        .forEach((key, label) -> {
          var cell = inner(outer, key);
          if (shownEmpty || tally.leaving(cell).people() > 0) {
            items.add(item(cell, key, label));
          }
        });
    return new RetirementWave.Group(
        dimension.key(),
        items,
        item(inner(outer, WaveTally.MISSING), Groups.REMAINDER, remainder(dimension).in(language)));
  }

  private RetirementWave.Item item(List<String> cell, String key, String label) {
    var leaving = tally.leaving(cell);
    var nested = cell.size() < nesting.size() && leaving.people() > 0 ? List.of(group(cell)) : null;
    return new RetirementWave.Item(
        key,
        label,
        leaving.people(),
        Share.of(leaving.people(), tally.inService(cell)),
        leaving.posts(),
        nested);
  }

  private static Bilingual remainder(WaveDimension dimension) {
    return switch (dimension) {
      case ORGANISATION -> DIRECTLY;
      case RANK, TITLE -> NO_TITLE;
      case MONTH, QUARTER, YEAR, GENDER -> NOT_RECORDED;
    };
  }

  /** Values in the order in which they are shown. */
  private SequencedMap<String, String> labels(WaveDimension dimension) {
    return switch (dimension) {
      case MONTH, QUARTER, YEAR -> Periods.of(dimension, frame.from(), frame.to(), language);
      case ORGANISATION, TITLE -> new TreeMap<>(tally.names(dimension));
      case RANK -> labels(TitleRank.values());
      case GENDER -> labels(Gender.values());
    };
  }

  private SequencedMap<String, String> labels(Code[] codes) {
    var labels = new LinkedHashMap<String, String>();
    for (var code : codes) {
      labels.put(code.name(), new Bilingual(code.vi(), code.en()).in(language));
    }
    return labels;
  }

  private static List<String> inner(List<String> outer, String key) {
    var cell = new ArrayList<>(outer);
    cell.add(key);
    return List.copyOf(cell);
  }
}
