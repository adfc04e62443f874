package vn.cadre.training.plan;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;
import vn.cadre.training.course.Courses;
import vn.cadre.training.intake.Vnd;

/** Lines of drafted plans from a file; the same course and audience is the same line. */
@ApplicationScoped
class PlanLineIntake implements ImportKind {
  private static final String DRAFTED =
      "SELECT id FROM plan WHERE organisation_id = ? AND year = ? AND state <> 'CANCELLED'";
  private static final Bilingual NO_PLAN =
      new Bilingual(
          "Đơn vị chưa có kế hoạch năm này; hãy lập kế hoạch trước",
          "The organiser has no plan of the year; draft it first");
  private static final Bilingual UNKNOWN_COURSE =
      new Bilingual("Không có khóa học mang mã này", "No course has this code");
  private static final Bilingual AMOUNT =
      new Bilingual("Số tiền là số nguyên đồng", "An amount is whole VND");
  private static final Bilingual THERE =
      new Bilingual(
          "Kế hoạch đã có dòng của khóa học và đối tượng này",
          "The plan has a line of this course and audience");

  private final Sql sql;
  private final PlanDesk desk;
  private final LineRows lines;
  private final PlanLineService service;
  private final Courses courses;
  private final Organisations organisations;

  PlanLineIntake(
      Sql sql,
      PlanDesk desk,
      LineRows lines,
      PlanLineService service,
      Courses courses,
      Organisations organisations) {
    this.sql = sql;
    this.desk = desk;
    this.lines = lines;
    this.service = service;
    this.courses = courses;
    this.organisations = organisations;
  }

  @Override
  public String name() {
    return "plan-lines";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Các dòng của kế hoạch đào tạo", "Lines of training plans");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(
        required(
            "organiser",
            "Mã đơn vị tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị có kế hoạch đang soạn.",
            "QUANG-NINH"));
    columns.add(
        required("year", "Năm", new ColumnType.Whole(1990, 2100), "Năm của kế hoạch.", "2026"));
    columns.add(
        required(
            "course",
            "Mã khóa học",
            new ColumnType.Code(Widths.CODE),
            "Khóa học của dòng.",
            "QLNN-CVC"));
    columns.add(
        required("classes", "Số lớp", new ColumnType.Whole(1, 10_000), "Số lớp dự kiến mở.", "3"));
    columns.add(
        required(
            "participants",
            "Số người",
            new ColumnType.Whole(1, 1_000_000),
            "Tổng số người của các lớp.",
            "180"));
    columns.add(
        optional("audience", "Đối tượng", audiences(), "Bỏ trống nếu nhiều đối tượng.", "Cán bộ"));
    columns.add(
        optional("abroad", "Ở nước ngoài", new ColumnType.Truth(), "Bỏ trống là không.", "Không"));
    for (var source : FundingSource.values()) {
      columns.add(
          optional(
              field(source),
              source.vi() + " (đồng)",
              new ColumnType.Code(20),
              "Kinh phí từ nguồn này, đồng, của tất cả các lớp.",
              ""));
    }
    columns.add(optional("note", "Ghi chú", new ColumnType.Prose(Widths.REASON), "", ""));
    return List.copyOf(columns);
  }

  private static ColumnType.Choice audiences() {
    return new ColumnType.Choice(
        List.of(Audience.values()).stream()
            .map(code -> new Option(code.name(), new Bilingual(code.vi(), code.en())))
            .toList());
  }

  /** {@code provincialBudget} for PROVINCIAL_BUDGET. */
  private static String field(FundingSource source) {
    var words = source.name().toLowerCase(Locale.ROOT).split("_");
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return batch -> batch.forEach(row -> take(row, run));
  }

  private void take(ImportRow row, ImportRun run) {
    var budget = budget(row);
    var content = content(row, budget);
    var plan = plan(row, run);
    if (plan == null || content == null || !row.isGood()) {
      return;
    }
    var there =
        lines.of(plan.id()).stream()
            .filter(line ->
                line.courseId().equals(content.courseId())
                    && Objects.equals(line.audience(), content.audience()))
            .findFirst();
    if (there.isPresent() && !run.upserts()) {
      row.reject("course", "duplicate-row", THERE);
      return;
    }
    try {
      service.put(plan, there.orElse(null), content);
    } catch (ProblemException refused) {
      // what a request with the same content would be answered; nothing was written
      if (refused.violations().isEmpty()) {
        row.reject("course", refused.type());
      }
      refused.violations().forEach(wrong -> row.reject("course", wrong.code(), wrong.message()));
    }
  }

  private @Nullable PlanRow plan(ImportRow row, ImportRun run) {
    var found = new Violations();
    var organiser = organisations.find(row.text("organiser"), run.scope(), "organiser", found);
    found.all().forEach(wrong -> row.reject(wrong.field(), wrong.code(), wrong.message()));
    var year = row.whole("year");
    if (organiser == null || year == null) {
      return null;
    }
    var id =
        sql.one(DRAFTED, List.of(organiser.id(), year), line -> line.getObject("id", UUID.class));
    if (id.isEmpty()) {
      row.reject("year", "unknown-plan", NO_PLAN);
      return null;
    }
    return desk.held(id.get());
  }

  private @Nullable LineContent content(ImportRow row, List<Money> budget) {
    var code = row.text("course");
    var course = code == null ? null : courses.byCode(List.of(code)).get(code);
    if (code != null && course == null) {
      row.reject("course", "unknown-course", UNKNOWN_COURSE);
    }
    return course == null || !row.isGood()
        ? null
        : new LineContent(
            course.id(),
            row.whole("classes"),
            row.whole("participants"),
            row.constant("audience", Audience.class),
            row.truth("abroad"),
            budget,
            row.text("note"));
  }

  private static List<Money> budget(ImportRow row) {
    var budget = new ArrayList<Money>();
    for (var source : FundingSource.values()) {
      var given = row.text(field(source));
      if (given == null) {
        continue;
      }
      var amount = Vnd.read(given);
      if (amount != null && amount <= Money.MOST) {
        budget.add(new Money(source, amount));
      } else {
        row.reject(field(source), "pattern", AMOUNT);
      }
    }
    return budget;
  }
}
