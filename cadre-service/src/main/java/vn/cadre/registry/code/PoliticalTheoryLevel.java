package vn.cadre.registry.code;

import vn.cadre.kernel.standard.LevelScale;

/** Lý luận chính trị: bachelor and advanced rank alike, and reports may join them. */
public enum PoliticalTheoryLevel implements Level<PoliticalTheoryLevel> {
  BACHELOR("Cử nhân", "Bachelor"),
  ADVANCED("Cao cấp", "Advanced"),
  INTERMEDIATE("Trung cấp", "Intermediate"),
  ELEMENTARY("Sơ cấp", "Elementary"),
  NONE("Chưa qua đào tạo", "None");

  private final String vi;
  private final String en;
  private final int rankOrder;

  PoliticalTheoryLevel(String vi, String en) {
    this.vi = vi;
    this.en = en;
    this.rankOrder = LevelScale.POLITICAL_THEORY.placeOf(name());
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
