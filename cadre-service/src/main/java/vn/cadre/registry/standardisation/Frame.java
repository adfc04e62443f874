package vn.cadre.registry.standardisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.scope.Scope;

/**
 * Who is judged, by what: the query with its codes resolved.
 *
 * @param ofBodies whether by seats in committees, not by main posts
 * @param numbers of the pack in force on the day for the organisation asked for
 */
record Frame(
    Whose whose,
    boolean ofBodies,
    LocalDate day,
    Scope scope,
    @Nullable OrganisationRef organisation,
    @Nullable UUID body,
    StandardNumbers numbers) {}
