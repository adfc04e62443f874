package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** How somebody leaves the service. */
public enum SeparationKind implements Code {
  RETIREMENT("Nghỉ hưu", "Retirement", CadreStatus.RETIRED),
  EARLY_RETIREMENT("Nghỉ hưu trước tuổi", "Early retirement", CadreStatus.RETIRED),
  SEVERANCE("Thôi việc", "Severance", CadreStatus.LEFT),
  RESIGNATION("Thôi việc theo nguyện vọng", "Resignation", CadreStatus.LEFT),
  DISMISSAL("Buộc thôi việc, bãi nhiệm", "Dismissal", CadreStatus.LEFT),
  DEATH("Từ trần", "Death", CadreStatus.DECEASED),
  TRANSFER_OUT("Chuyển công tác ra ngoài", "Transfer out", CadreStatus.LEFT);

  private final String vi;
  private final String en;
  private final CadreStatus status;

  SeparationKind(String vi, String en, CadreStatus status) {
    this.vi = vi;
    this.en = en;
    this.status = status;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }

  /** As whom the person is on the record from the day on; migration 150 says the same. */
  public CadreStatus status() {
    return status;
  }
}
