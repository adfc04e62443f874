package vn.cadre.registry.code;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;

/** Cấp hành chính of a unit of territory; the length of its code tells it. */
public enum UnitLevel implements Code {
  PROVINCE("Cấp tỉnh", "Province", 2),
  DISTRICT("Cấp huyện", "District", 3),
  COMMUNE("Cấp xã", "Commune", 5);

  private final String vi;
  private final String en;
  private final int codeLength;

  UnitLevel(String vi, String en, int codeLength) {
    this.vi = vi;
    this.en = en;
    this.codeLength = codeLength;
  }

  /** The level of a code of 2, 3 or 5 digits; empty for any other text. */
  public static Optional<UnitLevel> ofCode(String code) {
    return code.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Arrays.stream(values()).filter(level -> level.codeLength == code.length()).findFirst()
        : Optional.empty();
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
    return this == DISTRICT ? LocalDate.of(2025, 7, 1) : null;
  }
}
