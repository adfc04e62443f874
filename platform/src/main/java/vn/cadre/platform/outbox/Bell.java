package vn.cadre.platform.outbox;

/**
 * Wakes the relay, in whichever copy of the service it runs. It is a hint: an event whose hint is
 * lost is found when the relay looks by itself.
 */
interface Bell {

  /** Rings once the current transaction is committed, and not if it never is. */
  void ringAfterCommit();
}
