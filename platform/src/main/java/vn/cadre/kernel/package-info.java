/** The few pure types and rules that all services must compute alike; plain Java, no framework. */
@NullMarked
package vn.cadre.kernel;

import org.jspecify.annotations.NullMarked;
