package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.commitment.rule.CommitmentKind;
import vn.cadre.training.enrolment.rule.ServiceOwed;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Learner;

/**
 * Makes the commitments of whoever completed a class after which service is owed, by the pack in
 * force on its first day.
 */
@ApplicationScoped
public class ServiceAfterStudy {
  private static final String INSERT =
      """
      INSERT INTO commitment (id, version, cadre_id, full_name, class_id, enrolment_id, organisation_id, path, course_name,
        studied_from, studied_to, owed_from, owed_until, policy, cost, made_at, made_by, state)
      SELECT u.id, 0, u.cadre_id, u.full_name, c.id, u.enrolment_id, c.organisation_id, c.path, k.name,
        c.from_day, c.to_day, c.to_day, ?::date, ?::jsonb, ?::bigint, now(), ?::text, 'ACTIVE'
      FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) AS u (id, enrolment_id, cadre_id, full_name)
      JOIN training_class c ON c.id = ? JOIN course k ON k.id = c.course_id
      ON CONFLICT (enrolment_id) DO NOTHING RETURNING id\
      """;

  private final Policies policies;
  private final CommitmentKind kind;
  private final ClassCost cost;
  private final CommitmentsTold told;
  private final Json json;
  private final CurrentCaller caller;
  private final Sql sql;

  ServiceAfterStudy(
      Policies policies,
      CommitmentKind kind,
      ClassCost cost,
      CommitmentsTold told,
      Json json,
      CurrentCaller caller,
      Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.cost = cost;
    this.told = told;
    this.json = json;
    this.caller = caller;
    this.sql = sql;
  }

  /** Whoever has no record, or had one of the class already, released or not, is passed over. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void by(Collection<Learner> learners, HeldClass held) {
    var cadres = learners.stream().filter(one -> one.cadreId() != null).toList();
    var policy = policies.inForce(kind, held.path(), held.from()).orElse(null);
    if (cadres.isEmpty()
        || policy == null
        || !policy.numbers().kinds().contains(held.courseKind())) {
      return;
    }
    var owed = ServiceOwed.owed(policy.numbers().owedTimes(), held.from(), held.to());
    var ids =
        sql.list(
            INSERT,
            Arrays.asList(
                held.to().plus(owed),
                json.text(policy.ref()),
                cost.each(held.id()),
                caller.get().name(),
                column("uuid", cadres, one -> UuidV7.next()),
                column("uuid", cadres, Learner::enrolmentId),
                column("uuid", cadres, Learner::cadreId),
                column("text", cadres, Learner::fullName),
                held.id()),
            row -> row.getObject(1, UUID.class));
    told.tell(ids, "made", Map.of("state", "ACTIVE"));
  }

  private static SqlArray column(
      String type, List<Learner> learners, Function<Learner, @Nullable Object> value) {
    return SqlArray.of(type, learners.stream().<@Nullable Object>map(value).toList());
  }
}
