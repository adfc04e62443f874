/** Family members: masked as a whole unless personal data are shown. */
@NullMarked
package vn.cadre.registry.record.family;

import org.jspecify.annotations.NullMarked;
