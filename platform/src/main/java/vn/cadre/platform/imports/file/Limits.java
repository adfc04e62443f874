package vn.cadre.platform.imports.file;

import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.problem.ProblemException;

/** How large a file may be, however small it was packed. */
final class Limits {
  static final int ROWS = 1_000_000;
  static final int COLUMNS = 200;
  static final int CELL_CHARACTERS = 32_767;
  static final int JSON_LINE_CHARACTERS = 65_536;
  static final int ARCHIVE_ENTRIES = 2_000;
  static final long INFLATED_BYTES = 512L << 20;

  /** The table of shared strings is the one part that a reader must hold in memory. */
  static final long SHARED_STRINGS_BYTES = 64L << 20;

  private Limits() {}

  static ProblemException exceeded() {
    return ProblemException.of(ImportProblem.FILE_TOO_LARGE);
  }
}
