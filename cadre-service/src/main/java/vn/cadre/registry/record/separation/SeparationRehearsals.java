package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.record.Corrections;

/** Shows what a separation would end and what stands in its way. */
@ApplicationScoped
class SeparationRehearsals {
  private final Corrections corrections;
  private final Separations kind;
  private final Departure departure;
  private final Policies policies;
  private final SeparationPacks packs;

  SeparationRehearsals(
      Corrections corrections,
      Separations kind,
      Departure departure,
      Policies policies,
      SeparationPacks packs) {
    this.corrections = corrections;
    this.kind = kind;
    this.departure = departure;
    this.policies = policies;
    this.packs = packs;
  }

  /**
   * What is clear is done and taken back, so that a rehearsal cannot differ from the real thing.
   */
  SeparationRehearsal rehearse(UUID cadreId, Body<NewSeparation> body, Locale language) {
    return corrections.rehearse(
        kind,
        cadreId,
        body,
        (given, occasion, attempt) -> {
          var found = departure.examine(given, cadreId, occasion.path());
          if (found.clear()) {
            attempt.run();
          }
          return view(given, found, occasion.path(), language);
        });
  }

  private SeparationRehearsal view(
      NewSeparation given, Examination found, String path, Locale language) {
    return new SeparationRehearsal(
        given.effectiveOn(),
        given.effectiveOn().minusDays(1),
        found.clear(),
        found.posts().stream()
            .map(post ->
                new SeparationRehearsal.EndingPost(
                    post.appointment(), post.title(), post.organisation(), post.from()))
            .toList(),
        found.seats().stream()
            .map(seat ->
                new SeparationRehearsal.EndingMembership(
                    seat.membership(), seat.body(), seat.from()))
            .toList(),
        notice(given, path),
        reasons(found, language));
  }

  private static List<ReasonView> reasons(Examination found, Locale language) {
    return found.everything().stream().map(reason -> ReasonView.of(reason, language)).toList();
  }

  private SeparationRehearsal.@Nullable Notice notice(NewSeparation given, String path) {
    if (given.kind() != SeparationKind.RETIREMENT) {
      return null;
    }
    var last = given.effectiveOn().minusDays(1);
    return policies
        .inForce(packs, path, given.effectiveOn())
        .map(pack -> {
          var decision = last.minus(pack.numbers().decideBefore());
          return new SeparationRehearsal.Notice(
              last.minus(pack.numbers().noticeBefore()),
              decision,
              !given.decision().date().isAfter(decision),
              pack.basis("noticeBefore").verified() && pack.basis("decideBefore").verified());
        })
        .orElse(null);
  }
}
