package vn.cadre.training.problem;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.problem.Violations;

/** The problems of training. Where another record is out of scope, none of them names it. */
public enum TrainingProblem implements ProblemType {
  DUPLICATE_CODE(
      "duplicate-code",
      409,
      "Mã đã được dùng",
      "The code is taken",
      "Mã này đã thuộc về một bản ghi khác; mỗi mã chỉ dùng một lần.",
      "Another record has this code; a code is used once.");

  private static final Bilingual TAKEN =
      new Bilingual("Mã %s đã được dùng", "The code %s is taken");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  TrainingProblem(
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

  /** {@link #DUPLICATE_CODE} of this very code, sent in this field. */
  public static ProblemException taken(String field, String code) {
    return ProblemException.invalid(
        DUPLICATE_CODE, new Violations().add(field, DUPLICATE_CODE.code, TAKEN.with(code)).all());
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
