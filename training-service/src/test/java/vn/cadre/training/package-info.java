/** Tests of the training service as it runs: on PostgreSQL, Kafka and an issuer. */
@NullMarked
package vn.cadre.training;

import org.jspecify.annotations.NullMarked;
