package vn.cadre.registry.standard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Judge;
import vn.cadre.platform.policy.Policies;

/**
 * Whether people have what the title of a post asks of whoever comes to it on a day, for many of
 * them in a number of statements that does not grow with theirs.
 */
@ApplicationScoped
public class StandardOfComing {
  private final StandardOfCadre assessor;
  private final StandardRecord record;
  private final Judge judge;
  private final Policies policies;

  StandardOfComing(
      StandardOfCadre assessor, StandardRecord record, Judge judge, Policies policies) {
    this.assessor = assessor;
    this.record = record;
    this.judge = judge;
    this.policies = policies;
  }

  /**
   * Each demand of each of them, by the pack of the organisation of the post.
   *
   * @param people whom the caller may read
   */
  public Map<UUID, Assessment> assess(
      Collection<UUID> people, String titleCode, String path, LocalDate day) {
    var pack = assessor.pack();
    var policy = policies.inForce(pack, path, day);
    var demands = record.demands(titleCode, day);
    var assessed = new LinkedHashMap<UUID, Assessment>();
    record
        .coming(people, day)
        .forEach((person, holder) -> {
          var facts = new StandardFacts(demands, holder);
          assessed.put(
              person,
              policy
                  .map(p -> judge.assess(assessor, person, day, facts, p))
                  .orElseGet(() -> judge.withoutPack(pack.name(), person, day, day)));
        });
    return assessed;
  }
}
