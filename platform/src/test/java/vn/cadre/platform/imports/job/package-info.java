/** Tests of the jobs of imports that need no service. */
@NullMarked
package vn.cadre.platform.imports.job;

import org.jspecify.annotations.NullMarked;
