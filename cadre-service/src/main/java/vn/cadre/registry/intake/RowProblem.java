package vn.cadre.registry.intake;

import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Bilingual;

/** What only a row of an import can get wrong; the rest are the problems of the API itself. */
public enum RowProblem {
  UNKNOWN_ORGANISATION(
      "unknown-organisation",
      "Không có tổ chức này trong phạm vi của bạn",
      "There is no such organisation in your scope"),
  UNKNOWN_TITLE("unknown-title", "Không có chức danh mang mã này", "There is no such title"),
  UNKNOWN_UNIT(
      "known-unit",
      "Không có đơn vị hành chính mang mã này",
      "No administrative unit has this code"),
  UNKNOWN_CADRE(
      "unknown-cadre",
      "Không có người này trong phạm vi của bạn",
      "There is no such person in your scope"),
  UNKNOWN_BODY(
      "unknown-body",
      "Không có cấp ủy, ban này trong phạm vi của bạn",
      "There is no such body in your scope"),
  UNKNOWN_POSITION(
      "unknown-position",
      "Tổ chức không có vị trí cho chức danh này vào ngày đó",
      "The organisation has no position of this title on that day"),
  ENDS_BEFORE_START(
      "period-in-order", "Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start"),
  AFTER_STANDARDS(
      "after-standards",
      "Chức danh đã có tiêu chuẩn từ trước ngày này",
      "A standard of the title starts before this day"),
  ONE_SUBJECT(
      "one-subject",
      "Ghi mã chức danh hoặc mã ngạch, không ghi cả hai",
      "Name a title or a grade, not both"),
  UNKNOWN_GRADE("unknown-grade", "Không có ngạch mang mã này", "There is no such grade"),
  IMMUTABLE(
      "immutable",
      "Không đổi được bằng nhập tệp; vị trí trong cây, cấp và thời hạn chỉ đổi khi sắp xếp tổ chức",
      "Cannot be changed by import; place in the tree, level and validity change by restructuring only"),
  BODY_STAYS(
      "immutable",
      "Không đổi được; cấp ủy, ban giữ nguyên tổ chức, loại và ngày bắt đầu",
      "Cannot be changed; a body keeps its organisation, kind and start"),
  INCOMPLETE_DECISION(
      "incomplete-decision",
      "Quyết định cần đủ số, ngày và cơ quan ban hành",
      "A decision needs number, date and issuer"),
  UNKNOWN_DECISION(
      "unknown-decision",
      "Văn bản căn cứ chưa có trong sổ",
      "The document that it rests on is not on the register"),
  BASIS_LATER(
      "basis-later",
      "Văn bản căn cứ không được có sau văn bản này",
      "What a document rests on cannot be later than it"),
  BASIS_CIRCLE(
      "basis-circle",
      "Văn bản căn cứ lại dựa vào chính văn bản này",
      "What it rests on rests on this very document"),
  TIER_ENDED(
      "tier-ended",
      "Vào ngày ký, cấp này không còn ra quyết định",
      "This tier decided nothing any more on that day"),
  FUTURE_DATE("future-date", "Ngày ký không được sau hôm nay", "It cannot be signed after today"),
  GUIDES(
      "guides",
      "Văn bản loại này hướng dẫn chung, không nêu người hay tổ chức nào",
      "A document of this type guides and is about nobody"),
  CONCERNS_NOBODY(
      "concerns-nobody",
      "Cần nêu người, vị trí, tổ chức hoặc mã tổ chức ban hành",
      "Name a person, a post, an organisation or the issuing organisation"),
  POST_WITHOUT_ORGANISATION(
      "required", "Chức danh cần mã tổ chức", "A title needs the code of its organisation"),
  BESIDE_THE_MAIN_POST(
      "beside-main-post",
      "Hình thức này không phải chức vụ chính",
      "A post of this kind is not the main one"),
  CODE_FORM(
      "pattern",
      "Mã chỉ gồm chữ in hoa không dấu, chữ số và gạch nối",
      "A code has capital letters, digits and hyphens"),
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
}
