package vn.cadre.registry.code;

/**
 * How long the texts of the record may be, in characters, and the form of its codes: a file may
 * bring what a request may, or the record could not be changed by a request any more.
 */
public final class Widths {
  /** Codes of organisations, titles and bodies. */
  public static final int CODE = 64;

  /** What such a code is made of. */
  public static final String CODE_FORM = "[A-Z0-9]+(-[A-Z0-9]+)*";

  /** Names of organisations, titles and bodies. */
  public static final int NAME = 300;

  public static final int TITLE_GROUP = 100;
  public static final int OTHER_NAMES = 200;
  public static final int RELIGION = 100;

  /** A place as the papers print it. */
  public static final int PLACE = 500;

  /** A level that has no code list. */
  public static final int LEVEL = 100;

  public static final int SPECIALITY = 300;
  public static final int INSTITUTION = 300;

  private Widths() {}
}
