package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;

/** The seats of a position, and which of them is free. */
@ApplicationScoped
class Seats {
  private static final String POSITION =
      """
      SELECT p.id, o.path, o.name AS organisation_name, t.name AS title_name, t.rank, p.seats, p.management_tier, p.term_limited, p.valid_from, p.valid_to
      FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      WHERE p.id = ? FOR UPDATE OF p\
      """;
  private static final String FIRST_FREE =
      """
      SELECT s FROM generate_series(1, ?) s
      WHERE NOT EXISTS (SELECT 1 FROM appointment a WHERE a.position_id = ? AND a.seat_no = s
                        AND a.certain && certain_period(?, ?))
      ORDER BY s LIMIT 1\
      """;

  private final Sql sql;

  Seats(Sql sql) {
    this.sql = sql;
  }

  record SeatedPosition(
      UUID id,
      String path,
      String organisation,
      String title,
      TitleRank rank,
      int seats,
      @Nullable ManagementTier managementTier,
      boolean termLimited,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean inForceThroughout(PartialDate from, @Nullable PartialDate to) {
      return !from.latest().isBefore(validFrom)
          && (validTo == null || from.earliest().isBefore(validTo))
          && (validTo == null || to != null && !to.earliest().isAfter(validTo));
    }
  }

  /**
   * The position, locked until the transaction ends, so that two appointments cannot take one seat.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<SeatedPosition> lock(UUID positionId, Scope scope) {
    return sql.one(
            POSITION,
            List.of(positionId),
            row ->
                new SeatedPosition(
                    row.getObject("id", UUID.class),
                    row.getString("path"),
                    row.getString("organisation_name"),
                    row.getString("title_name"),
                    TitleRank.valueOf(row.getString("rank")),
                    row.getInt("seats"),
                    tier(row.getString("management_tier")),
                    row.getBoolean("term_limited"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
        .filter(position -> scope.covers(position.path()));
  }

  /** Where the position stands, as far as the scope covers it. */
  Optional<String> pathOf(UUID positionId, Scope scope) {
    return sql.one(
            "SELECT path FROM position WHERE id = ?", List.of(positionId), row -> row.getString(1))
        .filter(scope::covers);
  }

  private static @Nullable ManagementTier tier(@Nullable String code) {
    return code == null ? null : ManagementTier.valueOf(code);
  }

  /** The lowest seat that nobody certainly holds during the period. */
  Optional<Integer> firstFree(SeatedPosition position, PartialDate from, @Nullable PartialDate to) {
    return sql.one(
        FIRST_FREE,
        Arrays.asList(
            position.seats(), position.id(), from.toString(), to == null ? null : to.toString()),
        row -> row.getInt(1));
  }
}
