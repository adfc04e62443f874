/**
 * Decision documents: the paper of an authority that a change rests on; key is number, date and
 * issuer.
 */
@NullMarked
package vn.cadre.registry.decision;

import org.jspecify.annotations.NullMarked;
