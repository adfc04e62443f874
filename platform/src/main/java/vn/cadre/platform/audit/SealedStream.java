package vn.cadre.platform.audit;

import java.util.List;

/**
 * An append-only table whose entries are sealed, in the order of a bigint column that a sequence of
 * its own fills (see {@link Horizon}).
 */
public interface SealedStream {

  /** In each block and in the API: {@code CHANGES}, {@code READS}. Never changes. */
  String name();

  String table();

  /** The column that orders the table. */
  String id();

  /** What follows FROM: the table as {@code e}, and joins that keep each of its rows once. */
  String from();

  /**
   * SQL expressions that tell which entry it is, wherever it lies: kind of the resource, its uuid,
   * and the number within it.
   */
  List<String> identity();

  /**
   * SQL expressions of type text, in the order in which they are hashed (see {@link Hash}) behind
   * the stream's name. They call no function of the service, which somebody could alter, and depend
   * on no setting.
   */
  List<String> fields();
}
