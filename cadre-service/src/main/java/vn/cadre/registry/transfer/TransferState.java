package vn.cadre.registry.transfer;

import vn.cadre.platform.problem.ProblemException;
import vn.cadre.registry.problem.RegistryProblem;

/** Where a request stands. Only an open one moves on, and only to an end. */
public enum TransferState {
  REQUESTED,
  ACCEPTED,
  REFUSED,
  WITHDRAWN;

  public TransferState accepted() {
    return to(ACCEPTED);
  }

  public TransferState refused() {
    return to(REFUSED);
  }

  public TransferState withdrawn() {
    return to(WITHDRAWN);
  }

  public boolean isOpen() {
    return this == REQUESTED;
  }

  private TransferState to(TransferState end) {
    if (!isOpen()) {
      throw ProblemException.of(RegistryProblem.TRANSFER_SETTLED);
    }
    return end;
  }
}
