/** The embedded PostgreSQL server and the databases and roles that the services expect in it. */
@NullMarked
package vn.cadre.local.postgres;

import org.jspecify.annotations.NullMarked;
