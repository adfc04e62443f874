/** Tests of restructurings, on subtrees of their own. */
@NullMarked
package vn.cadre.registry.restructuring;

import org.jspecify.annotations.NullMarked;
