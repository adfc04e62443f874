package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.code.CodeList;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.Evidence;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.LocalityBasis;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.MovementSource;
import vn.cadre.registry.code.ObserverKind;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.code.TargetKind;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;
import vn.cadre.registry.reference.load.CsvResource;

/** All code lists, by the name under which the API shows them. */
@ApplicationScoped
public class CodeLists implements vn.cadre.platform.code.CodeLists {
  private final SequencedMap<String, CodeList> lists;

  CodeLists() {
    var all = new LinkedHashMap<String, CodeList>();
    enums().forEach((name, codes) -> all.put(name, new CodeList(name, items(codes))));
    all.put("ethnicGroup", new CodeList("ethnicGroup", ethnicGroups()));
    all.put("grade", new CodeList("grade", grades()));
    lists = Collections.unmodifiableSequencedMap(all);
  }

  @Override
  public List<String> names() {
    return List.copyOf(lists.sequencedKeySet());
  }

  @Override
  public Optional<CodeList> find(String name) {
    return Optional.ofNullable(lists.get(name));
  }

  /** Whether the list of this name has the code; for the lists that are no enums. */
  public boolean has(String name, String code) {
    return find(name).stream()
        .flatMap(list -> list.items().stream())
        .anyMatch(item -> item.code().equals(code));
  }

  private static Map<String, Code[]> enums() {
    var enums = new LinkedHashMap<String, Code[]>();
    enums.put("professionalLevel", ProfessionalLevel.values());
    enums.put("politicalTheoryLevel", PoliticalTheoryLevel.values());
    enums.put("stateManagementLevel", StateManagementLevel.values());
    enums.put("category", Category.values());
    enums.put("bloc", Bloc.values());
    enums.put("level", OrganisationLevel.values());
    enums.put("organisationKind", OrganisationKind.values());
    enums.put("rank", TitleRank.values());
    enums.put("gender", Gender.values());
    enums.put("appointmentKind", AppointmentKind.values());
    enums.put("decisionType", DecisionType.values());
    enums.put("managementTier", ManagementTier.values());
    enums.put("localityBasis", LocalityBasis.values());
    enums.put("movementDirection", MovementDirection.values());
    enums.put("movementKind", MovementKind.values());
    enums.put("movementSource", MovementSource.values());
    enums.put("cadreStatus", CadreStatus.values());
    enums.put("qualificationKind", QualificationKind.values());
    enums.put("qualificationStatus", QualificationStatus.values());
    enums.put("bodyKind", BodyKind.values());
    enums.put("evidence", Evidence.values());
    enums.put("evaluationGrade", EvaluationGrade.values());
    enums.put("discipline", Discipline.values());
    enums.put("disciplineKind", DisciplineKind.values());
    enums.put("entryState", EntryState.values());
    enums.put("familyRelation", FamilyRelation.values());
    enums.put("familySide", FamilySide.values());
    enums.put("observerKind", ObserverKind.values());
    enums.put("politicalOutcome", PoliticalOutcome.values());
    enums.put("rewardForm", RewardForm.values());
    enums.put("salaryKind", SalaryKind.values());
    enums.put("separationKind", SeparationKind.values());
    enums.put("earlyGround", EarlyGround.values());
    enums.put("criterion", Criterion.values());
    enums.put("targetKind", TargetKind.values());
    enums.put("unitLevel", UnitLevel.values());
    enums.put("unitType", UnitType.values());
    return enums;
  }

  private static List<CodeList.Item> items(Code[] codes) {
    return Arrays.stream(codes)
        .map(code ->
            new CodeList.Item(
                code.name(),
                code.vi(),
                code.en(),
                code instanceof Level<?> level ? level.rankOrder() : null,
                code.validTo(),
                kinds(code),
                null))
        .toList();
  }

  private static @Nullable List<String> kinds(Code code) {
    return switch (code) {
      case Discipline discipline -> discipline.kinds().stream().map(Enum::name).sorted().toList();
      case UnitType type -> List.of(type.level().name());
      default -> null;
    };
  }

  /**
   * The 54 groups of the statistics office, and the two codes in use for people of none of them.
   */
  private static List<CodeList.Item> ethnicGroups() {
    var groups =
        CsvResource.read("ethnic_groups.csv").stream()
            .map(line -> item(line.get("code"), line.get("name"), line.get("name")));
    var others =
        Stream.of(item("55", "Người nước ngoài", "Foreigner"), item("00", "Không rõ", "Unknown"));
    return Stream.concat(groups, others).toList();
  }

  private static List<CodeList.Item> grades() {
    return CsvResource.read("grades.csv").stream()
        .map(line ->
            new CodeList.Item(
                line.get("code"),
                line.get("vi"),
                line.get("en"),
                null,
                null,
                List.of(line.get("category")),
                line.get("verified").equals("true") ? null : false))
        .toList();
  }

  private static CodeList.Item item(String code, String vi, String en) {
    return new CodeList.Item(code, vi, en, null, null, null, null);
  }
}
