package vn.cadre.registry.record;

/** Who is told of changes of a kind's entries by events. */
public enum Audience {
  /** Whoever may GET them, on a public topic and in the feed. */
  SUBSCRIBERS,
  /** The rules of other services alone, on an internal topic. */
  SERVICES,
  NOBODY
}
