package vn.cadre.registry.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Diện quản lý: who decides on a post. */
public enum ManagementTier implements Code {
  CENTRAL("Trung ương", "Central"),
  PROVINCIAL_STANDING_COMMITTEE("Ban Thường vụ Tỉnh ủy", "Provincial standing committee"),
  DISTRICT_STANDING_COMMITTEE(
      "Ban Thường vụ Huyện ủy", "District standing committee", LocalDate.of(2025, 7, 1)),
  COMMUNE_STANDING_COMMITTEE("Ban Thường vụ Đảng ủy cấp xã", "Commune standing committee"),
  HEAD_OF_ORGANISATION("Người đứng đầu cơ quan, đơn vị", "Head of the organisation");

  private final String vi;
  private final String en;
  private final @Nullable LocalDate validTo;

  ManagementTier(String vi, String en) {
    this(vi, en, null);
  }

  ManagementTier(String vi, String en, @Nullable LocalDate validTo) {
    this.vi = vi;
    this.en = en;
    this.validTo = validTo;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  @Override
  public @Nullable LocalDate validTo() {
    return validTo;
  }
}
