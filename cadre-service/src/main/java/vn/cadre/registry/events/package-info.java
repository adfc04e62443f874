/** The JSON Schemas of the events that the registry publishes. */
@NullMarked
package vn.cadre.registry.events;

import org.jspecify.annotations.NullMarked;
