/** What training-service does with a workforce of a hundred thousand. */
@NullMarked
package vn.cadre.local.bench.training;

import org.jspecify.annotations.NullMarked;
