package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.web.RequestLanguage;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/** Reads one record as the caller may see it: masked unless personal data may be shown. */
@ApplicationScoped
class CadreReader {
  private static final String ONE =
      "SELECT c.*, l.* FROM cadre c " + Levels.JOIN + " WHERE c.id = ?";

  private final Sql sql;
  private final HeldPost.Finder posts;
  private final HttpHeaders headers;

  CadreReader(Sql sql, HeldPost.Finder posts, HttpHeaders headers) {
    this.sql = sql;
    this.posts = posts;
    this.headers = headers;
  }

  CadreView view(UUID id, LocalDate day, Cadres.Home home, boolean unmasked) {
    var held = posts.on(day, List.of(id)).getOrDefault(id, List.of());
    return sql.one(ONE, List.of(day, id), row -> view(row, home, held, unmasked))
        .orElseThrow(ProblemException::notFound);
  }

  private CadreView view(ResultSet row, Cadres.Home home, List<HeldPost> held, boolean unmasked)
      throws SQLException {
    var number = row.getString("personal_id");
    var gender = row.getString("gender") == null ? null : Gender.valueOf(row.getString("gender"));
    var birthDate = date(row, "birth_date");
    var mask = new Mask(unmasked);
    return new CadreView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        number == null || unmasked ? number : mask.shortened("personalId", number),
        row.getString("full_name"),
        row.getString("other_names"),
        gender,
        birthDate,
        mask.hidden("ethnicGroup", row.getString("ethnic_group")),
        mask.hidden("religion", row.getString("religion")),
        Place.of(row.getString("birth_place"), row.getString("birth_place_unit")),
        Place.of(row.getString("native_place"), row.getString("native_place_unit")),
        mask.hidden("residence", Place.of(row.getString("residence"), row.getString("residence_unit"))),
        Category.valueOf(row.getString("category")),
        home.organisationId(),
        home.code(),
        home.name(),
        date(row, "recruited_on"),
        Party.of(date(row, "party_admitted_on"), date(row, "party_official_on")),
        Levels.of(row),
        CadreStatus.valueOf(row.getString("status")),
        held,
        warnings(number, gender, birthDate),
        mask.fields);
  }

  private List<CadreView.Warning> warnings(
      @Nullable String number, @Nullable Gender gender, @Nullable PartialDate birthDate) {
    if (number == null) {
      return List.of();
    }
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return new PersonalId(number)
        .warnings(gender == null ? null : gender.sex(), birthDate).stream()
            .map(w -> new CadreView.Warning("personalId", w.code(), message(w.code()).in(language)))
            .toList();
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

  /** Remembers what was not shown. */
  private static final class Mask {
    private final boolean unmasked;
    private final List<String> fields = new ArrayList<>();

    Mask(boolean unmasked) {
      this.unmasked = unmasked;
    }

    <T> @Nullable T hidden(String field, @Nullable T value) {
      if (value == null || unmasked) {
        return value;
      }
      fields.add(field);
      return null;
    }

    String shortened(String field, String number) {
      fields.add(field);
      return new PersonalId(number).masked();
    }
  }
}
