/**
 * The files of an import: reading .xlsx, CSV and NDJSON within bounds, and writing templates and
 * the workbook with what is wrong.
 */
@NullMarked
package vn.cadre.platform.imports.file;

import org.jspecify.annotations.NullMarked;
