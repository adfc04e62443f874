/** What is asked of whoever comes to a post besides its standard, and what is looked for. */
@NullMarked
package vn.cadre.registry.candidate.rule;

import org.jspecify.annotations.NullMarked;
