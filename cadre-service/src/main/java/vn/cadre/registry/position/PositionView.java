package vn.cadre.registry.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.organisation.OrganisationView;

/** A position with the names of its organisation and title. */
@Schema(name = "Position")
public record PositionView(
    UUID id,
    long version,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    String titleCode,
    String titleName,
    TitleRank rank,
    int seats,
    @Nullable ManagementTier managementTier,
    boolean nonLocal,
    boolean termLimited,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {
  static final String COLUMNS =
      """
      p.id, p.version, p.organisation_id, o.code AS organisation_code, o.name AS organisation_name,
      t.code AS title_code, t.name AS title_name, t.rank, p.seats, p.management_tier, p.non_local,
      p.term_limited, p.valid_from, p.valid_to\
      """;
  static final String FROM =
      "position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id";

  /** As they were called on the day that {@link #FROM_ON} is given. */
  static final String COLUMNS_ON =
      COLUMNS.replace(
          "o.name AS organisation_name", "coalesce(former.name, o.name) AS organisation_name");

  static final String FROM_ON = FROM + " " + OrganisationView.FORMER_NAME;

  /** Before it is known what the caller may do with it. */
  public PositionView(
      UUID id,
      long version,
      UUID organisationId,
      String organisationCode,
      String organisationName,
      String titleCode,
      String titleName,
      TitleRank rank,
      int seats,
      @Nullable ManagementTier managementTier,
      boolean nonLocal,
      boolean termLimited,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {
    this(
        id,
        version,
        organisationId,
        organisationCode,
        organisationName,
        titleCode,
        titleName,
        rank,
        seats,
        managementTier,
        nonLocal,
        termLimited,
        validFrom,
        validTo,
        List.of());
  }

  PositionView allowing(List<String> actions) {
    return new PositionView(
        id,
        version,
        organisationId,
        organisationCode,
        organisationName,
        titleCode,
        titleName,
        rank,
        seats,
        managementTier,
        nonLocal,
        termLimited,
        validFrom,
        validTo,
        actions);
  }

  static PositionView of(ResultSet row) throws SQLException {
    var tier = row.getString("management_tier");
    return new PositionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        TitleRank.valueOf(row.getString("rank")),
        row.getInt("seats"),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getBoolean("non_local"),
        row.getBoolean("term_limited"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
