/**
 * What the launcher needs of the machine: a data directory, ports, processes, logs and plain
 * failures.
 */
@NullMarked
package vn.cadre.local.host;

import org.jspecify.annotations.NullMarked;
