package vn.cadre.registry.reference.load;

import static vn.cadre.registry.reference.load.UnitHistory.LAST_THREE_TIER_LIST;
import static vn.cadre.registry.reference.load.UnitHistory.TWO_TIERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.reference.load.CsvResource.Line;

/**
 * The units of three tiers. When they began is not in the list, so they begin "before the data",
 * except where a supplement names what had the code until a later day.
 */
record OldUnits(List<Unit> units) {

  private static final String LIST = "thanglequoc/vietnamese-provinces-database v2.4.0";
  private static final String CROSSWALK = "dvhcvn/20250701";

  OldUnits {
    units = List.copyOf(units);
  }

  /**
   * @param merged the old provinces that ended or changed; the others live on and are told by
   *     {@link NewUnits}
   */
  static OldUnits read(Set<String> merged) {
    var ended = supplement();
    var listed = listed(merged);
    var units = new ArrayList<>(ended);
    for (var unit : listed.values()) {
      units.add(unit.from(endOfPredecessor(unit.code(), ended)).until(TWO_TIERS));
    }
    units.addAll(missingFromTheList(listed));
    return new OldUnits(units);
  }

  private static Map<String, Unit> listed(Set<String> merged) {
    var units = new LinkedHashMap<String, Unit>();
    for (var line : CsvResource.read("admin_units_2025-03-01.csv")) {
      var province = line.get("province_code");
      var district = line.get("district_code");
      if (merged.contains(province)) {
        units.computeIfAbsent(
            province, code -> Unit.named(code, line.get("province_name"), null, code, LIST));
      }
      units.computeIfAbsent(
          district, code -> Unit.named(code, line.get("district_name"), province, province, LIST));
      // The five island districts had no communes.
      if (!line.get("commune_code").isEmpty()) {
        var commune = line.get("commune_code");
        units.put(commune, Unit.named(commune, line.get("commune_name"), district, province, LIST));
      }
    }
    return units;
  }

  /** Units of earlier arrangements that the seed documents speak of; from memory, so unverified. */
  private static List<Unit> supplement() {
    return CsvResource.read("admin_units_supplement.csv").stream().map(OldUnits::ended).toList();
  }

  private static Unit ended(Line line) {
    return Unit.named(
            line.get("code"),
            line.get("name"),
            line.get("parent_code"),
            line.get("province_code"),
            line.get("source"))
        .until(LocalDate.parse(line.get("ended_on")))
        .unverified();
  }

  private static @Nullable LocalDate endOfPredecessor(String code, List<Unit> ended) {
    return ended.stream()
        .filter(unit -> unit.code().equals(code))
        .map(Unit::validTo)
        .findFirst()
        .orElse(null);
  }

  /**
   * Twelve communes that the crosswalk knows and the list does not: they had ended by its day, in a
   * district that no source tells.
   */
  private static List<Unit> missingFromTheList(Map<String, Unit> listed) {
    var missing = new LinkedHashMap<String, Unit>();
    for (var line : CsvResource.read("commune_crosswalk_old_new.csv")) {
      var code = line.get("old_commune_code");
      if (!listed.containsKey(code)) {
        missing.put(
            code,
            Unit.named(
                    code,
                    line.get("old_commune_name"),
                    null,
                    line.get("old_province_code"),
                    CROSSWALK)
                .until(LAST_THREE_TIER_LIST)
                .unverified());
      }
    }
    return List.copyOf(missing.values());
  }
}
