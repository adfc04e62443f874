package vn.cadre.registry.statistics;

import vn.cadre.platform.code.Code;

/**
 * Bands of full years on a day, as the personnel reports of the Ministry of Home Affairs draw them.
 * The database cuts people's states at their bounds (function age_band). A birth known by year
 * counts from 1 January, as in the list of cadres.
 */
enum AgeBand implements Code {
  UP_TO_30("Từ 30 trở xuống", "Up to 30", 0),
  FROM_31_TO_40("Từ 31 đến 40", "31 to 40", 31),
  FROM_41_TO_50("Từ 41 đến 50", "41 to 50", 41),
  FROM_51_TO_60("Từ 51 đến 60", "51 to 60", 51),
  OVER_60("Trên 60", "Over 60", 61);

  private final String vi;
  private final String en;
  private final int from;

  AgeBand(String vi, String en, int from) {
    this.vi = vi;
    this.en = en;
    this.from = from;
  }

  /** The first age of the band, in full years. */
  int from() {
    return from;
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
