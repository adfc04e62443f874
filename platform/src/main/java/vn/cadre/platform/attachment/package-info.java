/**
 * Attachments: documents that somebody uploads, and that are read by whoever may read what they are
 * attached to.
 */
@NullMarked
package vn.cadre.platform.attachment;

import org.jspecify.annotations.NullMarked;
