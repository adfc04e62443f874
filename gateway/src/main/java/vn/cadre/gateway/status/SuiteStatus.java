package vn.cadre.gateway.status;

import java.util.List;

/** All parts together. */
public record SuiteStatus(Overall state, List<PartStatus> parts) {

  /** The gateway itself is up whenever it answers. */
  public enum Overall {
    UP,
    DEGRADED
  }

  public SuiteStatus {
    parts = List.copyOf(parts);
  }

  static SuiteStatus of(List<PartStatus> parts) {
    return new SuiteStatus(
        parts.stream().allMatch(PartStatus::up) ? Overall.UP : Overall.DEGRADED, parts);
  }

  public boolean up() {
    return state == Overall.UP;
  }
}
