package vn.cadre.training.study;

/** Where a study stands. */
enum StudyState {
  RUNNING,
  /** A certificate came. */
  COMPLETED,
  /** It ended, and no certificate has come. */
  ENDED
}
