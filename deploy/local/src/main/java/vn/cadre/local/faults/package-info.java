/**
 * What {@code deploy/acceptance/run} proves: processes are killed under writing clients and many
 * clients want the same thing at once, and then nothing is lost, doubled or out of order.
 */
@NullMarked
package vn.cadre.local.faults;

import org.jspecify.annotations.NullMarked;
