package vn.cadre.registry.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.decision.DecisionPaper;

/** A standard to be set, and what a merge patch may change of it; what is absent is not asked. */
public record NewStandard(
    @Schema(description = "the first day on which it is asked", examples = "2010-01-01") @NotNull
        LocalDate validFrom,
    @Schema(description = "the first day on which it is asked no longer; absent while it is")
        @Nullable LocalDate validTo,
    @Schema(description = "the least professional degree", examples = "UNIVERSITY")
        @Nullable ProfessionalLevel minProfessionalLevel,
    @Schema(
            description =
                "whether it is enough to study for a level; in what, the pack of the kind standard says")
        @Nullable Boolean orStudying,
    @Schema(
            description =
                "one of these specialities is asked, compared whatever the case; absent where any will do")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = Widths.SPECIALITY) String> specialities,
    @Schema(description = "the least level of political theory", examples = "INTERMEDIATE")
        @Nullable PoliticalTheoryLevel minPoliticalTheoryLevel,
    @Schema(description = "the least level of state management", examples = "EXPERT")
        @Nullable StateManagementLevel minStateManagementLevel,
    @Schema(
            description = "the least grade; how grades compare, the pack of the kind standard says",
            examples = "01.003")
        @Nullable
        @Size(max = 20)
        String minGrade,
    @Schema(
            description =
                "one of these levels of a language is asked; levels of languages have no scale, so each that will do is named")
        @Nullable
        @Size(max = 50)
        List<@NotBlank @Size(max = Widths.LEVEL) String> languageLevels,
    @Schema(description = "one of these levels of informatics is asked") @Nullable @Size(max = 50)
        List<@NotBlank @Size(max = Widths.LEVEL) String> informaticsLevels,
    @Schema(description = "full years of age at most on the first day in the post")
        @Nullable
        @Min(18)
        @Max(80)
        Integer maxAge,
    @Schema(description = "whether membership of the Party is asked") @Nullable Boolean partyMember,
    @Schema(
            description = "where it is written, to the article",
            examples = "Thông tư 2/2021/TT-BNV ngày 11/6/2021, Điều 7 khoản 4")
        @NotBlank
        @Size(max = 1_000)
        String legalBasis,
    @Schema(description = "whether it was checked against the legal source; false unless told")
        @Nullable Boolean verified,
    @Schema(description = "the document that sets it, one that guides: a regulation, a resolution")
        @NotNull
        @Valid
        DecisionPaper decision) {

  /** What is not told is not asked, so that telling so changes nothing. */
  public NewStandard {
    orStudying = Boolean.TRUE.equals(orStudying);
    partyMember = Boolean.TRUE.equals(partyMember);
    verified = Boolean.TRUE.equals(verified);
    specialities = specialities == null ? List.of() : specialities;
    languageLevels = languageLevels == null ? List.of() : languageLevels;
    informaticsLevels = informaticsLevels == null ? List.of() : informaticsLevels;
  }

  /** What stands now, as a patch would say it. */
  public static NewStandard of(StandardView now) {
    var paper = now.decision();
    return new NewStandard(
        now.validFrom(),
        now.validTo(),
        now.minProfessionalLevel(),
        now.orStudying(),
        now.specialities(),
        now.minPoliticalTheoryLevel(),
        now.minStateManagementLevel(),
        now.minGrade(),
        now.languageLevels(),
        now.informaticsLevels(),
        now.maxAge(),
        now.partyMember(),
        now.legalBasis(),
        now.verified(),
        new DecisionPaper(
            paper.type(),
            paper.number(),
            paper.date(),
            paper.issuer(),
            paper.tier(),
            paper.attachmentId()));
  }
}
