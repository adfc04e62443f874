package vn.cadre.platform.projection;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Why an order to a projection is refused. */
enum ProjectionProblem implements ProblemType {
  REBUILD_UNDER_WAY(
      "rebuild-under-way",
      409,
      "Đang dựng lại",
      "A rebuild is under way",
      "Bản sao dữ liệu này đang được dựng lại; hãy đợi việc đó xong.",
      "This projection is being rebuilt; wait until that has ended."),
  NOT_REBUILDABLE(
      "not-rebuildable",
      409,
      "Không thể dựng lại",
      "It cannot be rebuilt",
      "Bộ tiếp nhận này tác động một lần với mỗi sự kiện và không giữ bản sao nào để dựng lại; nếu nó dừng lại, hãy xử lý nguyên nhân hoặc bỏ qua thông điệp.",
      "This consumer acts once on each event and keeps no copy that could be rebuilt; where it stands still, mend the cause or skip the message."),
  NOT_STOPPED_THERE(
      "not-stopped-there",
      409,
      "Không dừng tại thông điệp đó",
      "It does not stand still at that message",
      "Chỉ có thể bỏ qua thông điệp mà phân vùng đang dừng lại; xem partitions[].stopped.",
      "Only the message at which a partition stands still can be skipped; see partitions[].stopped.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  ProjectionProblem(
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
