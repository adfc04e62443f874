package vn.cadre.registry.aim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TargetKind;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.decision.DecisionView;

/** An aim. */
@Schema(name = "Target")
record TargetView(
    UUID id,
    long version,
    UUID organisationId,
    String organisationCode,
    @Schema(description = "what it is measured by") TargetKind kind,
    String name,
    @Schema(description = "per cent that are to be reached at least", examples = "100")
        int leastPercent,
    @Schema(description = "the day by which it is to be reached", examples = "2025-12-31")
        LocalDate dueOn,
    @Nullable OrganisationLevel level,
    @Nullable TitleRank rank,
    @Nullable String titleCode,
    @Schema(description = "null for everything that the standards ask together, and for quotas")
        @Nullable Criterion criterion,
    @Schema(description = "null but for quotas", examples = "2015") @Nullable Integer baselineYear,
    DecisionView decision)
    implements Versioned {
  static final String COLUMNS =
      """
      g.id, g.version, g.organisation_id, o.code AS organisation_code, g.kind, g.name, g.least_percent, g.due_on, g.level,
      g.rank, t.code AS title_code, g.criterion, g.baseline_year,\
      """
          + DecisionView.COLUMNS;
  static final String FROM =
      """
      target g JOIN organisation o ON o.id = g.organisation_id LEFT JOIN title t ON t.id = g.title_id
      JOIN decision d ON d.id = g.decision_id\
      """;

  static TargetView of(ResultSet row) throws SQLException {
    var level = row.getString("level");
    var rank = row.getString("rank");
    var criterion = row.getString("criterion");
    return new TargetView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        TargetKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getInt("least_percent"),
        row.getObject("due_on", LocalDate.class),
        level == null ? null : OrganisationLevel.valueOf(level),
        rank == null ? null : TitleRank.valueOf(rank),
        row.getString("title_code"),
        criterion == null ? null : Criterion.valueOf(criterion),
        row.getObject("baseline_year", Integer.class),
        Objects.requireNonNull(DecisionView.of(row)));
  }
}
