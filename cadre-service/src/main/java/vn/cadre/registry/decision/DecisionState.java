package vn.cadre.registry.decision;

/** Where a decision document stands. Revoking is the end of it; a correction leaves it in force. */
public enum DecisionState {
  IN_FORCE,
  REVOKED
}
