/**
 * The local launcher: starts the whole suite, or only its servers, on one machine without Docker.
 */
@NullMarked
package vn.cadre.local;

import org.jspecify.annotations.NullMarked;
