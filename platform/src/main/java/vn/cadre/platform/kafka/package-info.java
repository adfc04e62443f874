/** How the clients of this service reach the broker. */
@NullMarked
package vn.cadre.platform.kafka;

import org.jspecify.annotations.NullMarked;
