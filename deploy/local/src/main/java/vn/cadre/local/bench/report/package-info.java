/** What was measured, on what machine, as Markdown. */
@NullMarked
package vn.cadre.local.bench.report;

import org.jspecify.annotations.NullMarked;
