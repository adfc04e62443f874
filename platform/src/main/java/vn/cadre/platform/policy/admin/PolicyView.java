package vn.cadre.platform.policy.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** A pack; its numbers stand in its versions. */
@Schema(name = "Policy")
public record PolicyView(
    String id,
    long version,
    String kind,
    String title,
    @Schema(description = "code of the organisation whose subtree it holds for; null: everywhere")
        @Nullable String organisation,
    List<VersionSummary> versions)
    implements Versioned {}
