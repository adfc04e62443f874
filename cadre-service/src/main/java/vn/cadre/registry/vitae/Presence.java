package vn.cadre.registry.vitae;

/** Whether a form can be filled in at a place, and if not, why. */
enum Presence {
  RECORDED,
  /** The register has a place for it, and nothing stands there. */
  NOT_RECORDED,
  /** The register has no such field; it is filled in by hand. */
  NOT_KEPT,
  /** It may be on record, and this caller is not shown it. */
  MASKED
}
