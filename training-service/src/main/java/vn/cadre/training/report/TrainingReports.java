package vn.cadre.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;

/** Reports on training within the caller's scope. */
@ApplicationScoped
class TrainingReports {
  private final Census census;
  private final Labels labels;
  private final Organisations organisations;
  private final CurrentScope scope;

  TrainingReports(Census census, Labels labels, Organisations organisations, CurrentScope scope) {
    this.census = census;
    this.labels = labels;
    this.organisations = organisations;
    this.scope = scope;
  }

  @Transactional
  TrainingReport report(TrainingReportQuery query, Locale language) {
    var violations = new Violations();
    query.check(violations);
    var organiser = organisations.find(query.organiser(), scope.get(), "organiser", violations);
    violations.refuseIfAny();
    var question =
        new Question(
            query.from(),
            query.to(),
            organiser == null ? null : organiser.path(),
            query.abroad(),
            query.nesting());
    var byLevel = List.of(Dimension.ORGANISER_LEVEL);
    var counts = census.of(question);
    return new TrainingReport(
        query.from(),
        query.to(),
        organiser == null ? null : new TrainingReport.Place(organiser.code(), organiser.name()),
        Figures.of(counts),
        group(census.of(question.by(byLevel)), byLevel, language),
        Figures.of(census.of(question.abroadOnly())),
        question.by().isEmpty() ? null : group(counts, question.by(), language));
  }

  private TrainingReport.Group group(Counts counts, List<Dimension> by, Locale language) {
    var dimension = by.getFirst();
    var parts = counts.parts();
    var names = labels.of(dimension, parts.keySet(), language);
    return new TrainingReport.Group(
        dimension.parameter(),
        parts.entrySet().stream()
            .map(part ->
                new TrainingReport.Item(
                    part.getKey(),
                    names.getOrDefault(part.getKey(), part.getKey()),
                    Figures.of(part.getValue()),
                    inner(part.getValue(), by, language)))
            .toList());
  }

  private TrainingReport.@Nullable Group inner(Counts part, List<Dimension> by, Locale language) {
    return by.size() == 1 ? null : group(part, by.subList(1, by.size()), language);
  }
}
