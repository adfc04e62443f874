package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonName;
import vn.cadre.kernel.Sex;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.Audience;
import vn.cadre.training.intake.LearnerColumns;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/**
 * Finds whom the rows of a file name: by the id of a record; by name, birth date and unit, of which
 * there must be one; or as somebody from outside, where the row says so. Nobody becomes an outsider
 * because they were not found.
 */
@ApplicationScoped
class LearnersNamed {
  private static final String BY_NAME =
      """
      SELECT c.id, c.full_name, c.birth_date, c.path FROM cadre c WHERE c.name_sort = ANY (?) AND c.joined_into IS NULL\
      """;

  private final Sql sql;
  private final Organisations organisations;
  private final Cadres cadres;

  LearnersNamed(Sql sql, Organisations organisations, Cadres cadres) {
    this.sql = sql;
    this.organisations = organisations;
    this.cadres = cadres;
  }

  private record Named(
      UUID id, String fullName, @Nullable String birthDate, @Nullable String path) {}

  /** Everything that one batch names. */
  private record Known(
      Map<String, OrganisationRef> units,
      Map<UUID, CadreRef> cadres,
      Map<String, List<Named>> byName,
      Scope scope) {}

  /** Those that were found; the others are refused at their rows. */
  List<Learning> find(List<ImportRow> rows, Map<ImportRow, UUID> classes, ImportRun run) {
    var known = known(rows, run);
    var found = new ArrayList<Learning>();
    for (var row : rows) {
      var learning = find(row, classes.get(row), known);
      if (learning != null && row.isGood()) {
        found.add(learning);
      }
    }
    return found;
  }

  private Known known(List<ImportRow> rows, ImportRun run) {
    var ids = new HashSet<UUID>();
    var names = new HashSet<String>();
    for (var row : rows) {
      var id = LearnerColumns.cadreId(row);
      if (id != null) {
        ids.add(id);
      }
      var name = row.text("fullName");
      if (id == null && name != null && !LearnerColumns.isOutside(row)) {
        names.add(new PersonName(name).sortKey());
      }
    }
    var byName = new HashMap<String, List<Named>>();
    if (!names.isEmpty()) {
      sql.list(
          BY_NAME,
          List.of(names),
          row ->
              byName
                  .computeIfAbsent(
                      Text.spelling(row.getString("full_name")), name -> new ArrayList<>())
                  .add(
                      new Named(
                          row.getObject("id", UUID.class),
                          row.getString("full_name"),
                          row.getString("birth_date"),
                          row.getString("path"))));
      byName.values().forEach(found -> found.forEach(one -> ids.add(one.id())));
    }
    return new Known(
        organisations.byCodes(ImportRow.distinct(rows, "organisationCode"), run.scope()),
        cadres.find(ids),
        byName,
        run.scope());
  }

  private @Nullable Learning find(ImportRow row, @Nullable UUID classId, Known known) {
    var unit = known.units().get(row.text("organisationCode"));
    if (unit == null && row.text("organisationCode") != null) {
      RowProblem.UNKNOWN_ORGANISATION.at(row, "organisationCode");
    }
    var nobody = LearnerColumns.namesNobody(row);
    if (LearnerColumns.isOutside(row)) {
      return outsider(row, classId, unit);
    }
    var cadre = nobody ? null : cadre(row, unit, known);
    if (cadre == null || classId == null) {
      return null;
    }
    if (unit != null && (cadre.path() == null || !cadre.path().startsWith(unit.path()))) {
      row.reject(
          "organisationCode",
          "not-their-unit",
          Nominations.NOT_THEIRS.with(cadre.organisationCode()));
    }
    if (row.text("organisationCode") == null
        && (cadre.path() == null || !known.scope().covers(cadre.path()))) {
      RowProblem.UNKNOWN_ORGANISATION.at(row, "organisationCode");
    }
    var audience = row.constant("audience", Audience.class);
    return new Learning(
        row,
        classId,
        cadre.id(),
        null,
        cadre.fullName(),
        unit == null ? cadre.organisationId() : unit.id(),
        audience == null ? Nominations.audienceOf(cadre) : audience);
  }

  private static @Nullable Learning outsider(
      ImportRow row, @Nullable UUID classId, @Nullable OrganisationRef unit) {
    var name = row.text("fullName");
    if (row.text("organisationCode") == null) {
      row.reject(
          "organisationCode", ViolationCode.REQUIRED.code(), ViolationCode.REQUIRED.message());
    }
    var audience = row.constant("audience", Audience.class);
    if (audience == null) {
      row.reject("audience", ViolationCode.REQUIRED.code(), ViolationCode.REQUIRED.message());
    }
    if (name == null || unit == null || audience == null || classId == null) {
      return null;
    }
    var learner =
        new OutsideLearner(
            name, row.date("birthDate"), row.constant("gender", Sex.class), row.text("workplace"));
    return new Learning(
        row,
        classId,
        null,
        new OutsidePeople.Named(unit.id(), learner),
        Text.collapseSpaces(name),
        unit.id(),
        audience);
  }

  private static @Nullable CadreRef cadre(
      ImportRow row, @Nullable OrganisationRef unit, Known known) {
    if (row.text("cadreId") != null) {
      var cadre = known.cadres().get(LearnerColumns.cadreId(row));
      if (cadre == null) {
        RowProblem.UNKNOWN_CADRE.at(row, "cadreId");
      }
      return cadre;
    }
    var name = row.text("fullName");
    if (row.text("organisationCode") == null) {
      RowProblem.WHO.at(row, "fullName");
    }
    if (name == null || unit == null) {
      return null;
    }
    var born = Objects.toString(row.date("birthDate"), null);
    var hits =
        known.byName().getOrDefault(Text.spelling(name), List.of()).stream()
            .filter(one -> one.path() != null && one.path().startsWith(unit.path()))
            .filter(one -> born == null || born.equals(one.birthDate()))
            .map(one -> known.cadres().get(one.id()))
            .filter(Objects::nonNull)
            .toList();
    if (hits.size() != 1) {
      (hits.isEmpty() ? RowProblem.UNKNOWN_CADRE : RowProblem.AMBIGUOUS_CADRE).at(row, "fullName");
      return null;
    }
    return hits.getFirst();
  }
}
