package vn.cadre.training.need;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.training.code.CourseKind;

/** Somebody who lacks something that the standard of their title asks and a course can give. */
@Schema(name = "PersonInNeed")
record PersonInNeed(
    @Schema(description = "the person in the registry") UUID cadreId,
    @Schema(description = "as the registry has it") String fullName,
    @Schema(description = "code of the organisation of the main post") String organisationCode,
    @Schema(description = "name of that organisation today") String organisationName,
    @Schema(description = "the title whose standard it is", examples = "COMMUNE-PC-CHAIR")
        String titleCode,
    @Schema(description = "name of that title", examples = "Chủ tịch Ủy ban nhân dân xã")
        String titleName,
    @Schema(description = "the standard that asks for it") UUID standardId,
    @Schema(description = "where the standard is written", examples = "Thông tư 13/2019/TT-BNV")
        String legalBasis,
    @Schema(description = "whether the standard was checked against that") boolean verified,
    @Schema(
            description =
                "what is lacking, and with undetermined=true what the record does not tell")
        List<Lack> lacks) {

  PersonInNeed {
    lacks = List.copyOf(lacks);
  }

  /** One demand that is not met. */
  @Schema(name = "TrainingLack")
  record Lack(
      @Schema(description = "what is asked") Schooling.Demand criterion,
      @Schema(description = "the kind of course that would meet it") CourseKind kind,
      @Schema(description = "LACKING, or UNDETERMINED where the record does not tell")
          DemandVerdict verdict,
      @Schema(description = "the least that is asked; of texts each that would do")
          List<String> asked,
      @Schema(description = "what is held of it on the day") List<String> held,
      @Schema(description = "what is studied for of it; it does not count for this demand")
          List<String> studied) {

    Lack {
      asked = List.copyOf(asked);
      held = List.copyOf(held);
      studied = List.copyOf(studied);
    }

    static Lack of(Outcome outcome) {
      return new Lack(
          outcome.demand(),
          outcome.kind(),
          outcome.verdict(),
          outcome.asked(),
          outcome.held(),
          outcome.studied());
    }
  }
}
