package vn.cadre.platform.inbox;

/** Another copy has the partition, or the generation is abandoned: whatever was begun is undone. */
final class FencedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FencedException(String what) {
    super(what);
  }
}
