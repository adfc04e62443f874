@NullMarked
package vn.cadre.registry.record.separation;

import org.jspecify.annotations.NullMarked;
