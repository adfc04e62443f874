/** Migrations that SQL alone cannot do; Flyway looks for them here. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
