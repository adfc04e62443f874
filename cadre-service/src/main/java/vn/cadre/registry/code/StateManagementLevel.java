package vn.cadre.registry.code;

/** Quản lý nhà nước: training in state management. */
public enum StateManagementLevel implements Level<StateManagementLevel> {
  SENIOR_EXPERT("Chuyên viên cao cấp", "Senior expert", 3),
  PRINCIPAL_EXPERT("Chuyên viên chính", "Principal expert", 2),
  EXPERT("Chuyên viên", "Expert", 1),
  NONE("Chưa qua đào tạo", "None", 0);

  private final String vi;
  private final String en;
  private final int rankOrder;

  StateManagementLevel(String vi, String en, int rankOrder) {
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
