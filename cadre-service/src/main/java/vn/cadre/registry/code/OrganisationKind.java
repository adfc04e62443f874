package vn.cadre.registry.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** What an organisation is: a unit of territory as a whole, or a body within one. */
public enum OrganisationKind implements Code {
  PROVINCE("Tỉnh, thành phố trực thuộc trung ương", "Province or centrally run city"),
  DISTRICT("Huyện, quận, thị xã, thành phố thuộc tỉnh", "District", LocalDate.of(2025, 7, 1)),
  COMMUNE("Xã", "Commune"),
  WARD("Phường", "Ward"),
  TOWNSHIP("Thị trấn", "Township", LocalDate.of(2025, 7, 1)),
  SPECIAL_ZONE("Đặc khu", "Special zone"),
  AGENCY("Cơ quan, phòng, ban", "Agency"),
  PARTY_COMMITTEE("Cấp ủy, tổ chức đảng", "Party committee"),
  FRONT("Mặt trận Tổ quốc", "Fatherland Front"),
  MASS_ORGANISATION("Tổ chức chính trị - xã hội", "Mass organisation"),
  PUBLIC_SERVICE_UNIT("Đơn vị sự nghiệp công lập", "Public service unit"),
  GROUP("Nhóm đơn vị", "Group of organisations");

  private final String vi;
  private final String en;
  private final @Nullable LocalDate validTo;

  OrganisationKind(String vi, String en) {
    this(vi, en, null);
  }

  OrganisationKind(String vi, String en, @Nullable LocalDate validTo) {
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
