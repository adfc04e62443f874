/** Tests of the rotation service as it runs: on PostgreSQL, Kafka and an issuer. */
@NullMarked
package vn.cadre.rotation;

import org.jspecify.annotations.NullMarked;
