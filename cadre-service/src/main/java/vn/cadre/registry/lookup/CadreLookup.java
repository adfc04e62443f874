package vn.cadre.registry.lookup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to find. */
record CadreLookup(
    @Schema(description = "12 digits", examples = "001075012345")
        @NotNull
        @Pattern(regexp = "[0-9]{12}")
        String personalId) {}
