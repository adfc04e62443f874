package vn.cadre.platform.me;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation whose subtree the caller may see, as the tree stands today. */
@Schema(name = "GrantedOrganisation")
public record GrantedOrganisation(
    UUID id,
    String code,
    String name,
    @Schema(description = "codes from the root down", examples = "/HA-NOI/HA-DONG/") String path,
    @Schema(description = "first day on which it was no more; null while it exists")
        @Nullable LocalDate validTo,
    @Schema(description = "the codes of the token that grant it: its own, or those it succeeded")
        List<String> grantedBy) {}
