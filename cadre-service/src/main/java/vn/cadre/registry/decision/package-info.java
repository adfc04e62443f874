/**
 * Decision documents: the paper of an authority that a change rests on; key is number, date and
 * issuer. Other features cite them, and say here what hangs on them.
 */
@NullMarked
package vn.cadre.registry.decision;

import org.jspecify.annotations.NullMarked;
