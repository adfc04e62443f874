package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.locality.Area;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.UnitLevel;

/** Tells other features which units of a day a recorded place may be. */
@ApplicationScoped
public class Territory {
  private static final String MEANINGS =
      """
      SELECT code, name, valid_from, valid_to FROM administrative_unit WHERE code = ? OR alias_code = ?
      ORDER BY valid_from NULLS FIRST\
      """;

  private final Sql sql;
  private final AdministrativeUnits units;
  private final Successors successors;
  private final Crosswalk crosswalk;

  Territory(Sql sql, AdministrativeUnits units, Successors successors, Crosswalk crosswalk) {
    this.sql = sql;
    this.units = units;
    this.successors = successors;
    this.crosswalk = crosswalk;
  }

  /**
   * One unit that a code stood for, and what it is on the day asked for.
   *
   * @param validFrom null: since before the data begin
   * @param validTo exclusive; null while in force
   * @param areas the units of the day that it is or was part of, or was made of; none where the
   *     crosswalk tells nothing
   */
  public record Meaning(
      String code,
      String name,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<Area> areas) {

    public Meaning {
      areas = List.copyOf(areas);
    }
  }

  /** The unit that a code stands for on a day. */
  public Optional<Area> on(String code, LocalDate day) {
    return units.find(code, day).map(Territory::area);
  }

  /**
   * What a code of an unknown time may stand for, since codes were used again: the units whose name
   * the place as printed begins with, or all where it names none of them.
   *
   * @param text the place as printed; null where there is none
   */
  public List<Meaning> meanings(String code, @Nullable String text, LocalDate day) {
    var all =
        sql.list(
            MEANINGS,
            List.of(code, code),
            row ->
                new Version(
                    row.getString("code"),
                    row.getString("name"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)));
    return named(all, text).stream().map(version -> version.on(areas(version, day))).toList();
  }

  private record Version(
      String code, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    private Meaning on(List<Area> areas) {
      return new Meaning(code, name, validFrom, validTo, areas);
    }
  }

  /** A place is printed from the smallest unit to the largest, so the first name is its own. */
  private static List<Version> named(List<Version> versions, @Nullable String text) {
    if (text == null) {
      return versions;
    }
    var words = words(text);
    var first =
        versions.stream()
            .mapToInt(version -> Collections.indexOfSubList(words, words(version.name())))
            .filter(index -> index >= 0)
            .min();
    return first.isEmpty()
        ? versions
        : versions.stream()
            .filter(version ->
                Collections.indexOfSubList(words, words(version.name())) == first.getAsInt())
            .toList();
  }

  private static List<String> words(String text) {
    return List.of(Text.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
  }

  private List<Area> areas(Version version, LocalDate day) {
    var from = version.validFrom();
    var to = version.validTo();
    if (to != null && !day.isBefore(to)) {
      var last = to.minusDays(1);
      return units
          .find(version.code(), last)
          .map(unit -> areas(crosswalk.forward(unit, last, day).keySet(), day))
          .orElse(List.of());
    }
    return from != null && day.isBefore(from)
        ? areas(successors.back(version.code(), from, day).keySet(), day)
        : areas(List.of(version.code()), day);
  }

  private List<Area> areas(Collection<String> codes, LocalDate day) {
    return units.find(codes, day).stream().map(Territory::area).toList();
  }

  private static Area area(AdministrativeUnitView unit) {
    return switch (unit.level()) {
      case PROVINCE -> new Area(unit.code(), null, null);
      case DISTRICT -> new Area(unit.province(), unit.code(), null);
      case COMMUNE -> new Area(unit.province(), district(unit.parent()), unit.code());
    };
  }

  /** What stands above a commune is a district only while there were districts. */
  private static @Nullable String district(@Nullable String parent) {
    return parent != null && UnitLevel.ofCode(parent).equals(Optional.of(UnitLevel.DISTRICT))
        ? parent
        : null;
  }
}
