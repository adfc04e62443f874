package vn.cadre.platform.policy.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.policy.Confirmation;
import vn.cadre.platform.policy.Confirmations;
import vn.cadre.platform.policy.OrganisationPaths;
import vn.cadre.platform.policy.PolicyPack;
import vn.cadre.platform.policy.PolicyPublisher;
import vn.cadre.platform.policy.PolicyStore;
import vn.cadre.platform.policy.PolicyVersion;
import vn.cadre.platform.policy.VersionCheck;
import vn.cadre.platform.policy.VersionContent;
import vn.cadre.platform.policy.number.StatedNumbers;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;

/** Introduces packs, adds versions, confirms numbers; each change carries its event. */
@ApplicationScoped
public class PolicyService {
  private static final Bilingual NO_ORGANISATION =
      new Bilingual("Không có tổ chức %s", "There is no organisation %s");
  private static final Bilingual NOT_IN_DOUBT =
      new Bilingual(
          "%s không phải là số liệu chưa kiểm chứng của phiên bản này",
          "%s is no number of this version that is not verified");

  private static final Bilingual BEYOND_SCOPE =
      new Bilingual(
          "Quy định này có hiệu lực cả ngoài phạm vi của bạn",
          "This rule holds beyond your scope as well");

  private final PolicyStore store;
  private final Confirmations confirmations;
  private final PolicyPublisher publisher;
  private final VersionCheck check;
  private final OrganisationPaths organisations;
  private final Preconditions preconditions;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final Clock clock;

  PolicyService(
      PolicyStore store,
      Confirmations confirmations,
      PolicyPublisher publisher,
      VersionCheck check,
      OrganisationPaths organisations,
      Preconditions preconditions,
      CurrentCaller caller,
      CurrentScope scope,
      Clock clock) {
    this.store = store;
    this.confirmations = confirmations;
    this.publisher = publisher;
    this.check = check;
    this.organisations = organisations;
    this.preconditions = preconditions;
    this.caller = caller;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  PolicyView introduce(Body<NewPolicy> body) {
    var given = body.value();
    requireScope(given.organisation());
    var violations = new Violations();
    requireOrganisation(given.organisation(), violations);
    check.check(given.kind(), given.version(), "version.", List.of(), violations);
    violations.refuseIfAny();
    var pack =
        new PolicyPack(
            UuidV7.next(), 0, given.id(), given.kind(), given.title(), given.organisation());
    store.add(pack);
    var version = record(pack, 1, given.version());
    return view(publisher.published(pack, version, true));
  }

  @Transactional
  VersionView amend(String id, Body<VersionContent> body) {
    var pack = store.locked(id).orElseThrow(ProblemException::notFound);
    requireScope(pack.organisation());
    var given = body.value();
    var known = store.versions(pack.id());
    var violations = new Violations();
    check.check(pack.kind(), given, "", known, violations);
    violations.refuseIfAny();
    preconditions.requireVersion(pack.version());
    var version = record(pack, known.size() + 1, given);
    return view(publisher.published(pack, version, false), version);
  }

  @Transactional
  Confirmation confirm(String id, int number, Body<NewConfirmation> body) {
    var pack = store.locked(id).orElseThrow(ProblemException::notFound);
    requireScope(pack.organisation());
    var version = store.version(id, number).orElseThrow(ProblemException::notFound);
    var given = body.value();
    var confirmation =
        new Confirmation(
            UuidV7.next(),
            number,
            keys(given, numbers(pack, version)),
            given.citation(),
            given.note(),
            clock.instant(),
            caller.get().name());
    confirmations.add(pack, confirmation, caller.get());
    publisher.confirmed(pack, confirmation);
    return confirmation;
  }

  VersionView view(PolicyPack pack, PolicyVersion version) {
    return VersionView.of(pack, version, numbers(pack, version), confirmations.of(pack.id()));
  }

  PolicyView view(PolicyPack pack) {
    var confirmed = confirmations.of(pack.id());
    return new PolicyView(
        pack.code(),
        pack.version(),
        pack.kind(),
        pack.title(),
        pack.organisation(),
        store.versions(pack.id()).stream()
            .map(version -> VersionSummary.of(version, numbers(pack, version), confirmed))
            .toList());
  }

  /** A rule binds everybody in its subtree, so whoever sets it answers for all of that. */
  private void requireScope(@Nullable String organisation) {
    var reach = scope.get();
    var covered =
        organisation != null
            && organisations.pathOf(organisation).filter(reach::covers).isPresent();
    if (!covered && !reach.everywhere()) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, BEYOND_SCOPE);
    }
  }

  void requireOrganisation(@Nullable String code, Violations violations) {
    if (code != null && organisations.pathOf(code).isEmpty()) {
      violations.add("organisation", "unknown-organisation", NO_ORGANISATION.with(code));
    }
  }

  private StatedNumbers numbers(PolicyPack pack, PolicyVersion version) {
    return check.stated(pack.kind(), version);
  }

  private PolicyVersion record(PolicyPack pack, int number, VersionContent given) {
    var version =
        new PolicyVersion(
            pack.id(),
            number,
            new Span(given.validFrom(), given.validTo()),
            given.citation(),
            given.note(),
            given.numbers(),
            given.withdrawn(),
            null,
            null,
            clock.instant(),
            caller.get().name());
    store.add(version);
    return version;
  }

  private static List<String> keys(NewConfirmation given, StatedNumbers numbers) {
    var unverified = numbers.unverified();
    var wanted = given.keys() == null ? unverified : given.keys().stream().distinct().toList();
    var violations = new Violations();
    if (wanted.isEmpty()) {
      violations.add("keys", "not-in-doubt", NOT_IN_DOUBT.with("keys"));
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!unverified.contains(wanted.get(i))) {
        violations.add("keys[" + i + "]", "not-in-doubt", NOT_IN_DOUBT.with(wanted.get(i)));
      }
    }
    violations.refuseIfAny();
    return wanted;
  }
}
