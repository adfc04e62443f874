/** The services and the gateway: what each needs to start, and the processes that they run as. */
@NullMarked
package vn.cadre.local.service;

import org.jspecify.annotations.NullMarked;
