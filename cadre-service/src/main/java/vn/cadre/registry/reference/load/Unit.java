package vn.cadre.registry.reference.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;

/**
 * One administrative unit while its name, type and parent stay the same.
 *
 * @param code 2, 3 or 5 digits; a key only together with the period
 * @param aliasCode another code a published list gives the same unit
 * @param name without the words of the type
 * @param parentCode null for a province, or where no source tells the district
 * @param validFrom null: since before the data begin
 * @param validTo exclusive; null while it exists
 */
record Unit(
    String code,
    @Nullable String aliasCode,
    UnitLevel level,
    UnitType type,
    String name,
    @Nullable String parentCode,
    String provinceCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean verified,
    String source) {

  /** A unit with the full name as its source has it. */
  static Unit named(
      String code,
      String fullName,
      @Nullable String parentCode,
      String provinceCode,
      String source) {
    var level = UnitLevel.ofCode(code).orElseThrow(() -> new IllegalArgumentException(code));
    var type = UnitType.of(level, fullName);
    return new Unit(
        code,
        null,
        level,
        type,
        type.nameIn(fullName),
        parentCode,
        provinceCode,
        null,
        null,
        true,
        source);
  }

  Unit from(@Nullable LocalDate day) {
    return new Unit(
        code,
        aliasCode,
        level,
        type,
        name,
        parentCode,
        provinceCode,
        day,
        validTo,
        verified,
        source);
  }

  Unit until(@Nullable LocalDate day) {
    return new Unit(
        code,
        aliasCode,
        level,
        type,
        name,
        parentCode,
        provinceCode,
        validFrom,
        day,
        verified,
        source);
  }

  Unit unverified() {
    return new Unit(
        code,
        aliasCode,
        level,
        type,
        name,
        parentCode,
        provinceCode,
        validFrom,
        validTo,
        false,
        source);
  }

  Unit alsoKnownAs(String alias) {
    return new Unit(
        code,
        alias,
        level,
        type,
        name,
        parentCode,
        provinceCode,
        validFrom,
        validTo,
        false,
        source);
  }

  String fullName() {
    return type.vi() + " " + name;
  }

  /** Whether the other is this very unit still: tone placement and case make no other name. */
  boolean isStill(Unit other) {
    return type == other.type && Text.sameSpelling(name, other.name);
  }
}
