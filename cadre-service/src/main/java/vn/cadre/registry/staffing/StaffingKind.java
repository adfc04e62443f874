package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.platform.policy.PackKind;

/** The packs of staffing. */
@ApplicationScoped
public class StaffingKind implements PackKind<StaffingNumbers> {

  @Override
  public String name() {
    return "staffing";
  }

  @Override
  public Class<StaffingNumbers> numbers() {
    return StaffingNumbers.class;
  }
}
