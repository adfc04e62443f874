/** Tests of the recruitment service as it runs: on PostgreSQL, Kafka and an issuer. */
@NullMarked
package vn.cadre.recruitment;

import org.jspecify.annotations.NullMarked;
