package vn.cadre.platform.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One value of a code list, as {@code reference/{list}} shows it; implemented by enums. */
public interface Code {

  /** The code, upper snake case: the enum constant's name. */
  String name();

  /** The Vietnamese label, as forms print it. */
  String vi();

  /** The English label. */
  String en();

  /**
   * The first day on which the code is no longer given; null while it is. Records keep it for ever.
   */
  default @Nullable LocalDate validTo() {
    return null;
  }
}
