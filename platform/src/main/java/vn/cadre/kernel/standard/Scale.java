package vn.cadre.kernel.standard;

import org.jspecify.annotations.Nullable;

/** Demands on a scale, where more is higher; the database has the same rule. */
public final class Scale {

  private Scale() {}

  /**
   * Judges by the highest that somebody has.
   *
   * @param least the place on the scale that is demanded
   * @param held the highest place that is held; null where none is recorded
   * @param studied the highest place that is studied for, where that counts; else null
   * @param unrecorded what it means that nothing is recorded
   */
  public static DemandVerdict judge(
      int least, @Nullable Integer held, @Nullable Integer studied, Unrecorded unrecorded) {
    if (held != null && held >= least || studied != null && studied >= least) {
      return DemandVerdict.MET;
    }
    return held == null ? unrecorded.verdict() : DemandVerdict.LACKING;
  }
}
