package vn.cadre.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.registry.problem.RegistryProblem;

/** Refuses what a tier decides on a post that it does not manage. */
@ApplicationScoped
public class Authority {
  private final AuthorityKind kind;
  private final Policies policies;

  Authority(AuthorityKind kind, Policies policies) {
    this.kind = kind;
    this.policies = policies;
  }

  /**
   * By the pack that binds the document for the organisation.
   *
   * @param path of the organisation of the post
   * @throws ProblemException {@code wrong-authority}, with the rule as its reason
   */
  public void require(AuthorityFacts facts, @Nullable String path) {
    refusal(facts, path)
        .ifPresent(reason -> {
          throw ProblemException.refused(
              RegistryProblem.WRONG_AUTHORITY, reason.message(), List.of(reason));
        });
  }

  /** Why the document does not bind the post; empty where it does, or where nobody can tell. */
  public Optional<Reason> refusal(AuthorityFacts facts, @Nullable String path) {
    return policies
        .binding(kind, path, facts.date(), facts.takesEffect())
        .map(policy -> ManagingTier.of(policy).judge(facts))
        .filter(Finding.Failed.class::isInstance)
        .map(Finding::reason);
  }
}
