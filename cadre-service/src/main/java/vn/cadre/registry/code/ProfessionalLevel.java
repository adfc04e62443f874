package vn.cadre.registry.code;

/** Trình độ chuyên môn: the highest professional degree. */
public enum ProfessionalLevel implements Level<ProfessionalLevel> {
  DOCTORATE("Tiến sĩ", "Doctorate", 6),
  MASTER("Thạc sĩ", "Master", 5),
  UNIVERSITY("Đại học", "University", 4),
  COLLEGE("Cao đẳng", "College", 3),
  INTERMEDIATE("Trung cấp", "Intermediate", 2),
  ELEMENTARY("Sơ cấp", "Elementary", 1),
  NONE("Chưa qua đào tạo", "None", 0);

  private final String vi;
  private final String en;
  private final int rankOrder;

  ProfessionalLevel(String vi, String en, int rankOrder) {
    this.vi = vi;
    this.en = en;
    this.rankOrder = rankOrder;
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
