/**
 * Bulk imports: workbooks, CSV and NDJSON turned into rows, applied by resumable jobs that never
 * apply a row twice.
 */
@NullMarked
package vn.cadre.platform.imports;

import org.jspecify.annotations.NullMarked;
