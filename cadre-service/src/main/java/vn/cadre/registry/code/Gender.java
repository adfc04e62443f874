package vn.cadre.registry.code;

import vn.cadre.kernel.Sex;
import vn.cadre.platform.code.Code;

/** Giới tính. */
public enum Gender implements Code {
  MALE("Nam", "Male", Sex.MALE),
  FEMALE("Nữ", "Female", Sex.FEMALE);

  private final String vi;
  private final String en;
  private final Sex sex;

  Gender(String vi, String en, Sex sex) {
    this.vi = vi;
    this.en = en;
    this.sex = sex;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  /** The same for the rules of the kernel. */
  public Sex sex() {
    return sex;
  }
}
