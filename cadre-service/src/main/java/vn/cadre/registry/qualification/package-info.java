/** Qualifications: degrees, political theory, state management, held or being studied for. */
@NullMarked
package vn.cadre.registry.qualification;

import org.jspecify.annotations.NullMarked;
