package vn.cadre.kernel;

/**
 * Numbers handed in as data that contradict each other, such as an age table with a gap; whoever
 * entered them is told in both languages.
 */
public final class InconsistentNumbers extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String vi;

  public InconsistentNumbers(String vi, String en) {
    super(en);
    this.vi = vi;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return getMessage();
  }
}
