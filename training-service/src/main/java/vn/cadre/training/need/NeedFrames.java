package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.LevelScale;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.workforce.RegistryKind;
import vn.cadre.training.workforce.RegistryPolicies;

/** Resolves whose needs are asked for, and by what they are judged. */
@ApplicationScoped
class NeedFrames {
  private static final Bilingual UNKNOWN_TITLE =
      new Bilingual("Không có chức danh %s", "There is no title %s");
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Chưa có bộ tham số chính sách loại standard có hiệu lực vào ngày %s",
          "No policy pack of the kind standard is in force on %s");
  private static final String STANDARDS =
      """
      SELECT s.id, s.title_code, coalesce(t.name, s.title_code) AS title_name, s.legal_basis, s.verified,
        s.min_professional_level, s.min_political_theory_level, s.min_state_management_level, s.or_studying,
        s.specialities, s.language_levels, s.informatics_levels
      FROM standard s LEFT JOIN title t ON t.code = s.title_code
      WHERE s.title_code IS NOT NULL AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?)
      ORDER BY s.valid_from, s.id\
      """;

  private final Organisations organisations;
  private final RegistryPolicies policies;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  NeedFrames(
      Organisations organisations,
      RegistryPolicies policies,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.organisations = organisations;
    this.policies = policies;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  /** By the pack that holds on the day for the organisation asked for, not for each below it. */
  NeedFrame of(WhoseNeeds whose) {
    var day = whose.asOf() == null ? clock.today() : whose.asOf();
    var violations = new Violations();
    var within = scope.get();
    var organisation = organisations.find(whose.organisation(), within, "organisation", violations);
    requireTitle(whose.title(), violations);
    var policy =
        policies.inForce(
            RegistryKind.STANDARD, organisation == null ? null : organisation.path(), day);
    if (policy.isEmpty()) {
      violations.add("asOf", "no-policy", NO_PACK.with(day));
    }
    violations.refuseIfAny();
    return new NeedFrame(whose, day, within, organisation, policy.orElseThrow(), standards(day));
  }

  private void requireTitle(@Nullable String code, Violations violations) {
    if (code != null
        && sql.one("SELECT 1 FROM title WHERE code = ?", List.of(code), row -> 1).isEmpty()) {
      violations.add("title", "unknown-title", UNKNOWN_TITLE.with(code));
    }
  }

  private Map<String, TitleStandard> standards(LocalDate day) {
    return sql.list(STANDARDS, List.of(day, day), NeedFrames::standard).stream()
        .collect(
            Collectors.toMap(
                TitleStandard::titleCode, standard -> standard, (earlier, later) -> later));
  }

  private static TitleStandard standard(ResultSet row) throws SQLException {
    var professional = row.getString("min_professional_level");
    var theory = row.getString("min_political_theory_level");
    var management = row.getString("min_state_management_level");
    return new TitleStandard(
        row.getObject("id", UUID.class),
        row.getString("title_code"),
        row.getString("title_name"),
        row.getString("legal_basis"),
        row.getBoolean("verified"),
        professional,
        theory,
        management,
        new Schooling.Demands(
            TitleStandard.place(LevelScale.PROFESSIONAL, professional),
            row.getBoolean("or_studying"),
            texts(row.getArray("specialities")),
            TitleStandard.place(LevelScale.POLITICAL_THEORY, theory),
            TitleStandard.place(LevelScale.STATE_MANAGEMENT, management),
            texts(row.getArray("language_levels")),
            texts(row.getArray("informatics_levels"))));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
