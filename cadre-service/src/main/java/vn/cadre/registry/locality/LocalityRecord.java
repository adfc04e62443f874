package vn.cadre.registry.locality;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.LocalityBasis;
import vn.cadre.registry.reference.Territory;

/** Finds on the record what locality is judged by. */
@ApplicationScoped
class LocalityRecord {
  private static final String POST =
      """
      p.id AS position_id, o.code AS organisation_code, o.name AS organisation_name, t.code AS title_code,
      t.name AS title_name, seen.non_local, o.level, o.path, o.administrative_unit\
      """;
  private static final String HELD =
      "SELECT "
          + POST
          + """
          , a.id AS appointment_id, a.valid_from AS since
          FROM appointment a JOIN position_label p ON p.id = a.position_id
          LEFT JOIN position seen ON seen.id = p.id
          JOIN organisation_territory o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
          WHERE a.cadre_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
          ORDER BY a.main DESC, a.valid_from, a.id\
          """;
  // one that is asked about has to lie in scope, as a position that is read
  private static final String ASKED =
      "SELECT "
          + POST
          + """
          , NULL::uuid AS appointment_id, NULL::date AS since
          FROM position seen JOIN position_label p ON p.id = seen.id
          JOIN organisation_territory o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
          WHERE p.id = ?\
          """;
  private static final String PLACES =
      """
      SELECT native_place, native_place_unit, birth_place, birth_place_unit, residence, residence_unit
      FROM cadre WHERE id = ?\
      """;

  private final Sql sql;
  private final Territory territory;
  private final PersonalData personalData;

  LocalityRecord(Sql sql, Territory territory, PersonalData personalData) {
    this.sql = sql;
    this.territory = territory;
    this.personalData = personalData;
  }

  /** The posts held on a day, the main one first. */
  List<PostAsked> held(UUID cadreId, LocalDate day) {
    return sql.list(HELD, List.of(cadreId, day, day), PostAsked::of);
  }

  Optional<PostAsked> post(UUID positionId) {
    return sql.one(ASKED, List.of(positionId), PostAsked::of);
  }

  /**
   * The facts of a person and a post.
   *
   * @param post null where there is none
   * @param asOf the day whose units are compared where the post is not held
   */
  LocalityFacts facts(UUID cadreId, @Nullable PostAsked post, LocalDate asOf) {
    var since = post == null ? null : post.since();
    var day = since == null ? asOf : since;
    var unit = post == null ? null : post.unitCode();
    return new LocalityFacts(
        day,
        post == null ? null : post.level(),
        unit == null ? null : territory.on(unit, day).orElse(null),
        sql.one(PLACES, List.of(cadreId), row -> places(cadreId, row)).orElse(List.of()).stream()
            .map(place -> place.origin(territory, day))
            .toList());
  }

  private record Recorded(LocalityBasis basis, @Nullable String text, @Nullable String unitCode) {

    private LocalityFacts.Origin origin(Territory territory, LocalDate day) {
      return new LocalityFacts.Origin(
          basis,
          text,
          unitCode,
          unitCode == null ? List.of() : territory.meanings(unitCode, text, day));
    }
  }

  private List<Recorded> places(UUID cadreId, ResultSet row) throws SQLException {
    var places = new ArrayList<Recorded>();
    places.add(place(LocalityBasis.NATIVE_PLACE, "native_place", row));
    places.add(place(LocalityBasis.BIRTH_PLACE, "birth_place", row));
    if (personalData.isShownOf(cadreId)) {
      places.add(place(LocalityBasis.RESIDENCE, "residence", row));
    }
    return places;
  }

  private static Recorded place(LocalityBasis basis, String column, ResultSet row)
      throws SQLException {
    return new Recorded(basis, row.getString(column), row.getString(column + "_unit"));
  }
}
