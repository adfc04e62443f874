package vn.cadre.registry.standardisation;

import vn.cadre.registry.statistics.Keyed;

/**
 * What standardisation is counted by. A dimension whose values are a code list is called like it.
 */
enum StandardDimension implements Keyed {
  LEVEL("level"),
  RANK("rank"),
  BLOC("bloc"),
  CATEGORY("category"),
  GENDER("gender"),
  TITLE("title"),
  ORGANISATION("organisation"),
  BODY("body");

  private final String key;

  StandardDimension(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  static StandardDimension of(String key) {
    for (var dimension : values()) {
      if (dimension.key.equals(key)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
