package vn.cadre.registry.code;

import vn.cadre.kernel.standard.LevelScale;

/** Trình độ chuyên môn: the highest professional degree. */
public enum ProfessionalLevel implements Level<ProfessionalLevel> {
  DOCTORATE("Tiến sĩ", "Doctorate"),
  MASTER("Thạc sĩ", "Master"),
  UNIVERSITY("Đại học", "University"),
  COLLEGE("Cao đẳng", "College"),
  INTERMEDIATE("Trung cấp", "Intermediate"),
  ELEMENTARY("Sơ cấp", "Elementary"),
  NONE("Chưa qua đào tạo", "None");

  private final String vi;
  private final String en;
  private final int rankOrder;

  ProfessionalLevel(String vi, String en) {
    this.vi = vi;
    this.en = en;
    this.rankOrder = LevelScale.PROFESSIONAL.placeOf(name());
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
  public int rankOrder() {
    return rankOrder;
  }
}
