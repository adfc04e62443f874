package vn.cadre.platform.projection;

/** What a projection is doing. */
enum ProjectionState {
  /** It has not yet taken in all there was; the service is not ready. */
  CATCHING_UP,
  UP_TO_DATE,
  /** What it held goes on being served until the new content has caught up. */
  REBUILDING,
  /** A message of one partition or more fails; the other partitions go on. */
  STOPPED
}
