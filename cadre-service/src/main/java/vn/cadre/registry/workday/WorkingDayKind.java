package vn.cadre.registry.workday;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cadre.kernel.workday.WorkingDayNumbers;
import vn.cadre.platform.policy.PackKind;

/** The packs of days off. */
@ApplicationScoped
public class WorkingDayKind implements PackKind<WorkingDayNumbers> {

  @Override
  public String name() {
    return "working-days";
  }

  @Override
  public Class<WorkingDayNumbers> numbers() {
    return WorkingDayNumbers.class;
  }
}
