package vn.cadre.registry.intake.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.problem.RegistryProblem;

/** The decision documents that a batch cites, found or registered by one statement each. */
final class Papers {
  private static final String FIND =
      """
      SELECT d.id AS decision_id, d.type AS decision_type, d.number AS decision_number, d.date AS decision_date,
        d.issuer AS decision_issuer, d.tier AS decision_tier,
        d.attachment_id AS decision_attachment_id
      FROM decision d
      WHERE (d.number, d.date, d.issuer) IN (SELECT * FROM unnest(?::text[], ?::date[], ?::text[]))\
      """;

  private final Map<Key, DecisionView> known = new HashMap<>();

  private record Key(String number, LocalDate date, String issuer) {}

  private record Cited(Key key, DecisionType type) {}

  Papers(Sql sql, List<ImportRow> rows) {
    var cited = new HashMap<Key, Cited>();
    for (var row : rows) {
      var paper = row.isGood() ? cited(row) : null;
      if (paper != null) {
        cited.putIfAbsent(paper.key(), paper);
      }
    }
    if (cited.isEmpty()) {
      return;
    }
    var papers = new ArrayList<>(cited.values());
    Rows.of(papers)
        .with("id", "uuid", p -> UuidV7.next())
        .with("version", "bigint", p -> 0)
        .with("type", "text", Cited::type)
        .with("number", "text", p -> p.key().number())
        .with("date", "date", p -> p.key().date())
        .with("issuer", "text", p -> p.key().issuer())
        .with("state", "text", p -> "IN_FORCE")
        .insert(sql, "decision", "ON CONFLICT ON CONSTRAINT decision_key DO NOTHING");
    sql.list(
        FIND,
        List.of(
            SqlArray.of("text", papers.stream().map(p -> p.key().number()).toList()),
            SqlArray.of("date", papers.stream().map(p -> p.key().date()).toList()),
            SqlArray.of("text", papers.stream().map(p -> p.key().issuer()).toList())),
        row -> {
          var document = Objects.requireNonNull(DecisionView.of(row));
          return known.put(
              new Key(document.number(), document.date(), document.issuer()), document);
        });
    rows.stream().filter(ImportRow::isGood).forEach(this::checkType);
  }

  /** A row that says no type cites the paper whatever its type; one that says one must know it. */
  private void checkType(ImportRow row) {
    var paper = of(row);
    var type = row.constant("decisionType", DecisionType.class);
    if (paper != null && type != null && paper.type() != type) {
      row.reject("decisionType", RegistryProblem.DECISION_DIFFERS);
    }
  }

  /** Refuses a row that names only a part of a decision. */
  static void check(ImportRow row) {
    var parts = List.of("decisionNumber", "decisionDate", "decisionIssuer");
    var given = parts.stream().filter(part -> row.given().containsKey(part)).toList();
    if (!given.isEmpty()) {
      parts.stream()
          .filter(part -> !given.contains(part))
          .forEach(part -> RowProblem.INCOMPLETE_DECISION.at(row, part));
    }
  }

  /** The document that the row cites, or null when it cites none. */
  @Nullable DecisionView of(ImportRow row) {
    var paper = cited(row);
    return paper == null ? null : Objects.requireNonNull(known.get(paper.key()));
  }

  private static @Nullable Cited cited(ImportRow row) {
    var number = row.text("decisionNumber");
    var date = row.day("decisionDate");
    var issuer = row.text("decisionIssuer");
    if (number == null || date == null || issuer == null) {
      return null;
    }
    var type = row.constant("decisionType", DecisionType.class);
    return new Cited(new Key(number, date, issuer), type == null ? DecisionType.APPOINTMENT : type);
  }
}
