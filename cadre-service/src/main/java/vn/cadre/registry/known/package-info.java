/** What the record said at an instant, put together from the audit trail. */
@NullMarked
package vn.cadre.registry.known;

import org.jspecify.annotations.NullMarked;
