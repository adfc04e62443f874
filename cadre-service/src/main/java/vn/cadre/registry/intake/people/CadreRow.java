package vn.cadre.registry.intake.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonName;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.cadre.Place;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.QualificationKind;

/** A person as a row of the table. */
record CadreRow(
    UUID id,
    long version,
    @Nullable String personalId,
    PersonName name,
    @Nullable String otherNames,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Nullable String ethnicGroup,
    @Nullable String religion,
    Place birthPlace,
    Place nativePlace,
    Place residence,
    Category category,
    @Nullable PartialDate recruitedOn,
    @Nullable PartialDate partyAdmittedOn,
    @Nullable PartialDate partyOfficialOn,
    CadreStatus status,
    UUID organisationId) {

  /** What the row says of someone new, or in addition to what is recorded. */
  static CadreRow of(ImportRow row, @Nullable CadreRow now, UUID organisationId) {
    var category = row.constant("category", Category.class);
    return new CadreRow(
        now == null ? UuidV7.next() : now.id,
        now == null ? 0 : now.version + 1,
        row.text("personalId"),
        new PersonName(Objects.requireNonNull(row.text("fullName"))),
        given(row.text("otherNames"), now == null ? null : now.otherNames),
        given(row.constant("gender", Gender.class), now == null ? null : now.gender),
        given(row.date("birthDate"), now == null ? null : now.birthDate),
        given(row.text("ethnicGroup"), now == null ? null : now.ethnicGroup),
        given(row.text("religion"), now == null ? null : now.religion),
        place(row, "birthPlace", now == null ? null : now.birthPlace),
        place(row, "nativePlace", now == null ? null : now.nativePlace),
        place(row, "residence", now == null ? null : now.residence),
        Objects.requireNonNull(category),
        given(row.date("recruitedOn"), now == null ? null : now.recruitedOn),
        given(row.date("partyAdmittedOn"), now == null ? null : now.partyAdmittedOn),
        given(row.date("partyOfficialOn"), now == null ? null : now.partyOfficialOn),
        now == null ? CadreStatus.ACTIVE : now.status,
        organisationId);
  }

  private static <T> @Nullable T given(@Nullable T value, @Nullable T now) {
    return value == null ? now : value;
  }

  private static Place place(ImportRow row, String field, @Nullable Place now) {
    return new Place(
        given(row.text(field), now == null ? null : now.text()),
        given(row.text(field + "Unit"), now == null ? null : now.unitCode()));
  }

  /** The same record but for the version. */
  boolean says(CadreRow other) {
    return withVersion(0).equals(other.withVersion(0));
  }

  private CadreRow withVersion(long version) {
    return new CadreRow(
        id,
        version,
        personalId,
        name,
        otherNames,
        gender,
        birthDate,
        ethnicGroup,
        religion,
        birthPlace,
        nativePlace,
        residence,
        category,
        recruitedOn,
        partyAdmittedOn,
        partyOfficialOn,
        status,
        organisationId);
  }

  private String searchable() {
    return " " + Text.fold(otherNames == null ? name.full() : name.full() + " " + otherNames);
  }

  /**
   * Inserts people with the levels that are to be told of them, which spares writing each row again
   * to note them.
   */
  static void insert(
      Sql sql, List<CadreRow> rows, Map<UUID, Map<QualificationKind, String>> levels) {
    Function<QualificationKind, Function<CadreRow, @Nullable Object>> told =
        kind -> person -> levels.getOrDefault(person.id, Map.of()).get(kind);
    columns(rows)
        .with("told_professional", "text", told.apply(QualificationKind.PROFESSIONAL))
        .with("told_political_theory", "text", told.apply(QualificationKind.POLITICAL_THEORY))
        .with("told_state_management", "text", told.apply(QualificationKind.STATE_MANAGEMENT))
        .with("version", "bigint", CadreRow::version)
        .with("status", "text", CadreRow::status)
        .insert(sql, "cadre");
  }

  static void update(Sql sql, List<CadreRow> rows) {
    columns(rows).update(sql, "cadre", c -> c.version - 1);
  }

  private static Rows<CadreRow> columns(List<CadreRow> rows) {
    return Rows.of(rows)
        .with("id", "uuid", CadreRow::id)
        .with("personal_id", "text", CadreRow::personalId)
        .with("full_name", "text", c -> c.name.full())
        .with("other_names", "text", CadreRow::otherNames)
        .with("name_sort", "text", c -> c.name.sortKey())
        .with("name_folded", "text", CadreRow::searchable)
        .with("gender", "text", CadreRow::gender)
        .with("birth_date", "text", CadreRow::birthDate)
        .with("ethnic_group", "text", CadreRow::ethnicGroup)
        .with("religion", "text", CadreRow::religion)
        .with("birth_place", "text", c -> c.birthPlace.text())
        .with("birth_place_unit", "text", c -> c.birthPlace.unitCode())
        .with("native_place", "text", c -> c.nativePlace.text())
        .with("native_place_unit", "text", c -> c.nativePlace.unitCode())
        .with("residence", "text", c -> c.residence.text())
        .with("residence_unit", "text", c -> c.residence.unitCode())
        .with("category", "text", CadreRow::category)
        .with("recruited_on", "text", CadreRow::recruitedOn)
        .with("party_admitted_on", "text", CadreRow::partyAdmittedOn)
        .with("party_official_on", "text", CadreRow::partyOfficialOn)
        .with("organisation_id", "uuid", CadreRow::organisationId);
  }

  /** People on the record by personal number, locked until the transaction ends. */
  static Map<String, CadreRow> find(Sql sql, Collection<String> personalIds) {
    return sql
        .list(
            "SELECT * FROM cadre WHERE personal_id = ANY (?) ORDER BY id FOR UPDATE",
            List.of(personalIds),
            CadreRow::read)
        .stream()
        .collect(Collectors.toMap(c -> Objects.requireNonNull(c.personalId), c -> c));
  }

  private static CadreRow read(ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    return new CadreRow(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("personal_id"),
        new PersonName(row.getString("full_name")),
        row.getString("other_names"),
        gender == null ? null : Gender.valueOf(gender),
        date(row, "birth_date"),
        row.getString("ethnic_group"),
        row.getString("religion"),
        new Place(row.getString("birth_place"), row.getString("birth_place_unit")),
        new Place(row.getString("native_place"), row.getString("native_place_unit")),
        new Place(row.getString("residence"), row.getString("residence_unit")),
        Category.valueOf(row.getString("category")),
        date(row, "recruited_on"),
        date(row, "party_admitted_on"),
        date(row, "party_official_on"),
        CadreStatus.valueOf(row.getString("status")),
        row.getObject("organisation_id", UUID.class));
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
