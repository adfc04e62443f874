package vn.cadre.registry.record.discipline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.policy.PolicyRef;

/** By what a discipline expires. */
@Schema(name = "ExpiryBasis")
record ExpiryBasis(
    @Schema(description = "the pack that was in force on the day it took effect") PolicyRef policy,
    @Schema(description = "what the number rests on", examples = "Luật CBCC 22/2008/QH12, Điều 82")
        String citation,
    @Schema(description = "whether the number was checked against it") boolean verified) {}
