package vn.cadre.gateway.status;

/** Of a part or of one of its checks. */
public enum State {
  UP,
  DOWN;

  static State of(boolean up) {
    return up ? UP : DOWN;
  }
}
