/** Standards are set by documents that guide, and contradict neither their title nor each other. */
@NullMarked
package vn.cadre.registry.standard;

import org.jspecify.annotations.NullMarked;
