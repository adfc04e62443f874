package vn.cadre.platform.feed;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** The problems of a feed. */
public enum FeedProblem implements ProblemType {
  CURSOR_EXPIRED;

  @Override
  public String code() {
    return "cursor-expired";
  }

  @Override
  public int status() {
    return 410;
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Con trỏ đã hết hạn", "The cursor has expired");
  }

  @Override
  public Bilingual explanation() {
    return new Bilingual(
        "Các thay đổi sau con trỏ này không còn được giữ (quá 90 ngày), hoặc dữ liệu đã được khôi phục. Hãy đọc lại toàn bộ trạng thái từ các địa chỉ rel=\"snapshot\" trong tiêu đề Link, rồi đọc tiếp.",
        "The changes after this cursor are no longer kept (90 days), or the data was restored. Read the state anew from the rel=\"snapshot\" addresses of the Link header, and go on from there.");
  }
}
