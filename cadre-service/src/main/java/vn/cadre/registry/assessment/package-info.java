/** The assessments of the registry. */
@NullMarked
package vn.cadre.registry.assessment;

import org.jspecify.annotations.NullMarked;
