/** Separations: how and when people leave the service, what forbids it, and what it ends. */
@NullMarked
package vn.cadre.registry.record.separation;

import org.jspecify.annotations.NullMarked;
