package vn.cadre.training.intake;

import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Bilingual;

/** What only a row of an import can get wrong; the rest are the problems of the API itself. */
public enum RowProblem {
  UNKNOWN_ORGANISATION(
      "unknown-organisation",
      "Không có tổ chức này trong phạm vi của bạn",
      "There is no such organisation in your scope"),
  UNKNOWN_COURSE("unknown-course", "Không có khóa mang mã này", "There is no such course"),
  UNKNOWN_PLAN_LINE(
      "unknown-plan-line",
      "Kế hoạch đã duyệt của đơn vị trong năm khai giảng không có dòng này",
      "The organiser's approved plan of the year has no such line"),
  UNKNOWN_CLASS("unknown-class", "Đơn vị này không có lớp mang mã này", "There is no such class"),
  UNKNOWN_CADRE(
      "unknown-cadre",
      "Không có người này trong đơn vị, trong phạm vi của bạn",
      "There is no such person in the unit, in your scope"),
  AMBIGUOUS_CADRE(
      "ambiguous-cadre",
      "Nhiều người trong đơn vị trùng họ tên và ngày sinh; hãy ghi mã hồ sơ",
      "Several people of the unit have this name and birth date; give the id of the record"),
  AMBIGUOUS_LEARNER(
      "ambiguous-learner",
      "Lớp có nhiều học viên trùng những gì đã ghi; hãy ghi mã hồ sơ, ngày sinh hoặc đơn vị cử",
      "Several learners of the class are named so; give the id of the record, birth date or unit"),
  WHO(
      "required",
      "Ghi mã hồ sơ; hoặc họ tên, ngày sinh và đơn vị; người ngoài thì đánh dấu ngoài danh sách",
      "Give the id of a record; or name, birth date and unit; somebody from outside is marked so"),
  AMOUNT("wrong-type", "Phải là số tiền nguyên đồng, không âm", "Must be whole VND, not negative"),
  CODE_FORM(
      "pattern",
      "Mã chỉ gồm chữ in hoa không dấu, chữ số và gạch nối",
      "A code has capital letters, digits and hyphens"),
  ID_FORM("wrong-type", "Mã hồ sơ phải là UUID", "The id of a record is a UUID"),
  TIME_FORM("wrong-type", "Phải là giờ và phút, như 07:30", "Must be hours and minutes, as 07:30"),
  UNKNOWN_SESSION("unknown-session", "Lớp không có buổi học này", "The class has no such session"),
  AMBIGUOUS_SESSION(
      "ambiguous-session",
      "Ngày này lớp có nhiều buổi; hãy ghi giờ bắt đầu",
      "The class has several sessions on this day; say when it starts"),
  NOT_YET(
      "class-not-ready",
      "Ngày của lớp chưa cho phép trạng thái này",
      "The days of the class do not allow this state yet"),
  NOT_OPEN(
      "class-stage",
      "Lớp không nhận người được cử; lớp đã khai giảng chỉ nhận người đã duyệt",
      "The class takes nobody put forward; one that was started takes approved learners only"),
  NOT_ORGANISER(
      "forbidden", "Chỉ đơn vị tổ chức lớp mới duyệt", "Only whoever holds the class approves"),
  CLASS_FULL("class-full", "Lớp đã đủ chỗ", "The class has no place left"),
  WAITS("waits", "Lớp đã đủ chỗ; người này chờ chỗ", "There is no place left; they wait for one"),
  DUPLICATE("duplicate-row", "Đã có bản ghi này", "There is such a record already");

  private final String code;
  private final Bilingual message;

  RowProblem(String code, String vi, String en) {
    this.code = code;
    this.message = new Bilingual(vi, en);
  }

  public void at(ImportRow row, String field) {
    row.reject(field, code, message);
  }

  public void warnAt(ImportRow row, String field) {
    row.warn(field, code, message);
  }
}
