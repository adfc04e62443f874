package vn.cadre.registry.intake.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Whom documents are about, and what they say of them. */
final class Statements {
  private static final String SUBJECTS =
      """
      SELECT s.id, s.version, s.decision_id, s.cadre_id, s.position_id, s.organisation_id, s.statement FROM decision_subject s
      WHERE s.decision_id = ANY (?::uuid[])\
      """;

  private final Map<Subject, Said> said = new HashMap<>();
  // by id, so that a file that says two things of one subject says the last
  private final Map<UUID, Said> named = new LinkedHashMap<>();
  private final Map<UUID, Said> restated = new LinkedHashMap<>();

  Statements(Sql sql, List<UUID> decisions) {
    sql.list(
        SUBJECTS,
        List.of(SqlArray.of("uuid", decisions)),
        row -> {
          var subject =
              new Subject(
                  row.getObject("decision_id", UUID.class),
                  row.getObject("cadre_id", UUID.class),
                  row.getObject("position_id", UUID.class),
                  row.getObject("organisation_id", UUID.class));
          return said.put(
              subject,
              new Said(
                  row.getObject("id", UUID.class),
                  row.getLong("version"),
                  subject,
                  row.getString("statement")));
        });
  }

  /** Somebody or something that a document is about. */
  record Subject(
      UUID decision, @Nullable UUID cadre, @Nullable UUID position, @Nullable UUID organisation) {

    boolean isNobody() {
      return cadre == null && position == null && organisation == null;
    }
  }

  private record Said(UUID id, long version, Subject subject, @Nullable String statement) {}

  /** Whether the document is said to be about them already. */
  boolean names(Subject subject) {
    return said.containsKey(subject);
  }

  /** Notes that the document is about them; what was said of them stays where nothing else is. */
  void say(Subject subject, @Nullable String statement) {
    if (subject.isNobody()) {
      return;
    }
    var before = said.get(subject);
    if (before == null) {
      note(named, new Said(UuidV7.next(), 0, subject, statement));
    } else if (statement != null && !statement.equals(before.statement())) {
      note(
          named.containsKey(before.id()) ? named : restated,
          new Said(before.id(), before.version(), subject, statement));
    }
  }

  private void note(Map<UUID, Said> among, Said now) {
    among.put(now.id(), now);
    said.put(now.subject(), now);
  }

  void write(Sql sql) {
    Rows.of(List.copyOf(named.values()))
        .with("id", "uuid", Said::id)
        .with("version", "bigint", s -> 0)
        .with("decision_id", "uuid", s -> s.subject().decision())
        .with("cadre_id", "uuid", s -> s.subject().cadre())
        .with("position_id", "uuid", s -> s.subject().position())
        .with("organisation_id", "uuid", s -> s.subject().organisation())
        .with("statement", "text", Said::statement)
        .insert(sql, "decision_subject");
    Rows.of(List.copyOf(restated.values()))
        .with("id", "uuid", Said::id)
        .with("statement", "text", Said::statement)
        .update(sql, "decision_subject", Said::version);
  }
}
