/** What training tells of certificates and studies, as it arrives. */
@NullMarked
package vn.cadre.registry.certificate;

import org.jspecify.annotations.NullMarked;
