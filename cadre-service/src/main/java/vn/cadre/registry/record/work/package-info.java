/** Work history: where somebody worked and as what, also before and outside of the register. */
@NullMarked
package vn.cadre.registry.record.work;

import org.jspecify.annotations.NullMarked;
