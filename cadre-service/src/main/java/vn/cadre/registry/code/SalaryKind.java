package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Cách trả lương: both models stand side by side until the second has replaced the first. */
public enum SalaryKind implements Code {
  GRADE_STEP("Ngạch, bậc, hệ số", "Grade and step"),
  JOB_POSITION("Vị trí việc làm", "Job position");

  private final String vi;
  private final String en;

  SalaryKind(String vi, String en) {
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
