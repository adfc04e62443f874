/** Proofs of the chain on a database and a broker of the run, without a service around it. */
@NullMarked
package vn.cadre.platform.audit;

import org.jspecify.annotations.NullMarked;
