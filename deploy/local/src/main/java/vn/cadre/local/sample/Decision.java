package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision document and whom it is about.
 *
 * @param issuerOrganisation code of the issuer; null where it stands for a body of another level
 * @param basis the document that it rests on
 * @param subjects none where it guides
 */
record Decision(
    String type,
    String number,
    LocalDate date,
    String issuer,
    @Nullable String issuerOrganisation,
    @Nullable String tier,
    String summary,
    @Nullable Decision basis,
    List<Subject> subjects) {

  Decision {
    subjects = List.copyOf(subjects);
  }

  /** A person with the post they hold on the day, and what is decided about them. */
  record Subject(Person person, Seat post, String statement) {}
}
