package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.term.TermEnd;
import vn.cadre.registry.term.TermNumbers;
import vn.cadre.registry.term.Terms;

/** Gives a term its end where none is told, and refuses one that is too long. */
@ApplicationScoped
class TermPlan {
  private static final Bilingual TERM_TOO_LONG =
      new Bilingual(
          "Thời hạn giữ chức vụ tối đa đến %s", "A term in the post lasts until %s at most");
  private static final Bilingual SECONDED_TOO_LONG =
      new Bilingual("Biệt phái tối đa đến %s", "A secondment lasts until %s at most");

  private final Terms terms;

  TermPlan(Terms terms) {
    this.terms = terms;
  }

  /** By the pack that held for the organisation on the day of the document, if any did. */
  NewAppointment planned(NewAppointment given, Seats.SeatedPosition position) {
    return terms
        .policy(position.path(), given.decision().date())
        .map(policy -> planned(given, position, policy))
        .orElse(given);
  }

  private NewAppointment planned(
      NewAppointment given, Seats.SeatedPosition position, Policy<TermNumbers> policy) {
    var numbers = policy.numbers();
    if (given.kind() == AppointmentKind.SECONDMENT) {
      return within(
          given,
          TermEnd.of(given.from(), numbers.secondmentAtMost(), null, position.validTo()),
          numbers.secondmentAtMost(),
          policy,
          "secondmentAtMost");
    }
    var hasTerm =
        given.kind() == AppointmentKind.REAPPOINTMENT
            || position.termLimited() && given.kind().beginsTerm();
    return hasTerm
        ? within(
            given,
            TermEnd.of(
                given.from(),
                numbers.term(),
                terms.pensionFrom(given.cadreId(), position.path()),
                position.validTo()),
            numbers.term(),
            policy,
            "term")
        : given;
  }

  /**
   * @param end where it ends unless told
   * @param most how long it lasts at most
   */
  private static NewAppointment within(
      NewAppointment given,
      PartialDate end,
      Period most,
      Policy<TermNumbers> policy,
      String number) {
    var told = given.to();
    if (told == null) {
      return given.until(end);
    }
    var last = TermEnd.plus(given.from(), most);
    if (!told.isCertainlyAfter(last)) {
      return given;
    }
    var basis = policy.basis(number);
    var seconded = number.equals("secondmentAtMost");
    throw ProblemException.refused(
        RegistryProblem.TERM_REFUSED,
        RegistryProblem.TERM_REFUSED.explanation(),
        List.of(
            new Reason(
                seconded ? "term.secondment-length" : "term.length",
                false,
                most.toString(),
                told.toString(),
                basis.citation(),
                (seconded ? SECONDED_TOO_LONG : TERM_TOO_LONG).with(last),
                basis.verified())));
  }
}
