/** The attachments of the registry: papers that decisions name. */
@NullMarked
package vn.cadre.registry.attachment;

import org.jspecify.annotations.NullMarked;
