package vn.cadre.training.need;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;

/**
 * What needs are derived within.
 *
 * @param organisation null for the caller's whole scope
 * @param policy by which all of them are judged
 * @param standards in force on the day, by code of the title
 */
record NeedFrame(
    WhoseNeeds whose,
    LocalDate day,
    Scope scope,
    @Nullable OrganisationRef organisation,
    Policy<StandardNumbers> policy,
    Map<String, TitleStandard> standards) {

  NeedFrame {
    standards = Map.copyOf(standards);
  }

  Schooling rule() {
    return new Schooling(policy.numbers());
  }

  /** Holders of main posts on the day, as {@code h}. */
  Select holders(String columns, String joined, Object... arguments) {
    var path = organisation == null ? null : organisation.path();
    var below = !Boolean.FALSE.equals(whose.descendants());
    return Select.of(columns, "post_held h" + joined, arguments)
        .where("h.valid_from <= ? AND h.valid_to > ?", day, day)
        .within(scope, "h.path")
        .whereGiven(below ? path : null, "h.path ^@ ?")
        .whereGiven(below ? null : path, "h.path = ?")
        .whereGiven(whose.title(), "h.title_code = ?");
  }
}
