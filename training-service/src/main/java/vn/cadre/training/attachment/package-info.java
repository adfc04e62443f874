/**
 * The attachments of training: papers behind plans, expenses, revoked certificates and released
 * commitments.
 */
@NullMarked
package vn.cadre.training.attachment;

import org.jspecify.annotations.NullMarked;
