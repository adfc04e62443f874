package vn.cadre.registry.aim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.staffing.QuotaFall;
import vn.cadre.registry.standardisation.StandardisedShare;
import vn.cadre.registry.statistics.StatisticUnit;

/** Derives what has been reached of aims, each by the figures of its own feature. */
@ApplicationScoped
class TargetMeasures {
  private final StandardisedShare standardised;
  private final QuotaFall quotas;
  private final Organisations organisations;
  private final CurrentScope scope;

  TargetMeasures(
      StandardisedShare standardised,
      QuotaFall quotas,
      Organisations organisations,
      CurrentScope scope) {
    this.standardised = standardised;
    this.quotas = quotas;
    this.organisations = organisations;
    this.scope = scope;
  }

  TargetProgress of(TargetView target, LocalDate day) {
    return switch (target.kind()) {
      case STANDARDISATION ->
          TargetProgress.of(
              target,
              day,
              standardised.of(
                  target.organisationCode(),
                  target.level(),
                  target.rank(),
                  target.titleCode(),
                  target.criterion(),
                  day),
              StatisticUnit.PERSON);
      case QUOTA_REDUCTION ->
          TargetProgress.of(
              target,
              day,
              quotas
                  .of(
                      organisations
                          .byId(target.organisationId(), scope.get())
                          .orElseThrow(ProblemException::notFound),
                      Objects.requireNonNull(target.baselineYear()),
                      day)
                  .map(fall -> Share.of(fall.baseline() - fall.now(), fall.baseline()))
                  .orElse(null),
              StatisticUnit.QUOTA);
    };
  }
}
