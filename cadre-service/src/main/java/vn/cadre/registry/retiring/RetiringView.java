package vn.cadre.registry.retiring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.SeparationKind;

/** When somebody retires, and by what. */
@Schema(name = "RetiringPerson")
@JsonInclude
record RetiringView(
    UUID cadreId,
    String cadreName,
    Gender gender,
    PartialDate birthDate,
    @Schema(description = "where the person belongs today") UUID organisationId,
    String organisationCode,
    @Schema(description = "the last day in work") LocalDate lastDay,
    @Schema(description = "the first day of the month after") LocalDate pensionFrom,
    @Schema(description = "the age that applies, as an ISO period", examples = "P61Y6M") String age,
    @Schema(description = "the last day in work of those whom a law lets go earlier")
        LocalDate earliest,
    @Schema(description = "the last day in work of those who may stay longer") LocalDate latest,
    @Schema(description = "the day by which notice has to be given; null where no pack tells")
        @Nullable LocalDate noticeDueOn,
    @Schema(description = "the day by which it has to be decided; null where no pack tells")
        @Nullable LocalDate decisionDueOn,
    @Schema(description = "by what the day is told") Rule rule,
    @Schema(description = "the separation on record, also one ahead; null without one")
        @Nullable Decided separation) {

  /** By what the day is told. */
  @Schema(name = "RetirementRule")
  record Rule(
      @Schema(description = "stable, dotted", examples = "retirement.age-reached") String code,
      @Schema(description = "the law it rests on", examples = "Phụ lục I Nghị định 135/2020/NĐ-CP")
          String basis,
      @Schema(description = "whether the age was checked against the law") boolean verified,
      @Schema(description = "the version of the pack that holds") PolicyRef policy) {}

  /** A separation that is on record. */
  @Schema(name = "RecordedSeparation")
  record Decided(
      UUID id,
      SeparationKind kind,
      @Schema(description = "first day out of service") LocalDate effectiveOn) {}
}
