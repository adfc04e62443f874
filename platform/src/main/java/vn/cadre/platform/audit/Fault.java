package vn.cadre.platform.audit;

/** What is wrong at the first broken place of a chain. */
public enum Fault {
  /** An entry says something else than when it was sealed; so does one whose actor was changed. */
  EDITED,
  /** An entry is gone. */
  REMOVED,
  /** An entry lies among sealed ones that was not sealed with them. */
  INSERTED,
  /** An entry lies in another place than the one in which it was sealed. */
  REORDERED,
  /** A block between others is gone. */
  BLOCK_REMOVED,
  /** Blocks at the end are gone: their heads were published. */
  TRUNCATED,
  /** A block does not hash to what it says. */
  SEAL_EDITED,
  /** A block does not follow from the one before it. */
  CHAIN_BROKEN,
  /** A block hashes to something else than the head that was published for it. */
  HEAD_DIFFERS
}
