package vn.cadre.registry.standardisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.registry.committee.Committees;
import vn.cadre.registry.standard.check.StandardKind;
import vn.cadre.registry.title.Titles;

/** Resolves whose standing is asked for, and by which pack it is judged. */
@ApplicationScoped
class Frames {
  private static final Bilingual UNKNOWN_BODY =
      new Bilingual(
          "Không có cấp ủy, ban %s trong phạm vi của bạn", "There is no body %s in your scope");
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Chưa có bộ tham số chính sách loại standard có hiệu lực vào ngày %s",
          "No policy pack of the kind standard is in force on %s");

  private final Organisations organisations;
  private final Committees committees;
  private final Titles titles;
  private final Policies policies;
  private final StandardKind kind;
  private final CurrentScope scope;

  Frames(
      Organisations organisations,
      Committees committees,
      Titles titles,
      Policies policies,
      StandardKind kind,
      CurrentScope scope) {
    this.organisations = organisations;
    this.committees = committees;
    this.titles = titles;
    this.policies = policies;
    this.kind = kind;
    this.scope = scope;
  }

  /** By the pack that holds on the day for the organisation asked for, not for each below it. */
  Frame of(Whose whose, boolean ofBodies, LocalDate day, String dayField) {
    var violations = new Violations();
    var organisation =
        organisations.find(whose.organisation(), scope.get(), "organisation", violations);
    var body = body(whose.body(), violations);
    titles.find(whose.title(), "title", violations);
    var numbers = numbers(organisation, day);
    if (numbers.isEmpty()) {
      violations.add(dayField, "no-policy", NO_PACK.with(day));
    }
    violations.refuseIfAny();
    return new Frame(whose, ofBodies, day, scope.get(), organisation, body, numbers.orElseThrow());
  }

  private @Nullable UUID body(@Nullable String code, Violations violations) {
    if (code == null) {
      return null;
    }
    var body = committees.idOf(code, scope.get());
    if (body.isEmpty()) {
      violations.add("body", "unknown-body", UNKNOWN_BODY.with(code));
    }
    return body.orElse(null);
  }

  private Optional<StandardNumbers> numbers(@Nullable OrganisationRef organisation, LocalDate day) {
    return policies
        .inForce(kind, organisation == null ? null : organisation.path(), day)
        .map(Policy::numbers);
  }
}
