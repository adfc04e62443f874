package vn.cadre.registry.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Loại đơn vị hành chính: the words before the name of a unit, read at its level. */
public enum UnitType implements Code {
  PROVINCE(UnitLevel.PROVINCE, "Tỉnh", "Province"),
  CENTRAL_CITY(UnitLevel.PROVINCE, "Thành phố", "Centrally run city"),
  URBAN_DISTRICT(UnitLevel.DISTRICT, "Quận", "Urban district"),
  RURAL_DISTRICT(UnitLevel.DISTRICT, "Huyện", "Rural district"),
  TOWN(UnitLevel.DISTRICT, "Thị xã", "Town"),
  CITY(UnitLevel.DISTRICT, "Thành phố", "City"),
  COMMUNE(UnitLevel.COMMUNE, "Xã", "Commune"),
  WARD(UnitLevel.COMMUNE, "Phường", "Ward"),
  TOWNSHIP(UnitLevel.COMMUNE, "Thị trấn", "Township"),
  SPECIAL_ZONE(UnitLevel.COMMUNE, "Đặc khu", "Special zone");

  private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

  private final UnitLevel level;
  private final String vi;
  private final String en;

  UnitType(UnitLevel level, String vi, String en) {
    this.level = level;
    this.vi = vi;
    this.en = en;
  }

  /**
   * The type a full name begins with, in any case.
   *
   * @throws IllegalArgumentException if the name begins with no type of the level
   */
  public static UnitType of(UnitLevel level, String fullName) {
    for (var type : values()) {
      var prefix = type.vi + " ";
      if (type.level == level && fullName.regionMatches(true, 0, prefix, 0, prefix.length())) {
        return type;
      }
    }
    throw new IllegalArgumentException("No type of " + level + " begins the name " + fullName);
  }

  /** The full name without the words of the type. */
  public String nameIn(String fullName) {
    return fullName.substring(vi.length() + 1);
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  public UnitLevel level() {
    return level;
  }

  @Override
  public @Nullable LocalDate validTo() {
    return level == UnitLevel.DISTRICT || this == TOWNSHIP ? TWO_TIERS : null;
  }
}
