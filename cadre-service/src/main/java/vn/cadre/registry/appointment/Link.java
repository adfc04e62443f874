package vn.cadre.registry.appointment;

import vn.cadre.registry.decision.Effect;

/** How an appointment hangs on a document, and the column of the day from which that tells. */
enum Link {
  BEGUN("a.decision_id", "a.starts", Effect.Kind.APPOINTMENT_BEGUN),
  /** A restructuring lets what it began go on in another organisation. */
  CONTINUED("a.id", "a.starts", Effect.Kind.APPOINTMENT_CONTINUED),
  ENDED("a.end_decision_id", "a.ends", Effect.Kind.APPOINTMENT_ENDED),
  EXTENDED("a.extended_by_id", "a.ends", Effect.Kind.APPOINTMENT_EXTENDED),
  ANNULLED("a.annulled_by_id", "a.starts", Effect.Kind.APPOINTMENT_ANNULLED),
  /** It would have ended it, had not another document done so earlier. */
  FORESTALLED("f.decision_id", "f.ends", Effect.Kind.APPOINTMENT_ENDED);

  private static final String FORMER_ENDS =
      " JOIN appointment_former_end f ON f.appointment_id = a.id";

  private final String document;
  private final String day;
  private final Effect.Kind kind;

  Link(String document, String day, Effect.Kind kind) {
    this.document = document;
    this.day = day;
    this.kind = kind;
  }

  /** What holds of an appointment that hangs on the document, the one argument. */
  String condition() {
    return this == CONTINUED
        ? document + " = ANY (ARRAY(SELECT carried_on(?)))"
        : document + " = ?";
  }

  String day() {
    return day;
  }

  /** What is to be joined to the appointment {@code a} for these columns. */
  String join() {
    return this == FORESTALLED ? FORMER_ENDS : "";
  }

  Effect.Kind kind() {
    return kind;
  }
}
