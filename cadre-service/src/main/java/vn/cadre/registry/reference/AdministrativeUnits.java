package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.cadre.kernel.Text;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;

/** The administrative units in force on a day. */
@ApplicationScoped
class AdministrativeUnits {
  private static final String COLUMNS =
      """
      u.code, u.alias_code, u.level, u.type, u.name, u.full_name, u.parent_code, p.full_name AS parent_name,
      u.province_code, r.full_name AS province_name, u.valid_from, u.valid_to, u.verified, u.source\
      """;
  private static final String FROM =
      """
      administrative_unit u
      LEFT JOIN administrative_unit p ON p.code = u.parent_code
        AND daterange(p.valid_from, p.valid_to) @> ?::date
      LEFT JOIN administrative_unit r ON r.code = u.province_code
        AND daterange(r.valid_from, r.valid_to) @> ?::date\
      """;
  private static final Sorting SORTING =
      Sorting.of("u.id", "code")
          .by("code", "u.code", "text COLLATE \"C\"")
          .by("name", "u.name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"");

  private final Sql sql;
  private final CivilClock clock;

  AdministrativeUnits(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<AdministrativeUnitView> page(AdministrativeUnitQuery query, String fingerprint) {
    var select =
        inForce(query.asOf() == null ? clock.today() : query.asOf())
            .whereGiven(query.level(), "u.level = ANY (?)")
            .whereGiven(query.type(), "u.type = ANY (?)")
            .whereGiven(query.parent(), "u.parent_code = ?")
            .whereGiven(query.province(), "u.province_code = ?");
    for (var word : query.q() == null ? List.<String>of() : Text.foldedWords(query.q())) {
      select.where("u.name_folded LIKE ?", "% " + Select.literal(word) + "%");
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, AdministrativeUnits::view);
  }

  /** The unit with this code, or else with this alias, on the day. */
  @Transactional
  Optional<AdministrativeUnitView> find(String code, LocalDate day) {
    var found =
        inForce(day)
            .where("(u.code = ? OR u.alias_code = ?)", code, code)
            .all(sql, "u.code", AdministrativeUnits::view);
    return found.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  @Transactional
  List<AdministrativeUnitView> find(Collection<String> codes, LocalDate day) {
    return codes.isEmpty()
        ? List.of()
        : inForce(day)
            .where("u.code = ANY (?)", codes)
            .all(sql, "u.code", AdministrativeUnits::view);
  }

  /** Codes of the units directly below on the day. */
  @Transactional
  List<String> childrenOf(String code, LocalDate day) {
    return inForce(day)
        .where("u.parent_code = ?", code)
        .all(sql, "u.code", row -> row.getString("code"));
  }

  private static Select inForce(LocalDate day) {
    return Select.of(COLUMNS, FROM, day, day)
        .where("(u.valid_from IS NULL OR u.valid_from <= ?)", day)
        .where("(u.valid_to IS NULL OR u.valid_to > ?)", day);
  }

  private static AdministrativeUnitView view(ResultSet row) throws SQLException {
    return new AdministrativeUnitView(
        row.getString("code"),
        row.getString("alias_code"),
        UnitLevel.valueOf(row.getString("level")),
        UnitType.valueOf(row.getString("type")),
        row.getString("name"),
        row.getString("full_name"),
        row.getString("parent_code"),
        row.getString("parent_name"),
        row.getString("province_code"),
        row.getString("province_name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("verified"),
        row.getString("source"));
  }
}
