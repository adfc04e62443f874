package vn.cadre.platform.policy.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.policy.Confirmation;
import vn.cadre.platform.policy.Confirmations;
import vn.cadre.platform.policy.OrganisationPaths;
import vn.cadre.platform.policy.PackKinds;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.PolicyPack;
import vn.cadre.platform.policy.PolicyStore;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** Packs, their versions and confirmations as lists, and how a version is chosen. */
@ApplicationScoped
public class PolicyReader {
  private static final Sorting PACKS =
      Sorting.of("p.id", "id")
          .by("id", "p.code", "text COLLATE \"C\"")
          .by("kind", "p.kind", "text");
  // all of one pack, so that the number alone tells them apart
  private static final Sorting VERSIONS =
      Sorting.of("v.pack_id", "number").by("number", "v.number", "integer");
  private static final Sorting CONFIRMATIONS =
      Sorting.of("c.id", "confirmedAt").by("confirmedAt", "c.confirmed_at", "timestamptz");
  private static final String IN_FORCE =
      """
      v.valid_from <= ? AND (v.valid_to IS NULL OR v.valid_to > ?)
      AND NOT EXISTS (SELECT FROM policy_version w WHERE w.pack_id = v.pack_id AND v.number = ANY (w.withdraws))\
      """;

  private final PolicyService service;
  private final PolicyStore store;
  private final Confirmations confirmations;
  private final Policies policies;
  private final PackKinds kinds;
  private final OrganisationPaths organisations;
  private final Sql sql;
  private final CivilClock clock;

  PolicyReader(
      PolicyService service,
      PolicyStore store,
      Confirmations confirmations,
      Policies policies,
      PackKinds kinds,
      OrganisationPaths organisations,
      Sql sql,
      CivilClock clock) {
    this.service = service;
    this.store = store;
    this.confirmations = confirmations;
    this.policies = policies;
    this.kinds = kinds;
    this.organisations = organisations;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<PolicyView> packs(PolicyQuery query, String fingerprint) {
    var violations = new Violations();
    for (var kind : query.kind() == null ? Set.<String>of() : query.kind()) {
      requireKind(kind, violations);
    }
    service.requireOrganisation(query.organisation(), violations);
    violations.refuseIfAny();
    var select =
        Select.of(PolicyStore.PACK, "policy_pack p")
            .whereGiven(query.kind(), "p.kind = ANY (?)")
            .whereGiven(query.organisation(), "p.organisation = ?");
    if (query.asOf() != null) {
      select.where(
          "EXISTS (SELECT FROM policy_version v WHERE v.pack_id = p.id AND " + IN_FORCE + ")",
          query.asOf(),
          query.asOf());
    }
    return select
        .page(sql, query.paging(), PACKS, fingerprint, PolicyStore::pack)
        .map(service::view);
  }

  @Transactional
  PolicyView pack(String id) {
    return service.view(require(id));
  }

  @Transactional
  Page<VersionView> versions(String id, Supplier<VersionQuery> asked, String fingerprint) {
    var pack = require(id);
    var query = asked.get();
    var select =
        Select.of(PolicyStore.VERSION, "policy_version v").where("v.pack_id = ?", pack.id());
    if (query.asOf() != null) {
      select.where(IN_FORCE, query.asOf(), query.asOf());
    }
    return select
        .page(sql, query.paging(), VERSIONS, fingerprint, store::version)
        .map(version -> service.view(pack, version));
  }

  @Transactional
  VersionView version(String id, int number) {
    var pack = require(id);
    return service.view(pack, store.version(id, number).orElseThrow(ProblemException::notFound));
  }

  @Transactional
  Page<Confirmation> confirmations(
      String id, int number, Supplier<ConfirmationQuery> asked, String fingerprint) {
    var pack = require(id);
    store.version(id, number).orElseThrow(ProblemException::notFound);
    return Select.of("c.*", "policy_confirmation c")
        .where("c.pack_id = ? AND c.number = ?", pack.id(), number)
        .page(sql, asked.get().paging(), CONFIRMATIONS, fingerprint, Confirmations::read);
  }

  @Transactional
  Confirmation confirmation(String id, int number, UUID confirmation) {
    return confirmations.of(require(id).id()).stream()
        .filter(one -> one.number() == number && one.id().equals(confirmation))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  @Transactional
  ChoiceView choice(ChoiceQuery query) {
    var violations = new Violations();
    requireKind(query.kind(), violations);
    service.requireOrganisation(query.organisation(), violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var path =
        query.organisation() == null
            ? null
            : organisations.pathOf(query.organisation()).orElseThrow();
    return ChoiceView.of(
        query.kind(), query.organisation(), day, policies.choose(query.kind(), path, day));
  }

  private void requireKind(String kind, Violations violations) {
    if (kinds.find(kind).isEmpty()) {
      violations.add("kind", ViolationCode.NOT_ONE_OF, String.join(", ", kinds.names()));
    }
  }

  private PolicyPack require(String id) {
    return store.pack(id).orElseThrow(ProblemException::notFound);
  }
}
