package vn.cadre.registry.merge;

/** Whether two records stand joined. */
enum MergeState {
  JOINED,
  UNDONE
}
