/** The suite that is measured: started, stopped, reached by SQL and HTTP, weighed. */
@NullMarked
package vn.cadre.local.bench.suite;

import org.jspecify.annotations.NullMarked;
