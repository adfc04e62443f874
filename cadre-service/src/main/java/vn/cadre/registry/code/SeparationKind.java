package vn.cadre.registry.code;

import java.util.Set;

/** How somebody leaves the service. */
public enum SeparationKind implements Code {
  RETIREMENT("Nghỉ hưu", "Retirement", CadreStatus.RETIRED, DecisionType.RETIREMENT),
  EARLY_RETIREMENT(
      "Nghỉ hưu trước tuổi",
      "Early retirement",
      CadreStatus.RETIRED,
      DecisionType.EARLY_RETIREMENT,
      DecisionType.DOWNSIZING),
  SEVERANCE(
      "Thôi việc", "Severance", CadreStatus.LEFT, DecisionType.SEVERANCE, DecisionType.DOWNSIZING),
  RESIGNATION(
      "Thôi việc theo nguyện vọng",
      "Resignation",
      CadreStatus.LEFT,
      DecisionType.RESIGNATION,
      DecisionType.SEVERANCE),
  DISMISSAL("Buộc thôi việc, bãi nhiệm", "Dismissal", CadreStatus.LEFT, DecisionType.DISCIPLINE),
  DEATH("Từ trần", "Death", CadreStatus.DECEASED, DecisionType.DEATH_CERTIFICATE),
  TRANSFER_OUT(
      "Chuyển công tác ra ngoài",
      "Transfer out",
      CadreStatus.LEFT,
      DecisionType.TRANSFER,
      DecisionType.RECEPTION);

  private final String vi;
  private final String en;
  private final CadreStatus status;
  private final Set<DecisionType> decisions;

  SeparationKind(String vi, String en, CadreStatus status, DecisionType... decisions) {
    this.vi = vi;
    this.en = en;
    this.status = status;
    this.decisions = Set.of(decisions);
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

  /** The types of documents that may bring it about. */
  public Set<DecisionType> decisions() {
    return decisions;
  }
}
