package vn.cadre.registry.code;

/** Mức xếp loại of an evaluation. */
public enum EvaluationGrade implements Level<EvaluationGrade> {
  OUTSTANDING("Hoàn thành xuất sắc nhiệm vụ", "Outstanding", 3),
  GOOD("Hoàn thành tốt nhiệm vụ", "Good", 2),
  COMPLETED("Hoàn thành nhiệm vụ", "Completed", 1),
  NOT_COMPLETED("Không hoàn thành nhiệm vụ", "Not completed", 0);

  private final String vi;
  private final String en;
  private final int rankOrder;

  EvaluationGrade(String vi, String en, int rankOrder) {
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
