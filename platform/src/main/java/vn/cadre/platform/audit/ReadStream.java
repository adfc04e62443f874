package vn.cadre.platform.audit;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * The log of who read whose personal data. Hashed are: entry, id, time in microseconds since 1970,
 * record, asked, operation, fields, purpose, client, subject, name, roles, address, trace id; the
 * lists as PostgreSQL writes them.
 */
@Singleton
final class ReadStream implements SealedStream {

  @Override
  public String name() {
    return "READS";
  }

  @Override
  public String table() {
    return "access_log";
  }

  @Override
  public String id() {
    return "entry";
  }

  @Override
  public String from() {
    return "access_log e";
  }

  @Override
  public List<String> identity() {
    return List.of("'access-log'", "e.id", "1");
  }

  @Override
  public List<String> fields() {
    return List.of(
        "e.entry::text",
        "e.id::text",
        "(extract(epoch FROM e.at) * 1000000)::bigint::text",
        "e.record::text",
        "e.asked",
        "e.operation",
        "e.fields::text",
        "e.purpose",
        "e.client",
        "e.subject",
        "e.name",
        "e.roles::text",
        "e.address",
        "e.trace_id");
  }
}
