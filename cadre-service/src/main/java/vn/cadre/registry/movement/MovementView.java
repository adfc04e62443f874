package vn.cadre.registry.movement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.MovementSource;
import vn.cadre.registry.code.OrganisationLevel;

/** One turn: somebody moved on a day. */
@Schema(name = "Movement")
record MovementView(
    @Schema(
            description =
                "of the appointment that it follows from, or of the recorded movement, as `source` says")
        UUID id,
    @Schema(description = "what it is known from") MovementSource source,
    UUID cadreId,
    String cadreName,
    @Schema(description = "when the person moved, as precise as it is known") PartialDate movedOn,
    @Schema(description = "null where the source does not classify it") @Nullable MovementKind kind,
    @Schema(
            description =
                "between which levels; UNSPECIFIED where no source tells, and within one unit")
        MovementDirection direction,
    @Schema(description = "the highest level that it touches", examples = "DISTRICT")
        OrganisationLevel highestLevel,
    @Schema(description = "the lowest level that it touches", examples = "COMMUNE")
        OrganisationLevel lowestLevel,
    @Schema(description = "whether it led from one bloc to another; null where no source tells")
        @Nullable Boolean crossBloc,
    @Schema(description = "the organisation left; null where no source tells")
        @Nullable End fromOrganisation,
    @Schema(description = "the organisation reached; null where no source tells")
        @Nullable End toOrganisation) {

  static final String COLUMNS =
      """
      m.id, m.source, m.cadre_id, c.full_name, m.moved_on, m.kind, m.one_level, m.other_level, m.cross_bloc,
      m.from_id, m.from_code, m.from_name, m.from_level, m.from_bloc,
      m.to_id, m.to_code, m.to_name, m.to_level, m.to_bloc,\
      """
          + " "
          + Movements.DIRECTION
          + " AS direction";

  /** An organisation at one end of a movement. */
  @Schema(name = "MovementEnd")
  record End(UUID organisationId, String code, String name, OrganisationLevel level, Bloc bloc) {

    private static @Nullable End of(ResultSet row, String side) throws SQLException {
      var id = row.getObject(side + "_id", UUID.class);
      return id == null
          ? null
          : new End(
              id,
              row.getString(side + "_code"),
              row.getString(side + "_name"),
              OrganisationLevel.valueOf(row.getString(side + "_level")),
              Bloc.valueOf(row.getString(side + "_bloc")));
    }
  }

  static MovementView of(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    var one = OrganisationLevel.valueOf(row.getString("one_level"));
    var other = OrganisationLevel.valueOf(row.getString("other_level"));
    return new MovementView(
        row.getObject("id", UUID.class),
        MovementSource.valueOf(row.getString("source")),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        PartialDate.parse(row.getString("moved_on")),
        kind == null ? null : MovementKind.valueOf(kind),
        MovementDirection.valueOf(row.getString("direction")),
        one.compareTo(other) < 0 ? one : other,
        one.compareTo(other) < 0 ? other : one,
        row.getObject("cross_bloc", Boolean.class),
        End.of(row, "from"),
        End.of(row, "to"));
  }
}
