package vn.cadre.platform.policy.admin;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** What can be wrong with packs beyond their content. */
public enum PolicyProblem implements ProblemType {
  DUPLICATE_POLICY(
      "duplicate-policy",
      409,
      "Mã gói chính sách đã được dùng",
      "The id of the pack is taken",
      "Mã này đã thuộc về một gói chính sách khác; muốn thay đổi gói đó hãy ghi một phiên bản mới.",
      "Another pack has this id; to change that one, record a new version of it.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  PolicyProblem(
      String code,
      int status,
      String titleVi,
      String titleEn,
      String explanationVi,
      String explanationEn) {
    this.code = code;
    this.status = status;
    this.title = new Bilingual(titleVi, titleEn);
    this.explanation = new Bilingual(explanationVi, explanationEn);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Bilingual title() {
    return title;
  }

  @Override
  public Bilingual explanation() {
    return explanation;
  }
}
