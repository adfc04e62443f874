package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
public class TermPlan {
  private static final Bilingual TERM_TOO_LONG =
      new Bilingual(
          "Thời hạn giữ chức vụ tối đa đến %s", "A term in the post lasts until %s at most");
  private static final Bilingual SECONDED_TOO_LONG =
      new Bilingual("Biệt phái tối đa đến %s", "A secondment lasts until %s at most");

  private static final Bilingual UNTIL_RETIREMENT =
      new Bilingual(
          "Thời hạn giữ chức vụ không quá thời điểm nghỉ hưu (%s)",
          "A term in the post does not last beyond retirement (%s)");
  private static final Bilingual RETIRED =
      new Bilingual(
          "Người này đã đến tuổi nghỉ hưu (%s) khi thời hạn bắt đầu",
          "The person has reached retirement (%s) when the term begins");

  private final Terms terms;

  TermPlan(Terms terms) {
    this.terms = terms;
  }

  /**
   * Somebody who comes to a post.
   *
   * @param to the end as it was told; null where none was
   * @param decidedOn the day of the document
   * @param path of the organisation of the post
   * @param postEnds the first day on which the post does not exist; null while it does
   */
  public record Asked(
      UUID cadreId,
      AppointmentKind kind,
      PartialDate from,
      @Nullable PartialDate to,
      LocalDate decidedOn,
      String path,
      boolean termLimited,
      @Nullable LocalDate postEnds) {}

  /** What the pack makes of it. */
  public sealed interface Planned {}

  /** It ends then; null where it has no end. */
  public record Until(@Nullable PartialDate end) implements Planned {}

  /** It was told to last longer than a term does. */
  public record TooLong(Reason reason) implements Planned {}

  /** By the pack that binds the document for the organisation, if any does. */
  public Planned planned(Asked asked) {
    return terms
        .policy(asked.path(), asked.decidedOn(), asked.from().latest())
        .map(policy -> planned(asked, policy))
        .orElseGet(() -> new Until(asked.to()));
  }

  /**
   * @throws ProblemException {@code term-refused}
   */
  NewAppointment planned(NewAppointment given, Seats.SeatedPosition position) {
    var planned =
        planned(
            new Asked(
                given.cadreId(),
                given.kind(),
                given.from(),
                given.to(),
                given.decision().date(),
                position.path(),
                position.termLimited(),
                position.validTo()));
    return switch (planned) {
      case Until(var end) -> given.until(end);
      case TooLong(var reason) ->
          throw ProblemException.refused(
              RegistryProblem.TERM_REFUSED,
              RegistryProblem.TERM_REFUSED.explanation(),
              List.of(reason));
    };
  }

  private Planned planned(Asked asked, Policy<TermNumbers> policy) {
    var numbers = policy.numbers();
    if (asked.kind() == AppointmentKind.SECONDMENT) {
      return within(
          asked,
          TermEnd.of(asked.from(), numbers.secondmentAtMost(), null, asked.postEnds()),
          numbers.secondmentAtMost(),
          policy,
          "secondmentAtMost");
    }
    var hasTerm =
        asked.kind() == AppointmentKind.REAPPOINTMENT
            || asked.termLimited() && asked.kind().beginsTerm();
    if (!hasTerm) {
      return new Until(asked.to());
    }
    return terms
        .leaves(asked.cadreId(), asked.path(), asked.decidedOn())
        .flatMap(leaves -> beyondRetirement(asked, leaves))
        .<Planned>map(TooLong::new)
        .orElseGet(() ->
            within(
                asked,
                TermEnd.of(
                    asked.from(),
                    numbers.term(),
                    terms.pensionFrom(asked.cadreId(), asked.path()),
                    asked.postEnds()),
                numbers.term(),
                policy,
                "term"));
  }

  /** Nobody is given a term that begins, or is told to last, after their retirement. */
  private static Optional<Reason> beyondRetirement(Asked asked, Terms.Leaves leaves) {
    var day = leaves.pensionFrom();
    var told = asked.to();
    var begins = !asked.from().earliest().isBefore(day);
    if (!begins && (told == null || !told.earliest().isAfter(day))) {
      return Optional.empty();
    }
    return Optional.of(
        new Reason(
            "term.until-retirement",
            false,
            day.toString(),
            (begins || told == null ? asked.from() : told).toString(),
            leaves.basis().citation(),
            (begins ? RETIRED : UNTIL_RETIREMENT).with(day),
            leaves.basis().verified()));
  }

  /**
   * @param end where it ends unless told
   * @param most how long it lasts at most
   */
  private static Planned within(
      Asked asked, PartialDate end, Period most, Policy<TermNumbers> policy, String number) {
    var told = asked.to();
    if (told == null) {
      return new Until(end);
    }
    var last = TermEnd.plus(asked.from(), most);
    if (!told.isCertainlyAfter(last)) {
      return new Until(told);
    }
    var basis = policy.basis(number);
    var seconded = number.equals("secondmentAtMost");
    return new TooLong(
        new Reason(
            seconded ? "term.secondment-length" : "term.length",
            false,
            most.toString(),
            told.toString(),
            basis.citation(),
            (seconded ? SECONDED_TOO_LONG : TERM_TOO_LONG).with(last),
            basis.verified()));
  }
}
