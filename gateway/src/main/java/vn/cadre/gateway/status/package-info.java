/** What is up, since when and how fast, for machines and for people. */
@NullMarked
package vn.cadre.gateway.status;

import org.jspecify.annotations.NullMarked;
