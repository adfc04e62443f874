/** What a caller may do with a resource, told from the operations themselves. */
@NullMarked
package vn.cadre.platform.action;

import org.jspecify.annotations.NullMarked;
