package vn.cadre.training.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.code.CodeList;
import vn.cadre.platform.code.CodeLists;
import vn.cadre.training.code.AttendanceState;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.CommitmentState;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.code.ExpenseKind;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.NeedRequestState;
import vn.cadre.training.code.PlanState;
import vn.cadre.training.code.QualificationKind;
import vn.cadre.training.code.RegistryAnswer;

/** The lists of training; levels of qualifications are the registry's. */
@ApplicationScoped
class TrainingCodeLists implements CodeLists {
  private final SequencedMap<String, CodeList> lists = new LinkedHashMap<>();

  TrainingCodeLists() {
    put("courseKind", CourseKind.values());
    put("qualificationKind", QualificationKind.values());
    put("audience", Audience.values());
    put("fundingSource", FundingSource.values());
    put("expenseKind", ExpenseKind.values());
    put("needRequestState", NeedRequestState.values());
    put("planState", PlanState.values());
    put("classState", ClassState.values());
    put("enrolmentState", EnrolmentState.values());
    put("attendanceState", AttendanceState.values());
    put("certificateState", CertificateState.values());
    put("registryAnswer", RegistryAnswer.values());
    put("commitmentState", CommitmentState.values());
  }

  private void put(String name, Code[] codes) {
    lists.put(name, CodeList.of(name, codes));
  }

  @Override
  public List<String> names() {
    return List.copyOf(lists.sequencedKeySet());
  }

  @Override
  public Optional<CodeList> find(String name) {
    return Optional.ofNullable(lists.get(name));
  }
}
