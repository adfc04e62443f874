package vn.cadre.registry.staffing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionView;

/** What an organisation may have in a year of one category. */
@Schema(name = "StaffingQuota")
record QuotaView(
    long version,
    UUID organisationId,
    String organisationCode,
    int year,
    Category category,
    @Schema(description = "null where nothing is assigned") @Nullable Integer assigned,
    @Schema(description = "null where nothing is assigned") @Nullable DecisionView decision)
    implements Versioned {}
