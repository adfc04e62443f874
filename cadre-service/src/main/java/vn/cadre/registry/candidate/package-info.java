/**
 * Candidates: who of the register could fill a post, with everything that speaks for or against.
 */
@NullMarked
package vn.cadre.registry.candidate;

import org.jspecify.annotations.NullMarked;
