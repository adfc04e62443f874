package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionView;

/** The table of restructurings; each row says what changed together. */
@ApplicationScoped
class RestructuringRows {
  static final String COLUMNS =
      """
      r.id, r.version, r.kind, r.effective_from, r.from_codes, r.to_codes, r.recorded_at, r.recorded_by, r.effect,
      r.seen_by <@ (SELECT current_scope()) AS whole,\
      """
          + DecisionView.COLUMNS;
  static final String FROM = "restructuring r JOIN decision d ON d.id = r.decision_id";

  private static final String INSERT =
      """
      INSERT INTO restructuring (id, version, kind, effective_from, from_codes, to_codes, successor_id, bodies_joined,
                                 decision_id, effect, recorded_at, recorded_by, seen_by)
      SELECT ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
             (SELECT range_agg(path_key(o.path)) FROM organisation o WHERE o.code = ANY (?))\
      """;
  private static final Sorting SORTING =
      Sorting.of("r.id", "-effectiveFrom").by("effectiveFrom", "r.effective_from", "date");

  private final Sql sql;
  private final Json json;

  RestructuringRows(Sql sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * What a merger came to.
   *
   * @param bodies how many organisations it was made of
   */
  record Merger(UUID successor, int bodies) {}

  /** Its id, decision and time are those of the record. */
  void insert(
      UUID id,
      NewRestructuring given,
      UUID decision,
      Effect effect,
      @Nullable Merger merger,
      OffsetDateTime at,
      String by) {
    var to = given.to().stream().map(Target::code).toList();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.kind(),
            given.effectiveFrom(),
            given.from(),
            to,
            merger == null ? null : merger.successor(),
            merger == null ? null : merger.bodies(),
            decision,
            json.text(effect.withoutNames()),
            at,
            by,
            Stream.concat(given.from().stream(), to.stream()).toList()));
  }

  Page<RestructuringView> page(RestructuringQuery query, String fingerprint) {
    return Select.of(COLUMNS, FROM)
        .where("r.seen_by && (SELECT current_scope())")
        .whereGiven(query.kind(), "r.kind = ANY (?)")
        .whereGiven(query.organisation(), "? = ANY (r.from_codes || r.to_codes)")
        .whereGiven(query.from(), "r.effective_from >= ?")
        .whereGiven(query.to(), "r.effective_from < ?")
        .page(sql, query.paging(), SORTING, fingerprint, RestructuringRows::view);
  }

  /** With its effect for whoever has all of the organisations in scope. */
  Optional<RestructuringView> one(UUID id) {
    return sql.one(
        "SELECT " + COLUMNS + " FROM " + FROM + " WHERE r.id = ?",
        List.of(id),
        row -> {
          var view = view(row);
          return row.getBoolean("whole")
              ? view.showing(json.read(row.getString("effect"), Effect.class))
              : view;
        });
  }

  static RestructuringView view(ResultSet row) throws SQLException {
    return new RestructuringView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        RestructuringKind.valueOf(row.getString("kind")),
        row.getObject("effective_from", LocalDate.class),
        List.of((String[]) row.getArray("from_codes").getArray()),
        List.of((String[]) row.getArray("to_codes").getArray()),
        DecisionView.of(row),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        null);
  }
}
