/** Tests of the rules of candidates. */
@NullMarked
package vn.cadre.registry.candidate.rule;

import org.jspecify.annotations.NullMarked;
