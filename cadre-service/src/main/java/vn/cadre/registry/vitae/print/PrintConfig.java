package vn.cadre.registry.vitae.print;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Whose template the curriculum vitae is printed from. */
@ConfigMapping(prefix = "cadre.curriculum-vitae")
public interface PrintConfig {

  /** A template of the operator's own; the shipped one unless told. */
  Optional<Path> template();
}
