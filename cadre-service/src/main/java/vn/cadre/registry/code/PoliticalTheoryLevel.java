package vn.cadre.registry.code;

/** Lý luận chính trị: bachelor and advanced rank alike, and reports may join them. */
public enum PoliticalTheoryLevel implements Level<PoliticalTheoryLevel> {
  BACHELOR("Cử nhân", "Bachelor", 3),
  ADVANCED("Cao cấp", "Advanced", 3),
  INTERMEDIATE("Trung cấp", "Intermediate", 2),
  ELEMENTARY("Sơ cấp", "Elementary", 1),
  NONE("Chưa qua đào tạo", "None", 0);

  private final String vi;
  private final String en;
  private final int rankOrder;

  PoliticalTheoryLevel(String vi, String en, int rankOrder) {
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
