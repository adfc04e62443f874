/** The attachments of training: papers behind expenses and plans. */
@NullMarked
package vn.cadre.training.attachment;

import org.jspecify.annotations.NullMarked;
