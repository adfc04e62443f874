package vn.cadre.training.workforce;

/** Whether an entry of a record counts, as all kinds of entries tell it. */
final class EntryState {
  private static final String ANNULLED = "ANNULLED";

  private EntryState() {}

  static boolean annulled(String state) {
    return ANNULLED.equals(state);
  }
}
