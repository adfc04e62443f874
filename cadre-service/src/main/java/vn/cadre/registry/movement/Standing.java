package vn.cadre.registry.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.OrganisationLevel;

/**
 * Where an organisation stands in the system, as far as a movement to or from it tells.
 *
 * @param unit path of the commune that it is or lies in; its own where it lies in none
 */
record Standing(UUID id, String code, OrganisationLevel level, Bloc bloc, String unit) {

  /** The direction of a movement from here on a day; none within one unit. */
  MovementDirection directionTo(Standing other, LocalDate day) {
    var within =
        level == OrganisationLevel.COMMUNE && other.level == OrganisationLevel.COMMUNE
            ? unit.equals(other.unit)
            : id.equals(other.id);
    return within
        ? MovementDirection.UNSPECIFIED
        : MovementDirection.between(level, other.level, day);
  }

  /** Finds them wherever they lie, as a name of an organisation is told everywhere. */
  @ApplicationScoped
  static class Finder {
    private static final String FIND =
        "SELECT id, code, level, bloc, unit FROM organisation_standing WHERE ";

    private final Sql sql;

    Finder(Sql sql) {
      this.sql = sql;
    }

    List<Standing> byId(Collection<UUID> ids) {
      return ids.isEmpty()
          ? List.of()
          : sql.list(FIND + "id = ANY (?)", List.of(SqlArray.of("uuid", ids)), Finder::of);
    }

    List<Standing> byCode(Collection<String> codes) {
      return codes.isEmpty()
          ? List.of()
          : sql.list(FIND + "code = ANY (?)", List.of(codes), Finder::of);
    }

    private static Standing of(ResultSet row) throws SQLException {
      return new Standing(
          row.getObject("id", UUID.class),
          row.getString("code"),
          OrganisationLevel.valueOf(row.getString("level")),
          Bloc.valueOf(row.getString("bloc")),
          row.getString("unit"));
    }
  }
}
