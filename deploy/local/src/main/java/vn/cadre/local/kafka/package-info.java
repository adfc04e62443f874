/** The Kafka broker that runs inside the launcher. */
@NullMarked
package vn.cadre.local.kafka;

import org.jspecify.annotations.NullMarked;
