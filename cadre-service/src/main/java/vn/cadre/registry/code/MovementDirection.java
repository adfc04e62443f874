package vn.cadre.registry.code;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Hướng: between which levels a movement goes, told apart from its kind. */
public enum MovementDirection implements Code {
  PROVINCE_TO_COMMUNE(
      "Tỉnh về xã",
      "Province to commune",
      OrganisationLevel.PROVINCE,
      OrganisationLevel.COMMUNE,
      null),
  COMMUNE_TO_PROVINCE(
      "Xã lên tỉnh",
      "Commune to province",
      OrganisationLevel.COMMUNE,
      OrganisationLevel.PROVINCE,
      null),
  BETWEEN_COMMUNES(
      "Giữa các xã",
      "Between communes",
      OrganisationLevel.COMMUNE,
      OrganisationLevel.COMMUNE,
      null),
  BETWEEN_PROVINCIAL(
      "Giữa các cơ quan cấp tỉnh",
      "Between provincial organisations",
      OrganisationLevel.PROVINCE,
      OrganisationLevel.PROVINCE,
      null),
  WITH_CENTRAL("Giữa trung ương và địa phương", "With the central level", null, null, null),
  PROVINCE_TO_DISTRICT(
      "Tỉnh về huyện",
      "Province to district",
      OrganisationLevel.PROVINCE,
      OrganisationLevel.DISTRICT,
      OrganisationLevel.DISTRICT.validTo()),
  DISTRICT_TO_PROVINCE(
      "Huyện lên tỉnh",
      "District to province",
      OrganisationLevel.DISTRICT,
      OrganisationLevel.PROVINCE,
      OrganisationLevel.DISTRICT.validTo()),
  DISTRICT_TO_COMMUNE(
      "Huyện về xã",
      "District to commune",
      OrganisationLevel.DISTRICT,
      OrganisationLevel.COMMUNE,
      OrganisationLevel.DISTRICT.validTo()),
  COMMUNE_TO_DISTRICT(
      "Xã lên huyện",
      "Commune to district",
      OrganisationLevel.COMMUNE,
      OrganisationLevel.DISTRICT,
      OrganisationLevel.DISTRICT.validTo()),
  BETWEEN_DISTRICTS(
      "Giữa các đơn vị cấp huyện",
      "Between district organisations",
      OrganisationLevel.DISTRICT,
      OrganisationLevel.DISTRICT,
      OrganisationLevel.DISTRICT.validTo()),
  UNSPECIFIED("Chưa rõ", "Unspecified", null, null, null);

  private final String vi;
  private final String en;
  private final @Nullable OrganisationLevel from;
  private final @Nullable OrganisationLevel to;
  private final @Nullable LocalDate validTo;

  MovementDirection(
      String vi,
      String en,
      @Nullable OrganisationLevel from,
      @Nullable OrganisationLevel to,
      @Nullable LocalDate validTo) {
    this.vi = vi;
    this.en = en;
    this.from = from;
    this.to = to;
    this.validTo = validTo;
  }

  /**
   * The direction of a movement from one unit to another on a day; within one unit there is none.
   */
  public static MovementDirection between(
      OrganisationLevel from, OrganisationLevel to, LocalDate day) {
    if ((from == OrganisationLevel.CENTRAL) != (to == OrganisationLevel.CENTRAL)) {
      return WITH_CENTRAL;
    }
    return Arrays.stream(values())
        .filter(direction -> direction.from == from && direction.to == to && direction.isOn(day))
        .findFirst()
        .orElse(UNSPECIFIED);
  }

  /** The level that it leads from; null where it names none. */
  public @Nullable OrganisationLevel from() {
    return from;
  }

  /** The level that it leads to; null where it names none. */
  public @Nullable OrganisationLevel to() {
    return to;
  }

  /** The levels without which a movement cannot have it. */
  public Set<OrganisationLevel> levels() {
    if (this == WITH_CENTRAL) {
      return Set.of(OrganisationLevel.CENTRAL);
    }
    return from == null || to == null ? Set.of() : from == to ? Set.of(from) : Set.of(from, to);
  }

  /** Whether its levels were there on the day. */
  public boolean isOn(LocalDate day) {
    return validTo == null || day.isBefore(validTo);
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
