package vn.cadre.registry.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.decision.DecisionRef;

/** A standard as its topic tells it; what is null or empty is not asked. */
record StandardState(
    UUID id,
    @Nullable String titleCode,
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
    DecisionRef decision) {

  static StandardState of(StandardView view) {
    var paper = view.decision();
    return new StandardState(
        view.id(),
        view.titleCode(),
        view.grade(),
        view.validFrom(),
        view.validTo(),
        view.minProfessionalLevel(),
        view.orStudying(),
        view.specialities(),
        view.minPoliticalTheoryLevel(),
        view.minStateManagementLevel(),
        view.minGrade(),
        view.languageLevels(),
        view.informaticsLevels(),
        view.maxAge(),
        view.partyMember(),
        view.legalBasis(),
        view.verified(),
        new DecisionRef(paper.id(), paper.type(), paper.number(), paper.date(), paper.issuer()));
  }
}
