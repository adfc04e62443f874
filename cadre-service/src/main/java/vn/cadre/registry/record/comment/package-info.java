/** Comments: what the Front, mass organisations and supervisors observe of somebody. */
@NullMarked
package vn.cadre.registry.record.comment;

import org.jspecify.annotations.NullMarked;
