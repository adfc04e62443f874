package vn.cadre.registry.reference.load;

import static vn.cadre.registry.reference.load.UnitHistory.DONG_NAI;
import static vn.cadre.registry.reference.load.UnitHistory.TWO_TIERS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The units of two tiers, from the list of their first day and the list of 2026-04-30. The first
 * gives the spelling, as the resolutions have it; the second differs in tone placement only, but
 * for Đồng Nai.
 *
 * @param codes the code kept, by the code of the first list, where the two lists differ
 */
record NewUnits(List<Unit> units, Map<String, String> codes) {

  private static final String FIRST = "dvhcvn/20250701";
  private static final String SECOND = "thanglequoc/vietnamese-provinces-database 2026-08";

  NewUnits {
    units = List.copyOf(units);
    codes = Map.copyOf(codes);
  }

  /**
   * @param merged the old provinces that ended or changed; a new province that is none of them has
   *     existed since before the data
   */
  static NewUnits read(Set<String> merged) {
    var first = list("admin_units_2025-07-01.csv", FIRST);
    var second = list("admin_units_2026-04-30.csv", SECOND);
    var codes = reconcile(first, second);
    var units = new ArrayList<Unit>();
    for (var unit : first.values()) {
      var kept = codes.get(unit.code());
      var began = kept == null ? unit : second.get(kept).alsoKnownAs(unit.code());
      var since = began.parentCode() == null && !merged.contains(began.code()) ? null : TWO_TIERS;
      var now = second.get(began.code());
      if (began.isStill(now)) {
        units.add(began.from(since));
      } else {
        units.add(began.from(since).until(DONG_NAI));
        units.add(now.from(DONG_NAI));
      }
    }
    return new NewUnits(units, codes);
  }

  private static Map<String, Unit> list(String file, String source) {
    var units = new LinkedHashMap<String, Unit>();
    for (var line : CsvResource.read(file)) {
      var province = line.get("province_code");
      units.computeIfAbsent(
          province, code -> Unit.named(code, line.get("province_name"), null, code, source));
      var commune = line.get("commune_code");
      units.put(commune, Unit.named(commune, line.get("commune_name"), province, province, source));
    }
    return units;
  }

  /**
   * The lists give Ba Chẽ and Ia Mơ different codes. The later list is followed, which for Ia Mơ
   * has the code that it bore before; no text of the decision was at hand, so both are unverified
   * and stay findable by either code.
   */
  private static Map<String, String> reconcile(Map<String, Unit> first, Map<String, Unit> second) {
    var kept = new LinkedHashMap<String, String>();
    for (var unit : first.values()) {
      if (!second.containsKey(unit.code())) {
        var same =
            second.values().stream()
                .filter(other -> !first.containsKey(other.code()))
                .filter(other ->
                    other.provinceCode().equals(unit.provinceCode()) && other.isStill(unit))
                .toList();
        if (same.size() != 1) {
          throw new IllegalStateException("The second list has no one unit for " + unit);
        }
        kept.put(unit.code(), same.getFirst().code());
      }
    }
    if (first.size() != second.size()) {
      throw new IllegalStateException(first.size() + " units became " + second.size());
    }
    return kept;
  }
}
