package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.Audience;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.course.Courses;
import vn.cadre.training.intake.RowProblem;

/**
 * Writes the rows of a batch into drafted plans, each judged as a request would be; a plan is told
 * of once. What a row leaves empty stays as the line has it.
 */
@ApplicationScoped
class PlanLineBatch {
  private static final String PLANS =
      """
      SELECT id, organisation_id, year FROM plan
      WHERE organisation_id = ANY (?::uuid[]) AND state <> 'CANCELLED' ORDER BY id\
      """;
  private static final Bilingual NO_PLAN =
      new Bilingual(
          "Đơn vị chưa có kế hoạch năm này; hãy lập kế hoạch trước",
          "The organiser has no plan of the year; draft it first");
  private static final Bilingual THERE =
      new Bilingual(
          "Kế hoạch đã có dòng của khóa học và đối tượng này",
          "The plan has a line of this course and audience");

  private static final Bilingual SEVERAL =
      new Bilingual(
          "Kế hoạch có %s dòng của khóa học và đối tượng này; hãy sửa từng dòng qua API",
          "The plan has %s lines of this course and audience; change them one by one");

  private final Sql sql;
  private final PlanDesk desk;
  private final PlanRows plans;
  private final LineRows lines;
  private final LineWrites writes;
  private final Courses courses;
  private final Organisations organisations;
  private final CurrentCaller caller;

  PlanLineBatch(
      Sql sql,
      PlanDesk desk,
      PlanRows plans,
      LineRows lines,
      LineWrites writes,
      Courses courses,
      Organisations organisations,
      CurrentCaller caller) {
    this.sql = sql;
    this.desk = desk;
    this.plans = plans;
    this.lines = lines;
    this.writes = writes;
    this.courses = courses;
    this.organisations = organisations;
    this.caller = caller;
  }

  private record Key(UUID organiser, int year) {}

  /**
   * A plan that is held.
   *
   * @param lines as they are by now
   * @param written those of them that rows wrote
   */
  private record Draft(PlanRow plan, Map<UUID, PlanLine> lines, Set<UUID> written) {

    List<PlanLine> of(UUID course, @Nullable Audience audience) {
      return lines.values().stream()
          .filter(line -> line.courseId().equals(course) && line.audience() == audience)
          .toList();
    }

    List<PlanLine> drafted() {
      return List.copyOf(lines.values());
    }

    void put(PlanLine line) {
      lines.put(line.id(), line);
      written.add(line.id());
    }
  }

  void write(List<ImportRow> rows, ImportRun run) {
    var organisers = organisations.byCodes(ImportRow.distinct(rows, "organiser"), run.scope());
    var known = courses.byCode(ImportRow.distinct(rows, "course"));
    var drafts = drafts(rows, organisers);
    for (var row : rows) {
      take(row, run, draft(row, organisers, drafts), PlanLineRow.course(row, known));
    }
    for (var draft : drafts.values()) {
      if (!draft.written().isEmpty()) {
        plans.touch(draft.plan().id(), caller.get());
        desk.tell(draft.plan().id(), "lines-imported", Map.of("lines", draft.written()));
      }
    }
  }

  /** The plans that rows name, held in the order of their ids: two files wait, and do not block. */
  private Map<Key, Draft> drafts(List<ImportRow> rows, Map<String, OrganisationRef> organisers) {
    var wanted = new HashSet<Key>();
    for (var row : rows) {
      var organiser = organisers.get(row.text("organiser"));
      var year = row.whole("year");
      if (organiser != null && year != null) {
        wanted.add(new Key(organiser.id(), year));
      }
    }
    record Found(UUID id, Key key) {}
    var found =
        sql.list(
            PLANS,
            List.of(
                SqlArray.of(
                    "uuid", organisers.values().stream().map(OrganisationRef::id).toList())),
            row ->
                new Found(
                    row.getObject("id", UUID.class),
                    new Key(row.getObject("organisation_id", UUID.class), row.getInt("year"))));
    var drafts = new HashMap<Key, Draft>();
    for (var plan : found) {
      if (wanted.contains(plan.key())) {
        var drafted = new LinkedHashMap<UUID, PlanLine>();
        var held = desk.held(plan.id());
        lines.of(plan.id()).forEach(line -> drafted.put(line.id(), line));
        drafts.put(plan.key(), new Draft(held, drafted, new LinkedHashSet<>()));
      }
    }
    return drafts;
  }

  private static @Nullable Draft draft(
      ImportRow row, Map<String, OrganisationRef> organisers, Map<Key, Draft> drafts) {
    var code = row.text("organiser");
    var organiser = code == null ? null : organisers.get(code);
    var year = row.whole("year");
    if (code != null && organiser == null) {
      RowProblem.UNKNOWN_ORGANISATION.at(row, "organiser");
    }
    if (organiser == null || year == null) {
      return null;
    }
    var draft = drafts.get(new Key(organiser.id(), year));
    if (draft == null) {
      row.reject("year", "unknown-plan", NO_PLAN);
    }
    return draft;
  }

  private void take(
      ImportRow row, ImportRun run, @Nullable Draft draft, @Nullable CourseRef course) {
    var given = PlanLineRow.budget(row);
    if (draft == null || course == null || !row.isGood()) {
      return;
    }
    var named = draft.of(course.id(), row.constant("audience", Audience.class));
    if (named.size() > 1) {
      row.reject("course", "ambiguous-line", SEVERAL.with(named.size()));
      return;
    }
    var there = named.isEmpty() ? null : named.getFirst();
    if (there != null && !run.upserts()) {
      row.reject("course", "duplicate-row", THERE);
      return;
    }
    try {
      put(draft, there, PlanLineRow.content(row, course, there, given));
    } catch (ProblemException refused) {
      // what a request with the same content would be answered; nothing was written
      if (refused.violations().isEmpty()) {
        row.reject("course", refused.type());
      }
      refused.violations().forEach(wrong -> row.reject("course", wrong.code(), wrong.message()));
    }
  }

  private void put(Draft draft, @Nullable PlanLine there, LineContent content) {
    var plan = draft.plan();
    var drafted = draft.drafted();
    var violations = new Violations();
    writes.checkCourse(plan, content, violations);
    if (there == null) {
      LineWrites.checkRoom(drafted, violations);
    }
    violations.refuseIfAny();
    plan.lifecycle().requireDraft();
    if (there == null) {
      draft.put(writes.add(plan, drafted, content));
    } else if (!there.content().equals(content)) {
      draft.put(writes.change(plan, drafted, there, content));
    }
  }
}
