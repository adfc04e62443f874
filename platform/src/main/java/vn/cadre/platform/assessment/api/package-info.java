/** Assessments that are kept: asked for, read again and judged anew. */
@NullMarked
package vn.cadre.platform.assessment.api;

import org.jspecify.annotations.NullMarked;
