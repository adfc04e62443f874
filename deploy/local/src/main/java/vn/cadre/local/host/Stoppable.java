package vn.cadre.local.host;

/** A running part that can be ended. Ending one that has ended already does nothing. */
public interface Stoppable extends AutoCloseable {
  /** What the part is called in messages, such as {@code PostgreSQL}. */
  String name();

  @Override
  void close();
}
