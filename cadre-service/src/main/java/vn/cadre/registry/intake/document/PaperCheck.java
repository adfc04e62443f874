package vn.cadre.registry.intake.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.intake.RowProblem;

/** What a row of the register can get wrong by itself. */
record PaperCheck(ImportRow row, LocalDate today) {
  private static final List<String> BASIS = List.of("basisNumber", "basisDate", "basisIssuer");
  private static final List<String> SUBJECT = List.of("personalId", "organisation", "title");

  void check() {
    var date = row.day("date");
    var type = row.constant("type", DecisionType.class);
    if (date != null && date.isAfter(today)) {
      RowProblem.FUTURE_DATE.at(row, "date");
    }
    checkTier(date);
    checkBasis(date);
    if (row.has("title") && !row.has("organisation")) {
      RowProblem.POST_WITHOUT_ORGANISATION.at(row, "organisation");
    }
    var names = SUBJECT.stream().anyMatch(row::has);
    if (type != null && type.guides() && names) {
      RowProblem.GUIDES.at(row, "type");
    }
    if (type != null && !type.guides() && !names && !row.has("issuerOrganisation")) {
      RowProblem.CONCERNS_NOBODY.at(row, "personalId");
    }
  }

  private void checkTier(@Nullable LocalDate date) {
    var tier = row.constant("tier", ManagementTier.class);
    var end = tier == null ? null : tier.validTo();
    if (end != null && date != null && !date.isBefore(end)) {
      RowProblem.TIER_ENDED.at(row, "tier");
    }
  }

  private void checkBasis(@Nullable LocalDate date) {
    var given = BASIS.stream().filter(row.given()::containsKey).toList();
    if (!given.isEmpty()) {
      BASIS.stream()
          .filter(part -> !given.contains(part))
          .forEach(part -> RowProblem.INCOMPLETE_DECISION.at(row, part));
    }
    var basis = row.day("basisDate");
    if (basis != null && date != null && basis.isAfter(date)) {
      RowProblem.BASIS_LATER.at(row, "basisDate");
    }
  }
}
