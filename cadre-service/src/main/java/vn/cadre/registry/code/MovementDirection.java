package vn.cadre.registry.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hướng: between which levels a movement goes, told apart from its kind. */
public enum MovementDirection implements Code {
  PROVINCE_TO_COMMUNE("Tỉnh về xã", "Province to commune"),
  COMMUNE_TO_PROVINCE("Xã lên tỉnh", "Commune to province"),
  BETWEEN_COMMUNES("Giữa các xã", "Between communes"),
  BETWEEN_PROVINCIAL("Giữa các cơ quan cấp tỉnh", "Between provincial organisations"),
  WITH_CENTRAL("Giữa trung ương và địa phương", "With the central level"),
  PROVINCE_TO_DISTRICT("Tỉnh về huyện", "Province to district", LocalDate.of(2025, 7, 1)),
  DISTRICT_TO_PROVINCE("Huyện lên tỉnh", "District to province", LocalDate.of(2025, 7, 1)),
  DISTRICT_TO_COMMUNE("Huyện về xã", "District to commune", LocalDate.of(2025, 7, 1)),
  COMMUNE_TO_DISTRICT("Xã lên huyện", "Commune to district", LocalDate.of(2025, 7, 1)),
  BETWEEN_DISTRICTS(
      "Giữa các đơn vị cấp huyện", "Between district organisations", LocalDate.of(2025, 7, 1)),
  UNSPECIFIED("Chưa rõ", "Unspecified");

  private final String vi;
  private final String en;
  private final @Nullable LocalDate validTo;

  MovementDirection(String vi, String en) {
    this(vi, en, null);
  }

  MovementDirection(String vi, String en, @Nullable LocalDate validTo) {
    this.vi = vi;
    this.en = en;
    this.validTo = validTo;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public @Nullable LocalDate validTo() {
    return validTo;
  }
}
