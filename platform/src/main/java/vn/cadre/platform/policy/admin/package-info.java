/** Packs over the API: read by everyone who works with rules, amended and confirmed by admins. */
@NullMarked
package vn.cadre.platform.policy.admin;

import org.jspecify.annotations.NullMarked;
