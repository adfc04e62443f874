package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Where service that is owed after study stands. */
public enum CommitmentState implements Code {
  ACTIVE("Đang thực hiện", "Being served"),
  FULFILLED("Đã hoàn thành", "Fulfilled"),
  BROKEN("Vi phạm cam kết", "Broken"),
  RELEASED("Được miễn", "Released");

  private final String vi;
  private final String en;

  CommitmentState(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }
}
