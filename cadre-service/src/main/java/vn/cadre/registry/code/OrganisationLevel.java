package vn.cadre.registry.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Cấp: the tier of government; districts ended with the two-tier law on 2025-07-01. */
public enum OrganisationLevel implements Code {
  CENTRAL("Cấp trung ương", "Central"),
  PROVINCE("Cấp tỉnh", "Province"),
  DISTRICT("Cấp huyện", "District", LocalDate.of(2025, 7, 1)),
  COMMUNE("Cấp xã", "Commune");

  private final String vi;
  private final String en;
  private final @Nullable LocalDate validTo;

  OrganisationLevel(String vi, String en) {
    this(vi, en, null);
  }

  OrganisationLevel(String vi, String en, @Nullable LocalDate validTo) {
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
