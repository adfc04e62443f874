package vn.cadre.registry.restructuring;

import vn.cadre.platform.problem.Bilingual;

/** What {@link Intake} says of a request. */
final class Words {
  static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có tổ chức %s trong phạm vi của bạn", "There is no organisation %s in your scope");
  static final Bilingual UNKNOWN_TITLE =
      new Bilingual("Không có chức danh mang mã %s", "No title has the code %s");
  static final Bilingual TWICE = new Bilingual("%s được nêu hai lần", "%s is named twice");
  static final Bilingual ALSO_ENDS =
      new Bilingual("%s kết thúc theo from", "%s ends, as from says");
  static final Bilingual ONLY_NEW =
      new Bilingual(
          "Tổ chức mới cần name, level, bloc, kind; tổ chức đang tồn tại chỉ nêu code và positions",
          "A new organisation needs name, level, bloc and kind; one that goes on is named by code and positions alone");
  static final Bilingual NOT_OF_FROM =
      new Bilingual("%s không có trong from", "%s is not one of from");
  static final Bilingual COUNT =
      new Bilingual(
          "MERGE: ít nhất hai bên thành một, là tổ chức nêu đầu tiên; tổ chức nhận thêm một phần phải đang tồn tại và nêu predecessors; SPLIT: một thành ít nhất hai; DISSOLVE: to chỉ nêu tổ chức đang tồn tại; MOVE: mỗi tổ chức của from thành đúng một tổ chức mới, nêu ở predecessors khi có nhiều tổ chức",
          "MERGE: at least two become one, the first of to; another that takes over a part goes on and names its predecessors; SPLIT: one becomes at least two; DISSOLVE: to names only organisations that go on; MOVE: each of from becomes exactly one new organisation, told by predecessors where there are several");
  static final Bilingual RENAME_FORM =
      new Bilingual(
          "RENAME: from nêu một tổ chức, to nêu chính mã đó với name mới và không gì khác",
          "RENAME: from names one organisation, and to the same code with its new name and nothing else");
  static final Bilingual NOT_OF_THESE =
      new Bilingual(
          "Không phải việc giữ chức hoặc người của các tổ chức kết thúc",
          "No appointment or person of the organisations that end");
  static final Bilingual NO_POSITION =
      new Bilingual(
          "%s không có vị trí %s tồn tại từ ngày này trở đi",
          "%s has no position %s that stands from this day on");
  static final Bilingual HAS_POSITION =
      new Bilingual(
          "%s đã có vị trí %s; hãy sửa số chỗ của vị trí đó",
          "%s has the position %s already; change the seats of that one");
  static final Bilingual NOT_BEGUN =
      new Bilingual(
          "Việc giữ chức chỉ bắt đầu từ %s nên không thể kết thúc trước đó; hãy nêu vị trí mới",
          "The appointment begins only on %s and cannot end before; name another position");

  static final Bilingual NO_BODY =
      new Bilingual(
          "Không phải ban của các tổ chức kết thúc, hoặc đã kết thúc trước đó",
          "No committee of the organisations that end, or one that ends before");
  static final Bilingual ONE_FATE =
      new Bilingual(
          "Nêu end=true, hoặc nơi và tên của ban tiếp nối, không nêu cả hai",
          "Say end=true, or something of what follows, and not both");

  private Words() {}
}
