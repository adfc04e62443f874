package vn.cadre.registry.reference.load;

import static vn.cadre.registry.reference.load.UnitHistory.LAST_THREE_TIER_LIST;
import static vn.cadre.registry.reference.load.UnitHistory.TWO_TIERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cadre.kernel.Text;
import vn.cadre.registry.code.UnitLevel;

/** What became of the units: of communes, of provinces, of the island districts, and earlier. */
final class Successions {

  private static final String CROSSWALK = "dvhcvn/20250701";

  private Successions() {}

  /** The old provinces of {@code NQ 202/2025/QH15}: all but the eleven it left alone. */
  static Set<String> mergedProvinces() {
    return CsvResource.read("province_crosswalk_old_new.csv").stream()
        .map(line -> line.get("old_province_code"))
        .collect(Collectors.toUnmodifiableSet());
  }

  static List<Edge> read(OldUnits before, NewUnits after) {
    var edges = new ArrayList<Edge>();
    edges.addAll(provinces());
    edges.addAll(communes(before, after));
    edges.addAll(islands(before, after));
    edges.addAll(supplement());
    return edges;
  }

  private static List<Edge> provinces() {
    return CsvResource.read("province_crosswalk_old_new.csv").stream()
        .map(line ->
            new Edge(
                line.get("old_province_code"),
                line.get("new_province_code"),
                true,
                TWO_TIERS,
                true,
                "NQ 202/2025/QH15"))
        .toList();
  }

  private static List<Edge> communes(OldUnits before, NewUnits after) {
    var gone =
        before.units().stream()
            .filter(unit -> Objects.equals(unit.validTo(), LAST_THREE_TIER_LIST))
            .map(Unit::code)
            .collect(Collectors.toSet());
    return CsvResource.read("commune_crosswalk_old_new.csv").stream()
        .map(line -> {
          var old = line.get("old_commune_code");
          var now = line.get("new_commune_code");
          return new Edge(
              old,
              after.codes().getOrDefault(now, now),
              line.get("type").equals("full"),
              TWO_TIERS,
              !gone.contains(old),
              CROSSWALK);
        })
        .toList();
  }

  /** A district without communes became the special zone of its name. */
  private static List<Edge> islands(OldUnits before, NewUnits after) {
    var parents = before.units().stream().map(Unit::parentCode).collect(Collectors.toSet());
    return before.units().stream()
        .filter(unit -> unit.level() == UnitLevel.DISTRICT && !parents.contains(unit.code()))
        .map(district ->
            after.units().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> Text.sameSpelling(unit.name(), district.name()))
                .map(zone ->
                    new Edge(district.code(), zone.code(), true, TWO_TIERS, true, CROSSWALK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing became of " + district)))
        .toList();
  }

  private static List<Edge> supplement() {
    return CsvResource.read("crosswalk_supplement.csv").stream()
        .map(line ->
            new Edge(
                line.get("old_code"),
                line.get("new_code"),
                true,
                LocalDate.parse(line.get("effective_on")),
                false,
                line.get("source")))
        .toList();
  }
}
