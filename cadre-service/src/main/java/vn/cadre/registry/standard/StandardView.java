package vn.cadre.registry.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.decision.DecisionView;

/** A standard; what is null or empty is not asked. */
@Schema(name = "Standard")
public record StandardView(
    UUID id,
    long version,
    @Schema(description = "the title that it is of; null where it is of a grade")
        @Nullable String titleCode,
    @Schema(
            description =
                "the grade or professional title that it is of; null where it is of a title")
        @Nullable String grade,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable ProfessionalLevel minProfessionalLevel,
    boolean orStudying,
    List<String> specialities,
    @Nullable PoliticalTheoryLevel minPoliticalTheoryLevel,
    @Nullable StateManagementLevel minStateManagementLevel,
    @Nullable String minGrade,
    List<String> languageLevels,
    List<String> informaticsLevels,
    @Nullable Integer maxAge,
    boolean partyMember,
    String legalBasis,
    boolean verified,
    DecisionView decision)
    implements Versioned {

  /** Of {@link #FROM}. */
  public static final String COLUMNS =
      """
      s.id, s.version, t.code AS title_code, s.grade, s.valid_from, s.valid_to, s.min_professional, s.or_studying,
      s.specialities, s.min_political_theory, s.min_state_management, s.min_grade, s.language_levels, s.informatics_levels,
      s.max_age, s.party_member, s.legal_basis, s.verified,\
      """
          + DecisionView.COLUMNS;

  public static final String FROM =
      "standard s LEFT JOIN title t ON t.id = s.title_id JOIN decision d ON d.id = s.decision_id";

  public StandardView {
    specialities = List.copyOf(specialities);
    languageLevels = List.copyOf(languageLevels);
    informaticsLevels = List.copyOf(informaticsLevels);
  }

  public static StandardView of(ResultSet row) throws SQLException {
    var professional = row.getString("min_professional");
    var theory = row.getString("min_political_theory");
    var management = row.getString("min_state_management");
    return new StandardView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("title_code"),
        row.getString("grade"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        professional == null ? null : ProfessionalLevel.valueOf(professional),
        row.getBoolean("or_studying"),
        texts(row, "specialities"),
        theory == null ? null : PoliticalTheoryLevel.valueOf(theory),
        management == null ? null : StateManagementLevel.valueOf(management),
        row.getString("min_grade"),
        texts(row, "language_levels"),
        texts(row, "informatics_levels"),
        row.getObject("max_age", Integer.class),
        row.getBoolean("party_member"),
        row.getString("legal_basis"),
        row.getBoolean("verified"),
        Objects.requireNonNull(DecisionView.of(row)));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
