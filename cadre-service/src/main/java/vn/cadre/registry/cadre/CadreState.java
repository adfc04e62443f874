package vn.cadre.registry.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/**
 * A person as the public topic tells: what anyone who may read the registry sees without {@code
 * personal-data}.
 *
 * @param registeredIn the organisation of the registration
 * @param organisationId where the person belongs on the day of the event, by their main post
 * @param levels the highest completed ones on the day of the event
 * @param joinedInto the record that this one was joined into; it counts no more
 */
public record CadreState(
    UUID id,
    String fullName,
    @Nullable String otherNames,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Nullable Place nativePlace,
    Category category,
    UUID registeredIn,
    UUID organisationId,
    String organisationCode,
    Levels levels,
    @Nullable PartialDate recruitedOn,
    @Nullable Party party,
    CadreStatus status,
    @Nullable UUID joinedInto) {
  public static final String AGGREGATE = "cadres";

  static final String COLUMNS = "c.*, w.code AS told_organisation_code";
  static final String FROM = "cadre c JOIN organisation_label w ON w.id = c.told_organisation_id";

  /** From {@link #COLUMNS}. */
  static CadreState of(ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    return new CadreState(
        row.getObject("id", UUID.class),
        row.getString("full_name"),
        row.getString("other_names"),
        gender == null ? null : Gender.valueOf(gender),
        date(row, "birth_date"),
        Place.of(row.getString("native_place"), row.getString("native_place_unit")),
        Category.valueOf(row.getString("category")),
        row.getObject("organisation_id", UUID.class),
        row.getObject("told_organisation_id", UUID.class),
        row.getString("told_organisation_code"),
        Levels.told(row),
        date(row, "recruited_on"),
        Party.of(date(row, "party_admitted_on"), date(row, "party_official_on")),
        CadreStatus.valueOf(row.getString("status")),
        row.getObject("joined_to", UUID.class));
  }

  /** The same of a record that counts no more. */
  CadreState joinedInto(UUID survivor) {
    return new CadreState(
        id,
        fullName,
        otherNames,
        gender,
        birthDate,
        nativePlace,
        category,
        registeredIn,
        organisationId,
        organisationCode,
        levels,
        recruitedOn,
        party,
        status,
        survivor);
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
