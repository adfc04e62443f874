/**
 * Certificates: what is issued to whoever passed a class, verified by anybody, and answered by the
 * registry.
 */
@NullMarked
package vn.cadre.training.certificate;

import org.jspecify.annotations.NullMarked;
