package vn.cadre.platform.inbox;

/**
 * A local copy of what another service publishes. It is ready once it has caught up, and can be
 * rebuilt from nothing: the rows of the new generation are written beside those that are served.
 */
public interface Projection<T> extends EventConsumer<T> {

  /** Deletes at most so many rows of an abandoned generation, and answers how many it were. */
  int forget(int generation, int limit);
}
