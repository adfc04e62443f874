package vn.cadre.platform.structure.broken.two;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.structure.broken.one.First;

/** The other half of a cycle. */
public record Second(@Nullable First other) {}
