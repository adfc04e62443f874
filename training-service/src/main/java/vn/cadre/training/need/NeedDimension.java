package vn.cadre.training.need;

import vn.cadre.platform.problem.Bilingual;

/** By what needs are counted. */
enum NeedDimension {
  ORGANISATION("organisation", new Bilingual("Tổ chức", "Organisation")),
  TITLE("title", new Bilingual("Chức danh", "Title")),
  KIND("kind", new Bilingual("Loại chương trình", "Kind of course")),
  CRITERION("criterion", new Bilingual("Tiêu chuẩn", "What is asked"));

  private final String key;
  private final Bilingual label;

  NeedDimension(String key, Bilingual label) {
    this.key = key;
    this.label = label;
  }

  String key() {
    return key;
  }

  Bilingual label() {
    return label;
  }

  static NeedDimension of(String key) {
    for (var dimension : values()) {
      if (dimension.key.equals(key)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
