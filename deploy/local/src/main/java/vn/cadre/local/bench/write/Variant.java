package vn.cadre.local.bench.write;

import java.util.function.Predicate;
import vn.cadre.local.bench.replay.Call.Statement;

/** The same transaction, whole or without a part of what it writes. */
enum Variant {
  WHOLE(statement -> false, true),
  UNAUDITED(statement -> false, false),
  UNTOLD(Variant::tellsOfIt, true),
  BARE(Variant::tellsOfIt, false);

  /** What is left out. */
  final Predicate<Statement> left;

  /** Whether the triggers write an entry. */
  final boolean audited;

  Variant(Predicate<Statement> left, boolean audited) {
    this.left = left;
    this.audited = audited;
  }

  private static boolean tellsOfIt(Statement statement) {
    return statement.sql().contains("outbox") || statement.sql().contains("homes_in_sight");
  }
}
