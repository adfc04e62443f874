/** Prints the curriculum vitae from one replaceable template, as PDF and as DOCX. */
@NullMarked
package vn.cadre.registry.vitae.print;

import org.jspecify.annotations.NullMarked;
