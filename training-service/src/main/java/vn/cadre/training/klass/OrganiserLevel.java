package vn.cadre.training.klass;

/** The level of government of an organiser, by the registry's list {@code level}. */
public enum OrganiserLevel {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE
}
