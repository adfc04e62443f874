package vn.cadre.registry.code;

import vn.cadre.kernel.standard.LevelScale;

/** Quản lý nhà nước: training in state management. */
public enum StateManagementLevel implements Level<StateManagementLevel> {
  SENIOR_EXPERT("Chuyên viên cao cấp", "Senior expert"),
  PRINCIPAL_EXPERT("Chuyên viên chính", "Principal expert"),
  EXPERT("Chuyên viên", "Expert"),
  NONE("Chưa qua đào tạo", "None");

  private final String vi;
  private final String en;
  private final int rankOrder;

  StateManagementLevel(String vi, String en) {
    this.vi = vi;
    this.en = en;
    this.rankOrder = LevelScale.STATE_MANAGEMENT.placeOf(name());
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
