/** What the registry refuses, beyond what every service does. */
@NullMarked
package vn.cadre.registry.problem;

import org.jspecify.annotations.NullMarked;
