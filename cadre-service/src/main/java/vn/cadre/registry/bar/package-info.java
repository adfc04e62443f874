/** For how long a discipline keeps somebody from a higher post. */
@NullMarked
package vn.cadre.registry.bar;

import org.jspecify.annotations.NullMarked;
