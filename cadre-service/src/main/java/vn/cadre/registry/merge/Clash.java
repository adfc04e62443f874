package vn.cadre.registry.merge;

import java.util.List;
import java.util.Map;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;

/** What two records say that cannot be true of one person, or cannot be told apart again. */
enum Clash {
  ONE_MAIN_POST(
      "merge.one-main-post",
      "Hai chức vụ chính cùng một thời gian (%s, %s); kết thúc hoặc thu hồi một trong hai trước",
      "Two main posts at a time (%s, %s); end one or revoke its document first"),
  ONE_SEAT(
      "merge.one-seat",
      "Giữ một vị trí hai lần cùng một thời gian (%s, %s); kết thúc hoặc thu hồi một trong hai trước",
      "One position held twice at a time (%s, %s); end one or revoke its document first"),
  ONE_MEMBERSHIP(
      "merge.one-membership",
      "Tham gia một cấp ủy, ban hai lần cùng một thời gian (%s, %s); sửa một trong hai trước",
      "Twice a member of one body at a time (%s, %s); correct one first"),
  ONE_SALARY(
      "merge.one-salary",
      "Hai bậc lương cùng một thời gian (%s, %s); đính chính hoặc hủy một trong hai trước",
      "Two salary steps at a time (%s, %s); correct or annul one first"),
  ONE_EVALUATION(
      "merge.one-evaluation",
      "Hai kết quả đánh giá của một kỳ (%s, %s); hủy một trong hai trước",
      "Two evaluations of one period (%s, %s); annul one first"),
  ONE_MOVEMENT(
      "merge.one-movement",
      "Một lượt điều chuyển được ghi hai lần (%s, %s); hủy một trong hai trước",
      "One movement recorded twice (%s, %s); annul one first"),
  AFTER_SEPARATION(
      "merge.after-separation",
      "Thôi công tác (%s) nhưng sau đó vẫn giữ chức vụ (%s); hủy việc thôi công tác, hoặc ghi việc tuyển dụng, tiếp nhận trở lại trước",
      "Left the service (%s) and held a post after that (%s); annul the separation, or record the recruitment or reception by which they came back, first"),
  ONE_SEPARATION(
      "merge.one-separation",
      "Thôi công tác hai lần mà không trở lại (%s, %s); hủy một trong hai trước",
      "Left twice without coming back (%s, %s); annul one first"),
  RELATIVES(
      "merge.not-relatives",
      "Hồ sơ này ghi hồ sơ kia là người thân (%s, %s); hủy mục đó trước nếu là một người",
      "One record names the other as a relative (%s, %s); annul that first if both are one person"),
  OPEN_TRANSFER(
      "merge.no-open-transfer",
      "Hồ sơ sẽ nhập vào (%2$s) có đề nghị điều chuyển chưa giải quyết (%1$s); giải quyết hoặc rút lại trước",
      "A transfer request is open (%1$s) for the record that would be joined (%2$s); settle or withdraw it first"),
  LATER_MERGE(
      "merge.latest-first",
      "Sau đó đã có lần nhập hồ sơ khác (%s); hoàn tác lần đó trước %s",
      "Another merge came after it (%s); undo that one before %s"),
  SEPARATED_SINCE(
      "merge.told-apart",
      "Việc thôi công tác ghi sau khi nhập (%s) đã kết thúc %s; hủy việc đó trước, rồi ghi lại trên đúng hồ sơ",
      "A separation recorded after the merge (%s) ended %s; annul it first, and record it anew on the record that it belongs to"),
  MOVED_ON_SINCE(
      "merge.told-apart",
      "%s, ghi sau khi nhập, tiếp nối %s; thu hồi văn bản của việc đó trước, rồi ghi lại trên đúng hồ sơ",
      "%s, recorded after the merge, goes on from %s; revoke its document first, and record it anew on the record that it belongs to"),
  RESTS_ON_EVALUATION(
      "merge.told-apart",
      "%s dựa vào %s của hồ sơ kia; đính chính hoặc hủy mục đó trước",
      "%s rests on %s of the other record; correct or annul it first");

  private static final String BASIS = "Quy tắc của sổ đăng ký: mỗi người một hồ sơ";

  private final String rule;
  private final Bilingual message;

  Clash(String rule, String vi, String en) {
    this.rule = rule;
    this.message = new Bilingual(vi, en);
  }

  /**
   * The reason that this gives to refuse.
   *
   * @param mine of the survivor, or what came later: its path below the service's
   * @param theirs of the joined record, or what it goes on from
   */
  Reason between(String mine, String theirs) {
    return new Reason(
        rule,
        false,
        null,
        null,
        true,
        BASIS,
        message.with(mine, theirs),
        Map.of("survivor", mine, "joined", theirs),
        List.of());
  }
}
