package vn.cadre.platform.structure.broken.two;

import jakarta.enterprise.inject.Instance;

/** A rule that cannot run without a container. */
public record FrameworkPolicy(Instance<String> limits) {}
