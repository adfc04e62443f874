package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.web.RequestLanguage;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.known.Recorded;
import vn.cadre.registry.retirement.RetirementFacts;

/** Reads one record as far as the caller may see it. */
@ApplicationScoped
class CadreReader {
  private static final String ONE =
      "SELECT c.*, l.* FROM cadre c " + Levels.JOIN + " WHERE c.id = ?";
  private static final String AS_RECORDED = "SELECT c.* FROM %s c";

  private final Sql sql;
  private final HeldPost.Finder posts;
  private final PersonalData personalData;
  private final RetirementOfCadre retirement;
  private final HttpHeaders headers;

  CadreReader(
      Sql sql,
      HeldPost.Finder posts,
      PersonalData personalData,
      RetirementOfCadre retirement,
      HttpHeaders headers) {
    this.sql = sql;
    this.posts = posts;
    this.personalData = personalData;
    this.retirement = retirement;
    this.headers = headers;
  }

  /**
   * @param actions what the caller may do with the record
   */
  CadreView view(UUID id, LocalDate day, Cadres.Home home, Sight sight, List<String> actions) {
    var held =
        sight == Sight.SECOND
            ? posts.inScope(day, id)
            : posts.on(day, List.of(id)).getOrDefault(id, List.of());
    var mask = new Mask(sight);
    return shown(
        id,
        mask,
        sql.one(
            ONE,
            List.of(day, id),
            row -> view(row, day, home, Levels.of(row), held, mask, actions)));
  }

  /** What the record said at an instant; what is only remembered cannot be acted upon. */
  CadreView view(Recorded source, LocalDate day, Cadres.Home home, Sight sight) {
    var mask = new Mask(sight);
    var levels = Levels.at(day, source, sql);
    var held = posts.on(day, source);
    return shown(
        source.person(),
        mask,
        sql.one(
            AS_RECORDED.formatted(source.rows("cadre", "cadres")),
            source.arguments(),
            row -> view(row, day, home, levels, held, mask, List.of())));
  }

  private CadreView shown(UUID id, Mask mask, Optional<CadreView> found) {
    var view = found.orElseThrow(ProblemException::notFound);
    personalData.shown(List.of(id), mask.uncovered());
    return view;
  }

  private CadreView view(
      ResultSet row,
      LocalDate day,
      Cadres.Home home,
      Levels levels,
      List<HeldPost> held,
      Mask mask,
      List<String> actions)
      throws SQLException {
    var number = row.getString("personal_id");
    var gender = row.getString("gender") == null ? null : Gender.valueOf(row.getString("gender"));
    var birthDate = date(row, "birth_date");
    var status = CadreStatus.valueOf(row.getString("status"));
    return new CadreView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        mask.number(MaskedField.PERSONAL_ID, number),
        row.getString("full_name"),
        mask.personal("otherNames", row.getString("other_names")),
        mask.personal("gender", gender),
        mask.personal("birthDate", birthDate),
        mask.hidden(MaskedField.ETHNIC_GROUP, row.getString("ethnic_group")),
        mask.hidden(MaskedField.RELIGION, row.getString("religion")),
        mask.personal(
            "birthPlace",
            Place.of(row.getString("birth_place"), row.getString("birth_place_unit"))),
        mask.personal(
            "nativePlace",
            Place.of(row.getString("native_place"), row.getString("native_place_unit"))),
        mask.hidden(
            MaskedField.RESIDENCE,
            Place.of(row.getString("residence"), row.getString("residence_unit"))),
        Category.valueOf(row.getString("category")),
        home.organisationId(),
        home.code(),
        home.name(),
        mask.personal("recruitedOn", date(row, "recruited_on")),
        mask.personal(
            "party", Party.of(date(row, "party_admitted_on"), date(row, "party_official_on"))),
        mask.isSecond() ? Levels.UNTOLD : levels,
        mask.personal("status", status),
        mask.computed(
            "retirement",
            () ->
                retirement.view(
                    row.getObject("id", UUID.class),
                    status,
                    new RetirementFacts(gender, birthDate, day),
                    home.path(),
                    language())),
        held,
        mask.seesNameOnly() ? List.of() : warnings(number, gender, birthDate),
        mask.fields(),
        actions);
  }

  private List<CadreView.Warning> warnings(
      @Nullable String number, @Nullable Gender gender, @Nullable PartialDate birthDate) {
    if (number == null) {
      return List.of();
    }
    var language = language();
    return new PersonalId(number)
        .warnings(gender == null ? null : gender.sex(), birthDate).stream()
            .map(w -> new CadreView.Warning("personalId", w.code(), message(w.code()).in(language)))
            .toList();
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Bilingual message(String code) {
    return code.equals("personal-id-gender")
        ? new Bilingual(
            "Chữ số giới tính trong số định danh không khớp giới tính đã ghi",
            "The digit for sex in the personal number contradicts the recorded one")
        : new Bilingual(
            "Năm sinh trong số định danh không khớp ngày sinh đã ghi",
            "The birth year in the personal number contradicts the recorded date of birth");
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }
}
