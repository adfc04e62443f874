package vn.cadre.kernel;

/** Sex as the law counts it: in personal numbers and for the age of retirement. */
public enum Sex {
  MALE,
  FEMALE
}
