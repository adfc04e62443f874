/**
 * Assessments: what rules conclude about somebody, with every rule that was tried, the facts and
 * the numbers it rested on.
 */
@NullMarked
package vn.cadre.platform.assessment;

import org.jspecify.annotations.NullMarked;
