package vn.cadre.platform.structure.broken.one;

import vn.cadre.platform.structure.broken.two.Second;

/** Half of a cycle. */
public record First(Second other) {}
