package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionPaper;

/**
 * Whether the tier that restructures may also decide on people. Who goes along in the same title
 * does so by the restructuring; who comes to another post, or loses theirs, does so by a decision
 * of a tier that manages the post, as with every other appointment and end.
 */
@ApplicationScoped
class Competence {
  private final Authority authority;

  Competence(Authority authority) {
    this.authority = authority;
  }

  /** Each post on which the document may not decide. */
  List<Reason> refusals(Plan plan, Grounds grounds, DecisionPaper paper, LocalDate day) {
    return plan.steps().stream()
        .flatMap(step -> decided(step, plan, grounds))
        .flatMap(decided ->
            authority
                .refusal(
                    new AuthorityFacts(
                        decided.act(),
                        paper.date(),
                        day,
                        paper.tier(),
                        decided.post().managementTier()),
                    decided.path())
                .stream())
        .distinct()
        .toList();
  }

  /** What is decided on a post of an organisation at the path. */
  private record Decided(DecisionType act, Post post, @Nullable String path) {}

  private static Stream<Decided> decided(Plan.Step step, Plan plan, Grounds grounds) {
    var decided = new ArrayList<Decided>();
    var holder = step.holder();
    var held = grounds.posts().get(holder.postId());
    var comesTo = step instanceof Plan.Step.Goes goes ? goes.post() : null;
    if (comesTo == null || !comesTo.title().equals(holder.title())) {
      if (held != null) {
        decided.add(new Decided(DecisionType.RELIEF, held, path(held, plan, grounds)));
      }
      if (comesTo != null) {
        decided.add(new Decided(DecisionType.APPOINTMENT, comesTo, path(comesTo, plan, grounds)));
      }
    }
    return decided.stream();
  }

  private static @Nullable String path(Post post, Plan plan, Grounds grounds) {
    return Stream.concat(
            plan.made().stream().map(Plan.Made::unit), grounds.units().values().stream())
        .filter(unit -> unit.id().equals(post.organisationId()))
        .map(Unit::path)
        .findFirst()
        .orElse(null);
  }
}
