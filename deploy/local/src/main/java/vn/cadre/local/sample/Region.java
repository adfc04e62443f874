package vn.cadre.local.sample;

import java.util.List;

/**
 * A province of the sample: its code in the table of 63, and what its people are called and which
 * groups they belong to.
 */
enum Region {
  HUNG_YEN("33", "tỉnh Hưng Yên", Names.DELTA, List.of(new Share("01", 100))),
  LANG_SON(
      "20",
      "tỉnh Lạng Sơn",
      Names.NORTH_EAST,
      List.of(new Share("07", 43), new Share("02", 36), new Share("01", 17), new Share("09", 4))),
  HA_NOI("01", "thành phố Hà Nội", Names.DELTA, List.of(new Share("01", 98), new Share("06", 2))),
  QUANG_NINH(
      "22",
      "tỉnh Quảng Ninh",
      Names.DELTA,
      List.of(
          new Share("01", 87),
          new Share("09", 6),
          new Share("02", 3),
          new Share("18", 2),
          new Share("15", 2)));

  private final String code;
  private final String text;
  private final Weighted<String> familyNames;
  private final Weighted<String> ethnicGroups;

  Region(String code, String text, Weighted<String> familyNames, List<Share> ethnicGroups) {
    this.code = code;
    this.text = text;
    this.familyNames = familyNames;
    this.ethnicGroups = new Weighted<>();
    ethnicGroups.forEach(share -> this.ethnicGroups.add(share.group(), share.percent()));
  }

  /** Two digits; a personal number starts with it behind a zero. */
  String code() {
    return code;
  }

  /** As written in an address. */
  String text() {
    return text;
  }

  /** Family names of this region with their weights. */
  Weighted<String> familyNames() {
    return familyNames;
  }

  /** Two-digit codes of ethnic groups with their weights. */
  Weighted<String> ethnicGroups() {
    return ethnicGroups;
  }

  private record Share(String group, int percent) {}
}
