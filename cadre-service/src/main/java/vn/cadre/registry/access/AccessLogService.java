package vn.cadre.registry.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.access.AccessLog;
import vn.cadre.platform.access.AccessQuery;
import vn.cadre.platform.access.AccessView;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Lets the person concerned and auditors see who read the person's data. */
@ApplicationScoped
class AccessLogService {
  private final AccessLog log;
  private final Cadres cadres;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final CivilClock clock;

  AccessLogService(
      AccessLog log, Cadres cadres, CurrentScope scope, CurrentCaller caller, CivilClock clock) {
    this.log = log;
    this.cadres = cadres;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Page<AccessView> page(UUID cadreId, Supplier<AccessQuery> query, String fingerprint) {
    var who = caller.get();
    var concerned = who.owns(cadreId) || who.has(Roles.AUDITOR);
    if (!concerned || cadres.readable(cadreId, clock.today(), who, scope.get()).isEmpty()) {
      throw ProblemException.notFound();
    }
    return log.of(cadres.recordsOf(cadreId), query.get(), fingerprint);
  }
}
