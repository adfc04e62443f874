package vn.cadre.registry.reference;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;

/** An administrative unit as it was on a day. */
@Schema(name = "AdministrativeUnit")
public record AdministrativeUnitView(
    @Schema(description = "2, 3 or 5 digits; the same code may be another unit on another day")
        String code,
    @Schema(description = "another code that a published list gives the same unit")
        @Nullable String aliasCode,
    UnitLevel level,
    UnitType type,
    @Schema(description = "without the words of the type") String name,
    String fullName,
    @Nullable String parent,
    @Nullable String parentName,
    String province,
    @Nullable String provinceName,
    @Schema(description = "null: since before the data begin") @Nullable LocalDate validFrom,
    @Schema(description = "exclusive; null while in force") @Nullable LocalDate validTo,
    @Schema(description = "false where it rests on no published list, or lists disagree")
        boolean verified,
    String source)
    implements Versioned {

  /**
   * Reference data change with a release only, and the hash of the rendering tells releases apart.
   */
  @Override
  public long version() {
    return 1;
  }
}
