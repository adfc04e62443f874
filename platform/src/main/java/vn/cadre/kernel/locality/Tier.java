package vn.cadre.kernel.locality;

/** At which level two places are compared. */
public enum Tier {
  PROVINCE,
  DISTRICT,
  COMMUNE
}
