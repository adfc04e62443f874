package vn.cadre.kernel.locality;

import org.jspecify.annotations.Nullable;

/**
 * A unit of territory on a day, with those that it lies in: codes of that day.
 *
 * @param district null for a province, and where there are no districts
 * @param commune null for a province and a district
 */
public record Area(String province, @Nullable String district, @Nullable String commune) {

  /** The code of the unit of this tier that it is or lies in; null where there is none. */
  public @Nullable String at(Tier tier) {
    return switch (tier) {
      case PROVINCE -> province;
      case DISTRICT -> district;
      case COMMUNE -> commune;
    };
  }
}
