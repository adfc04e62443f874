/** Attendance, results, certificates and what the registry answers, as they run. */
@NullMarked
package vn.cadre.training.certificate;

import org.jspecify.annotations.NullMarked;
