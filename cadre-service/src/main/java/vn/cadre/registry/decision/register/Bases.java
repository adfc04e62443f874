package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.decision.DecisionRef;

/** What documents rest on: earlier ones, and never in a circle. */
@ApplicationScoped
class Bases {
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có văn bản này trong phạm vi của bạn", "There is no such document in your scope");
  private static final Bilingual LATER =
      new Bilingual(
          "Văn bản căn cứ (%s) không được có sau văn bản dựa vào nó (%s)",
          "What a document rests on (%s) cannot be later than it (%s)");
  private static final Bilingual TWICE =
      new Bilingual("Nêu hai lần cùng một văn bản", "Names the same document twice");
  private static final Bilingual CIRCLE =
      new Bilingual(
          "Văn bản này lại dựa vào chính văn bản đang ghi",
          "This document rests on the very one that is recorded");
  private static final String RESTS_ON =
      """
      SELECT d.id, d.type, d.number, d.date, d.issuer FROM decision_basis b JOIN decision d ON d.id = b.basis_id
      WHERE b.decision_id = ? ORDER BY d.date, d.number, d.id\
      """;
  // of documents of one day either may rest on the other, so dates alone do not keep circles out
  private static final String CHAIN =
      """
      WITH RECURSIVE chain (first, id) AS (
        SELECT b, b FROM unnest(?::uuid[]) AS b
        UNION
        SELECT c.first, b.basis_id FROM chain c JOIN decision_basis b ON b.decision_id = c.id)
      SELECT DISTINCT first FROM chain WHERE id = ?\
      """;

  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtextextended('decision_basis', 0))";

  private final Sql sql;
  private final DecisionSight sight;

  Bases(Sql sql, DecisionSight sight) {
    this.sql = sql;
    this.sight = sight;
  }

  List<DecisionRef> of(UUID decision) {
    return sql.list(RESTS_ON, List.of(decision), DecisionRef::of);
  }

  /** The first documents to rest on this one that the caller is told of. */
  List<DecisionRef> resting(UUID decision, int most) {
    return sight
        .narrowOne(
            Select.of(
                "d.id, d.type, d.number, d.date, d.issuer",
                "decision_basis b JOIN decision d ON d.id = b.decision_id"))
        .where("b.basis_id = ?", decision)
        // as the index has them: who is told is asked of no more than are shown
        .first(sql, "b.decision_id", most, DecisionRef::of);
  }

  /**
   * Adds a violation for each basis that cannot be one.
   *
   * @param document the one that rests on them; null before it is registered
   * @param date of that document
   * @param kept bases that it has already, which may be out of the caller's sight
   */
  void check(
      @Nullable UUID document,
      LocalDate date,
      List<UUID> basis,
      List<UUID> kept,
      Violations violations) {
    if (document != null && !kept.containsAll(basis)) {
      // two at once would each find no circle
      sql.list(ONE_AT_A_TIME, List.of(), row -> true);
    }
    var known = known(basis, kept);
    var circular = document == null ? Set.<UUID>of() : restingOn(document, basis);
    var seen = new HashSet<UUID>();
    for (int i = 0; i < basis.size(); i++) {
      var id = basis.get(i);
      var field = "basis[" + i + "]";
      var found = known.get(id);
      if (!seen.add(id)) {
        violations.add(field, "duplicate-basis", TWICE);
      } else if (found == null) {
        violations.add(field, "unknown-decision", UNKNOWN);
      } else if (found.date().isAfter(date)) {
        violations.add(field, "basis-later", LATER.with(found.date(), date));
      } else if (circular.contains(id)) {
        violations.add(field, "basis-circle", CIRCLE);
      }
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void write(UUID decision, List<UUID> basis) {
    sql.update(
        "DELETE FROM decision_basis WHERE decision_id = ? AND basis_id <> ALL (?::uuid[])",
        List.of(decision, SqlArray.of("uuid", basis)));
    Rows.of(basis)
        .with("decision_id", "uuid", id -> decision)
        .with("basis_id", "uuid", id -> id)
        .insert(sql, "decision_basis", "ON CONFLICT DO NOTHING");
  }

  /** Those of the bases that rest on the document themselves, whatever lies in between. */
  private Set<UUID> restingOn(UUID document, List<UUID> basis) {
    return new HashSet<>(
        sql.list(
            CHAIN,
            List.of(SqlArray.of("uuid", basis), document),
            row -> row.getObject("first", UUID.class)));
  }

  private Map<UUID, DecisionRef> known(List<UUID> basis, List<UUID> kept) {
    var columns = "d.id, d.type, d.number, d.date, d.issuer";
    var asked = SqlArray.of("uuid", basis);
    var all =
        sight
            .narrowOne(Select.of(columns, DecisionSummary.FROM))
            .where("d.id = ANY (?::uuid[])", asked)
            .all(sql, "d.id", DecisionRef::of);
    var found = all.stream().collect(Collectors.toMap(DecisionRef::id, Function.identity()));
    Select.of(columns, DecisionSummary.FROM)
        .where("d.id = ANY (?::uuid[])", SqlArray.of("uuid", kept))
        .all(sql, "d.id", DecisionRef::of)
        .forEach(ref -> found.putIfAbsent(ref.id(), ref));
    return found;
  }
}
