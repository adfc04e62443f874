package vn.cadre.registry.vitae.print;

import java.nio.file.Path;
import java.util.Optional;

/** The parts of printing as the container would wire them. */
public final class Printers {

  private Printers() {}

  /**
   * @param own the operator's template; the shipped one without
   */
  public static PrintTemplate template(Optional<Path> own) {
    return new PrintTemplate(() -> own);
  }
}
