/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.outbox;

import org.jspecify.annotations.NullMarked;
