package vn.cadre.registry.record.salary;

import jakarta.inject.Singleton;
import vn.cadre.platform.policy.PackKind;

/** The packs of salary scales. */
@Singleton
public class SalaryScales implements PackKind<ScaleNumbers> {

  @Override
  public String name() {
    return "salary-scales";
  }

  @Override
  public Class<ScaleNumbers> numbers() {
    return ScaleNumbers.class;
  }
}
