package vn.cadre.platform.assessment.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.sql.Sql;

/** The table of assessments; only ever added to. */
@ApplicationScoped
class Assessments {
  private static final String ADD =
      """
      INSERT INTO assessment (id, kind, subject, as_of, path, conclusion, facts, recorded_at, recorded_by, seen_by)
      VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, path_ranges(path_key(?), own_key(?)))\
      """;

  private final Sql sql;
  private final ObjectMapper json;

  Assessments(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void add(KeptAssessment kept) {
    var made = kept.assessment();
    sql.update(
        ADD,
        List.of(
            kept.id(),
            kept.kind(),
            made.subject(),
            made.asOf(),
            kept.path(),
            write(made),
            kept.facts().toString(),
            kept.recordedAt(),
            kept.recordedBy(),
            kept.path(),
            made.subject()));
  }

  Optional<KeptAssessment> find(UUID id) {
    return sql.one("SELECT * FROM assessment WHERE id = ?", List.of(id), this::read);
  }

  private KeptAssessment read(ResultSet row) throws SQLException {
    try {
      return new KeptAssessment(
          row.getObject("id", UUID.class),
          row.getString("kind"),
          json.readValue(row.getString("conclusion"), Assessment.class),
          row.getString("path"),
          json.readValue(row.getString("facts"), ObjectNode.class),
          row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
          row.getString("recorded_by"));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException(notOurs);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
