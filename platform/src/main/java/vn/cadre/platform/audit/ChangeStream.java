package vn.cadre.platform.audit;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * The entries of all changes. Hashed are: id, time of the transaction in microseconds since 1970,
 * id of the transaction, actor, kind, resource id, number, root id, action, reason, before, after;
 * the three JSON texts exactly as they are stored.
 */
@Singleton
final class ChangeStream implements SealedStream {
  @Override
  public String name() {
    return "CHANGES";
  }

  @Override
  public String table() {
    return "audit_entry";
  }

  @Override
  public String id() {
    return "id";
  }

  @Override
  public String from() {
    return "audit_entry e LEFT JOIN audit_transaction t ON t.xid = e.xid AND t.at = e.at";
  }

  @Override
  public List<String> identity() {
    return List.of("e.kind", "e.resource_id", "e.number");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "e.id::text",
        "(extract(epoch FROM e.at) * 1000000)::bigint::text",
        "e.xid::text",
        "t.actor::text",
        "e.kind",
        "e.resource_id::text",
        "e.number::text",
        "e.root_id::text",
        "e.action",
        "e.reason",
        "e.before::text",
        "e.after::text");
  }
}
