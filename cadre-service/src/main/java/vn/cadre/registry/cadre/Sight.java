package vn.cadre.registry.cadre;

/** How much of a record the caller sees. */
enum Sight {
  /** Everything. */
  WHOLE,
  /** Everything but personal number, ethnic group, religion and residence. */
  MASKED,
  /**
   * What concerns the organisation that the person has left: name, and the levels and posts of its
   * day.
   */
  FORMER,
  /**
   * What concerns an organisation where the person holds a post beside: the name, and that post.
   */
  SECOND
}
