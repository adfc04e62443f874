package vn.cadre.registry;

import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.post;

import java.util.List;
import java.util.Map;
import vn.cadre.registry.Registry.Made;

/** One entry of each kind that hangs on a person, as somebody would record it, and a correction. */
public final class EntrySamples {

  /**
   * A kind of entries.
   *
   * @param path last segment of its collection
   * @param table where it lies
   * @param body a whole entry, in force on {@link #IN_FORCE} and not on {@link #NOT_YET}
   * @param field that {@code corrected} corrects
   */
  public record Sample(
      String path, String table, Map<String, ?> body, String field, Object corrected) {

    public Made recordedFor(Made person) {
      return post(person.location() + "/" + path, body);
    }

    /** Corrects the field, and says why. */
    public Map<String, ?> correction() {
      return Map.of(field, corrected, "reason", "Đính chính theo hồ sơ gốc");
    }

    /** Whether it ends posts, so that a record that has some is a different matter. */
    public boolean endsPosts() {
      return path.equals("separations");
    }

    /** Whether it is not in force from one day on, but always. */
    public boolean timeless() {
      return path.equals("family-members");
    }

    @Override
    public String toString() {
      return path;
    }
  }

  public static final String IN_FORCE = "2016-01-01";
  public static final String NOT_YET = "2002-01-01";

  public static final List<Sample> ALL =
      List.of(
          new Sample(
              "qualifications",
              "qualification",
              Map.of(
                  "kind", "PROFESSIONAL",
                  "level", "MASTER",
                  "status", "COMPLETED",
                  "awardedOn", "2012-06"),
              "level",
              "UNIVERSITY"),
          new Sample(
              "work-history",
              "work_history",
              Map.of(
                  "from", "2003-04",
                  "to", "2018",
                  "organisation", "Phòng Nội vụ huyện Hoành Bồ",
                  "position", "Chuyên viên"),
              "position",
              "Phó Trưởng phòng"),
          new Sample(
              "family-members",
              "family_member",
              Map.of(
                  "side", "OWN",
                  "relation", "MOTHER",
                  "fullName", "Nguyễn Thị Mai",
                  "birthYear", 1950,
                  "occupation", "Giáo viên đã nghỉ hưu"),
              "occupation",
              "Cán bộ đã nghỉ hưu"),
          new Sample(
              "salary-steps",
              "salary_step",
              Map.of(
                  "kind", "GRADE_STEP",
                  "from", "2015-03",
                  "grade", "01.003",
                  "step", 3,
                  "coefficient", "3.00",
                  "decision", decision("TRANSFER")),
              "coefficient",
              "3.33"),
          new Sample(
              "rewards",
              "reward",
              Map.of(
                  "form", "CERTIFICATE_OF_MERIT",
                  "achievement", "Hoàn thành xuất sắc nhiệm vụ năm 2014",
                  "awardedOn", "2014-12",
                  "decision", decision("COMMENDATION")),
              "achievement",
              "Hoàn thành xuất sắc nhiệm vụ năm 2013"),
          new Sample(
              "disciplines",
              "discipline",
              Map.of(
                  "side", "STATE",
                  "form", "REPRIMAND",
                  "act", "Vi phạm quy định về quản lý đất đai",
                  "effectiveOn", "2015-06-01",
                  "decision", decision("DISCIPLINE")),
              "act",
              "Vi phạm quy định về quản lý đất đai và tài chính"),
          new Sample(
              "evaluations",
              "evaluation",
              Map.of("year", 2014, "grade", "GOOD"),
              "grade",
              "OUTSTANDING"),
          new Sample(
              "separations",
              "separation",
              Map.of(
                  "kind", "SEVERANCE",
                  "effectiveOn", "2015-06-01",
                  "justification", "Theo nguyện vọng cá nhân",
                  "decision", decision("SEVERANCE")),
              "justification",
              "Theo nguyện vọng cá nhân, có đơn"),
          new Sample(
              "political-conclusions",
              "political_conclusion",
              Map.of(
                  "concludedOn", "2013-06",
                  "outcome", "MEETS",
                  "concludedBy", "Ban Thường vụ Huyện ủy Hoành Bồ"),
              "outcome",
              "NOT_CONCLUDED"),
          new Sample(
              "comments",
              "observation",
              Map.of(
                  "observedOn", "2014-11-30",
                  "kind", "FRONT",
                  "onBehalfOf", "Ủy ban Mặt trận Tổ quốc phường Hà Đông",
                  "content", "Gần dân, giải quyết kiến nghị đúng hạn"),
              "content",
              "Gần dân, giải quyết kiến nghị đúng hạn, có trách nhiệm"),
          new Sample(
              "recorded-movements",
              "recorded_movement",
              Map.of(
                  "movedOn", "2013-05",
                  "highestLevel", "DISTRICT",
                  "lowestLevel", "COMMUNE",
                  "reportedIn", "Báo cáo công tác cán bộ năm 2013"),
              "kind",
              "ROTATION_OR_TRANSFER"));

  /** A paper of this type that nobody else cites. */
  public static Map<String, Object> decision(String type) {
    return Map.of(
        "type",
        type,
        "number",
        code("QD"),
        "date",
        "2015-01-05",
        "issuer",
        "Ban Thường vụ Tỉnh ủy");
  }

  private EntrySamples() {}
}
