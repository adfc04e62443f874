package vn.cadre.local.sample;

/** Sex as recorded. */
enum Gender {
  MALE,
  FEMALE
}
