package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** What a fact on the record rests on: a decision document, or the roster it was imported from. */
public enum Evidence implements Code {
  DECISION("Quyết định", "Decision document"),
  ROSTER("Danh sách", "Roster");

  private final String vi;
  private final String en;

  Evidence(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }
}
