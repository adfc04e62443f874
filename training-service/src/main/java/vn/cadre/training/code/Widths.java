package vn.cadre.training.code;

/** How long texts may be, in characters, in requests and in files alike. */
public final class Widths {
  /** Codes of courses and classes. */
  public static final int CODE = 64;

  /** What such a code is made of. */
  public static final String CODE_FORM = "[A-Z0-9]+(-[A-Z0-9]+)*";

  /** Names of courses, plans and people. */
  public static final int NAME = 300;

  /** Who teaches, and what a qualification is in: the registry takes no more. */
  public static final int INSTITUTION = 300;

  public static final int SPECIALITY = 300;

  /** A place as the papers print it, a workplace. */
  public static final int PLACE = 500;

  /** Why something was returned, cancelled or declined; notes. */
  public static final int REASON = 2000;

  private Widths() {}
}
