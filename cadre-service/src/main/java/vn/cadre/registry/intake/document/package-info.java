/** The import of decision documents: a row for each of whom or what a document is about. */
@NullMarked
package vn.cadre.registry.intake.document;

import org.jspecify.annotations.NullMarked;
