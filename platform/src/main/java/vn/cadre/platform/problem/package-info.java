/**
 * Every answer that is not a success: RFC 9457 problems with stable codes, all violations at once,
 * in Vietnamese or English.
 */
@NullMarked
package vn.cadre.platform.problem;

import org.jspecify.annotations.NullMarked;
