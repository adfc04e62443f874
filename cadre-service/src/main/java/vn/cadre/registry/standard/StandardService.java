package vn.cadre.registry.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.reference.CodeLists;

/** Keeps standards; they belong to no organisation, so scope does not apply. */
@ApplicationScoped
class StandardService {
  private static final Sorting SORTING =
      Sorting.of("s.id", "validFrom").by("validFrom", "s.valid_from", "date");

  private final Standards standards;
  private final Decisions decisions;
  private final CodeLists lists;
  private final Preconditions preconditions;
  private final Sql sql;

  StandardService(
      Standards standards,
      Decisions decisions,
      CodeLists lists,
      Preconditions preconditions,
      Sql sql) {
    this.standards = standards;
    this.decisions = decisions;
    this.lists = lists;
    this.preconditions = preconditions;
    this.sql = sql;
  }

  @Transactional
  Page<StandardView> ofTitle(String code, Supplier<StandardQuery> asked, String fingerprint) {
    var title = standards.title(code).orElseThrow(ProblemException::notFound);
    return page("s.title_id = ?", title.id(), asked.get(), fingerprint);
  }

  @Transactional
  Page<StandardView> ofGrade(String code, Supplier<StandardQuery> asked, String fingerprint) {
    return page("s.grade = ?", grade(code).code(), asked.get(), fingerprint);
  }

  private Page<StandardView> page(
      String condition, Object key, StandardQuery query, String fingerprint) {
    return Select.of(StandardView.COLUMNS, StandardView.FROM)
        .where(condition, key)
        .whereGiven(query.asOf(), "daterange(s.valid_from, s.valid_to) @> ?::date")
        .page(sql, query.paging(), SORTING, fingerprint, StandardView::of);
  }

  @Transactional
  StandardView getOfTitle(String code, UUID id) {
    return one(standards.title(code).orElseThrow(ProblemException::notFound), id);
  }

  @Transactional
  StandardView getOfGrade(String code, UUID id) {
    return one(grade(code), id);
  }

  @Transactional
  StandardView createOfTitle(String code, Body<NewStandard> body) {
    return create(held(code), body);
  }

  @Transactional
  StandardView createOfGrade(String code, Body<NewStandard> body) {
    return create(grade(code), body);
  }

  @Transactional
  StandardView patchOfTitle(String code, UUID id, Body<NewStandard> body) {
    return patch(held(code), id, body);
  }

  @Transactional
  StandardView patchOfGrade(String code, UUID id, Body<NewStandard> body) {
    return patch(grade(code), id, body);
  }

  private StandardView create(StandardSubject subject, Body<NewStandard> body) {
    var given = checked(body.draft(), subject, null);
    return standards.add(subject, UuidV7.next(), given, decisions.register(given.decision()));
  }

  private StandardView patch(StandardSubject subject, UUID id, Body<NewStandard> body) {
    var now =
        standards.held(subject).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    var before = NewStandard.of(now);
    var given = checked(Draft.of(body.mergedInto(before)), subject, now);
    preconditions.requireVersion(now.version());
    if (given.equals(before)) {
      return now;
    }
    var paper = given.decision();
    var decision =
        paper.equals(before.decision()) ? now.decision().id() : decisions.register(paper);
    return standards.change(id, given, decision, new HashMap<>(Changes.between(before, given)));
  }

  private NewStandard checked(
      Draft<NewStandard> draft, StandardSubject subject, @Nullable StandardView now) {
    StandardRules.check(draft, subject, code -> lists.has("grade", code));
    return draft
        .check(
            (given, found) -> {
              if (now == null || !given.decision().equals(NewStandard.of(now).decision())) {
                decisions.check(given.decision(), "decision", found);
              }
            },
            "decision")
        .sound();
  }

  private StandardView one(StandardSubject subject, UUID id) {
    return standards.find(subject, id).orElseThrow(ProblemException::notFound);
  }

  private StandardSubject.OfTitle held(String code) {
    return standards.titleHeld(code).orElseThrow(ProblemException::notFound);
  }

  private StandardSubject.OfGrade grade(String code) {
    if (!lists.has("grade", code)) {
      throw ProblemException.notFound();
    }
    return new StandardSubject.OfGrade(code);
  }
}
