package vn.cadre.registry.standardisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.standard.StandardVerdicts;

/** Somebody who lacks something that the standard of their title asks. */
@Schema(name = "StandardGap")
record Gap(
    UUID cadreId,
    String fullName,
    @Schema(description = "the organisation of the post, or of the committee")
        String organisationCode,
    String organisationName,
    @Schema(description = "the committee; null where the post is meant") @Nullable String bodyCode,
    @Schema(description = "the title whose standard it is") String titleCode,
    String titleName,
    TitleRank rank,
    @Schema(description = "the standard that asks for it") UUID standardId,
    @Schema(
            description =
                "what is lacking, and what the record does not tell, in the order of the code list")
        List<Lack> lacks) {

  Gap {
    lacks = List.copyOf(lacks);
  }

  /** One demand that is not met. */
  @Schema(name = "StandardLack")
  record Lack(
      @Schema(description = "what is asked") Criterion criterion,
      @Schema(description = "LACKING, or UNDETERMINED where the record does not tell")
          DemandVerdict verdict,
      @Schema(description = "the least that is asked; of texts each that would do")
          List<String> asked) {

    Lack {
      asked = List.copyOf(asked);
    }
  }

  static final String COLUMNS =
      "c.id AS cadre_id, c.full_name, o.code AS organisation_code, coalesce(former.name, o.name) AS organisation_name, %s AS body_code, t.code AS title_code, t.name AS title_name, t.rank, s.id AS standard_id, "
          + Arrays.stream(Criterion.values())
              .map(criterion ->
                  "%1$s AS verdict_%2$s, %3$s AS asked_%2$s"
                      .formatted(
                          StandardVerdicts.column(criterion),
                          criterion.ordinal(),
                          asked(criterion)))
              .collect(Collectors.joining(", "));

  static Gap of(ResultSet row) throws SQLException {
    var lacks = new ArrayList<Lack>();
    for (var criterion : Criterion.values()) {
      var verdict = row.getString("verdict_" + criterion.ordinal());
      if (verdict != null && DemandVerdict.valueOf(verdict) != DemandVerdict.MET) {
        var asked = (String[]) row.getArray("asked_" + criterion.ordinal()).getArray();
        lacks.add(new Lack(criterion, DemandVerdict.valueOf(verdict), List.of(asked)));
      }
    }
    return new Gap(
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("body_code"),
        row.getString("title_code"),
        row.getString("title_name"),
        TitleRank.valueOf(row.getString("rank")),
        row.getObject("standard_id", UUID.class),
        lacks);
  }

  private static String asked(Criterion criterion) {
    return switch (criterion) {
      case PROFESSIONAL_LEVEL -> "ARRAY[s.min_professional]";
      case SPECIALITY -> "s.specialities";
      case POLITICAL_THEORY_LEVEL -> "ARRAY[s.min_political_theory]";
      case STATE_MANAGEMENT_LEVEL -> "ARRAY[s.min_state_management]";
      case GRADE -> "ARRAY[s.min_grade]";
      case LANGUAGE -> "s.language_levels";
      case INFORMATICS -> "s.informatics_levels";
      case AGE -> "ARRAY[s.max_age::text]";
      case PARTY_MEMBER -> "ARRAY[]::text[]";
    };
  }
}
