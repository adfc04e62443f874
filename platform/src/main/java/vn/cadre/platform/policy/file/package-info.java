/** The packs that a service ships as YAML, loaded when it starts. */
@NullMarked
package vn.cadre.platform.policy.file;

import org.jspecify.annotations.NullMarked;
