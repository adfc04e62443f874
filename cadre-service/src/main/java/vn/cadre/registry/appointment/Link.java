package vn.cadre.registry.appointment;

import vn.cadre.registry.decision.Effect;

/** How an appointment hangs on a document, and the column of the day from which that tells. */
enum Link {
  BEGUN("decision_id", "starts", Effect.Kind.APPOINTMENT_BEGUN),
  ENDED("end_decision_id", "ends", Effect.Kind.APPOINTMENT_ENDED),
  EXTENDED("extended_by_id", "ends", Effect.Kind.APPOINTMENT_EXTENDED),
  ANNULLED("annulled_by_id", "starts", Effect.Kind.APPOINTMENT_ANNULLED);

  private final String document;
  private final String day;
  private final Effect.Kind kind;

  Link(String document, String day, Effect.Kind kind) {
    this.document = document;
    this.day = day;
    this.kind = kind;
  }

  /** The column that names the document. */
  String document() {
    return document;
  }

  String day() {
    return day;
  }

  Effect.Kind kind() {
    return kind;
  }
}
