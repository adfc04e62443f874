package vn.cadre.registry.restructuring;

/** What becomes of the organisations. */
public enum RestructuringKind {
  /** Several become one: a new one, or one that goes on. */
  MERGE,
  /** One becomes several, new ones or such that go on. */
  SPLIT,
  /** They end; what they did goes to organisations that go on, or to nobody. */
  DISSOLVE,
  /**
   * Each stands below another organisation from the day on, under a code of its own; what it is
   * made of goes along.
   */
  MOVE,
  /** One gets another name; what it was called before is kept for the days before. */
  RENAME
}
