package vn.cadre.registry.transfer;

import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.scope.Scope;

/** How a caller stands to a request: which side is theirs, and what follows from it. */
record Standing(TransferRequest request, Caller caller, Scope reach) {
  static final Bilingual FORBIDDEN =
      new Bilingual(
          "Bên được đề nghị mới chấp thuận hoặc từ chối, và không phải chính người đã đề nghị; bên đề nghị mới rút lại",
          "The side that was asked accepts or refuses, and not the person who asked; the side that asked withdraws");

  boolean isOn(Side side) {
    var path = request.path(side);
    return path != null && reach.covers(path);
  }

  boolean sees() {
    return isOn(Side.SENDING) || isOn(Side.RECEIVING);
  }

  /** Whoever asked does not answer, however far their scope has grown since. */
  boolean mayAnswer() {
    return isOn(request.requestedBy.other()) && !caller.subject().equals(request.requesterSubject);
  }

  boolean mayWithdraw() {
    return isOn(request.requestedBy);
  }

  /** Whether the stage and the side let an operation happen, by its name. */
  boolean may(String action) {
    return request.state.isOpen() && (action.equals("withdraw") ? mayWithdraw() : mayAnswer());
  }
}
