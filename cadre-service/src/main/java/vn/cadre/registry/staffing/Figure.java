package vn.cadre.registry.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number with what it counts; quotas and people are never added up. */
@Schema(name = "StaffingFigure")
record Figure(long value, @Schema(description = "what is counted") Unit unit) {

  /** What a figure counts. */
  @Schema(name = "StaffingUnit")
  enum Unit {
    QUOTA,
    PERSON
  }

  static Figure quota(long value) {
    return new Figure(value, Unit.QUOTA);
  }

  static Figure persons(long value) {
    return new Figure(value, Unit.PERSON);
  }
}
