/**
 * What training-service tells of certificates and studies, made entries of the records in the
 * service's own name, and answered.
 */
@NullMarked
package vn.cadre.registry.certificate;

import org.jspecify.annotations.NullMarked;
