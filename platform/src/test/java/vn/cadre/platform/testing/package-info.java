/**
 * What the tests of every module share: the servers of the run, a database of their own, tokens,
 * and a subtree of their own.
 */
@NullMarked
package vn.cadre.platform.testing;

import org.jspecify.annotations.NullMarked;
