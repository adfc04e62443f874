package vn.cadre.registry.statistics;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.cadre.registry.code.Code;

/**
 * Bands of full years on a day, as the personnel reports of the Ministry of Home Affairs draw them.
 */
enum AgeBand implements Code {
  UP_TO_30("Từ 30 trở xuống", "Up to 30", 0),
  FROM_31_TO_40("Từ 31 đến 40", "31 to 40", 31),
  FROM_41_TO_50("Từ 41 đến 50", "41 to 50", 41),
  FROM_51_TO_60("Từ 51 đến 60", "51 to 60", 51),
  OVER_60("Trên 60", "Over 60", 61);

  /**
   * The band of {@code c} on the day that the one argument gives; null without a birth date. A
   * birth known by year counts from 1 January, as in the list of cadres.
   */
  static final String COLUMN =
      "(ARRAY[%s])[1 + width_bucket(extract(year FROM age(?::timestamp, c.birth_earliest::timestamp))::int, ARRAY[%s])]"
          .formatted(
              Arrays.stream(values())
                  .map(band -> "'" + band.name() + "'")
                  .collect(Collectors.joining(", ")),
              Arrays.stream(values())
                  .skip(1)
                  .map(band -> Integer.toString(band.from))
                  .collect(Collectors.joining(", ")));

  private final String vi;
  private final String en;
  private final int from;

  AgeBand(String vi, String en, int from) {
    this.vi = vi;
    this.en = en;
    this.from = from;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }
}
