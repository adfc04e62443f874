package vn.cadre.platform.structure.broken.two;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Injects into a field. */
public class Injected {
  @Inject @Nullable String field;
}
