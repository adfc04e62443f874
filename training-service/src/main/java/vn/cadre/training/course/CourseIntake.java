package vn.cadre.training.course;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.QualificationKind;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Choices;
import vn.cadre.training.problem.TrainingProblem;

/** Courses from a file; a row finds what the rows before it wrote. */
@ApplicationScoped
class CourseIntake implements ImportKind {
  private static final Bilingual SCORE =
      new Bilingual(
          "Điểm từ 0 đến 10, tối đa hai chữ số thập phân", "0 to 10, two decimals at most");
  private static final Bilingual NO_LEVEL =
      new Bilingual("Cần cả loại và trình độ được cấp", "Kind and level go together");

  private final CourseRows rows;
  private final CourseRules rules;
  private final CourseService service;
  private final Organisations organisations;

  CourseIntake(
      CourseRows rows, CourseRules rules, CourseService service, Organisations organisations) {
    this.rows = rows;
    this.rules = rules;
    this.service = service;
    this.organisations = organisations;
  }

  @Override
  public String name() {
    return CourseState.AGGREGATE;
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh mục khóa học", "Courses");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "code",
            "Mã khóa học",
            new ColumnType.Code(Widths.CODE),
            "Mã duy nhất, chữ in hoa không dấu.",
            "QLNN-CVC"),
        required(
            "name",
            "Tên khóa học",
            new ColumnType.Prose(Widths.NAME),
            "Tên đầy đủ.",
            "Bồi dưỡng ngạch chuyên viên chính"),
        required(
            "kind",
            "Loại chương trình",
            Choices.of(CourseKind.values()),
            "Theo Nghị định 171/2025/NĐ-CP, công tác đảng, sau đại học.",
            "Quản lý nhà nước"),
        required("hours", "Số tiết", new ColumnType.Whole(1, 10_000), "Số tiết học.", "240"),
        optional(
            "description",
            "Nội dung",
            new ColumnType.Prose(Widths.REASON),
            "Tóm tắt nội dung.",
            ""),
        optional(
            "grantsKind",
            "Loại văn bằng được cấp",
            Choices.of(QualificationKind.values()),
            "Bỏ trống nếu hoàn thành không được văn bằng nào.",
            "Quản lý nhà nước"),
        optional(
            "grantsLevel",
            "Trình độ được cấp",
            new ColumnType.Code(100),
            "Mã trình độ của loại đó.",
            "PRINCIPAL_EXPERT"),
        optional(
            "grantsName",
            "Tên chứng chỉ",
            new ColumnType.Prose(Widths.NAME),
            "Tên ghi trên chứng chỉ.",
            ""),
        optional(
            "speciality",
            "Chuyên ngành",
            new ColumnType.Prose(Widths.SPECIALITY),
            "Chuyên ngành của văn bằng, như hồ sơ ghi và tiêu chuẩn yêu cầu.",
            "Quản lý công"),
        optional(
            "prerequisites",
            "Khóa học trước",
            new ColumnType.Prose(1_000),
            "Mã các khóa cần hoàn thành trước, cách nhau bằng dấu chấm phẩy.",
            "QLNN-CV"),
        optional(
            "attendancePercent",
            "Chuyên cần (%)",
            new ColumnType.Whole(0, 100),
            "Tỷ lệ buổi học tối thiểu.",
            "80"),
        optional(
            "score", "Điểm đạt", new ColumnType.Code(5), "Điểm tối thiểu trên thang 10.", "5.0"),
        required(
            "validFrom",
            "Áp dụng từ",
            new ColumnType.Day(),
            "Ngày đầu tiên giảng dạy.",
            "01/07/2025"),
        optional(
            "validTo",
            "Áp dụng đến",
            new ColumnType.Day(),
            "Ngày đầu tiên không còn giảng dạy.",
            ""),
        optional(
            "organisation",
            "Mã tổ chức quản lý",
            new ColumnType.Code(Widths.CODE),
            "Bỏ trống là khóa học chung.",
            ""));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return batch -> batch.forEach(row -> take(row, run));
  }

  private void take(ImportRow row, ImportRun run) {
    var code = row.text("code");
    var known = code == null ? null : rows.held(code).orElse(null);
    var now = known == null ? null : known.state();
    var found = new Violations();
    if (code != null && now == null && !code.matches(Widths.CODE_FORM)) {
      found.add("code", ViolationCode.PATTERN, Widths.CODE_FORM);
    }
    if (now != null && !run.upserts()) {
      row.reject("code", TrainingProblem.DUPLICATE_CODE);
    }
    if (known != null && run.upserts() && !run.scope().covers(known.path())) {
      found.add("code", "out-of-scope", CourseService.NOT_KEPT);
    }
    var keeper = keeper(row, run, now, found);
    var grant = grant(row, now, found);
    rules.checkGrant(grant, found);
    var passing = passing(row, now, found);
    var from = row.day("validFrom");
    var to = row.has("validTo") || now == null ? row.day("validTo") : now.validTo();
    if (from != null) {
      CourseRules.checkPeriod(from, to, found);
    }
    var required = prerequisites(row, now);
    if (code != null) {
      rules.checkPrerequisites(code, required, found);
    }
    found.all().forEach(wrong -> row.reject(column(wrong.field()), wrong.code(), wrong.message()));
    if (!row.isGood()) {
      return;
    }
    write(
        known,
        new CourseState(
            now == null ? UuidV7.next() : now.id(),
            Objects.requireNonNull(code),
            Objects.requireNonNull(row.text("name")),
            Objects.requireNonNull(row.constant("kind", CourseKind.class)),
            Objects.requireNonNull(row.whole("hours")),
            row.has("description") || now == null ? row.text("description") : now.description(),
            grant,
            required,
            passing,
            Objects.requireNonNull(from),
            to,
            keeper,
            null));
  }

  /** The column that a field of the request is told in. */
  private static String column(String field) {
    return field.equals("grants.level") ? "grantsLevel" : field.replaceFirst("\\[\\d+]$", "");
  }

  private void write(@Nullable CourseRow known, CourseState next) {
    if (known == null) {
      rows.insert(next);
      service.published(next.code(), "created", Map.of("code", next.code()));
      return;
    }
    var changes = Changes.between(known.state(), next);
    changes.remove("organisationCode");
    if (!changes.isEmpty()) {
      rows.update(next);
      service.published(next.code(), "changed", changes);
    }
  }

  private @Nullable UUID keeper(
      ImportRow row, ImportRun run, @Nullable CourseState now, Violations found) {
    if (now != null) {
      return now.organisationId();
    }
    var organisation =
        organisations.find(row.text("organisation"), run.scope(), "organisation", found);
    if (!row.has("organisation") && !run.scope().everywhere()) {
      found.add("organisation", ViolationCode.REQUIRED);
    }
    return organisation == null ? null : organisation.id();
  }

  private static @Nullable Grant grant(ImportRow row, @Nullable CourseState now, Violations found) {
    var before = now == null ? null : now.grants();
    var name = row.text("grantsName");
    var same = !row.has("grantsKind") && !row.has("grantsLevel") && before != null;
    var kind = same ? before.qualification() : row.constant("grantsKind", QualificationKind.class);
    var level = same ? before.level() : row.text("grantsLevel");
    if (kind == null && level == null && name == null && !row.has("speciality")) {
      return null;
    }
    if (kind == null || level == null) {
      found.add(kind == null ? "grantsKind" : "grantsLevel", "grant-incomplete", NO_LEVEL);
      return null;
    }
    // an empty cell keeps what is said of the same grant, and of nothing else
    var kept =
        before != null && before.qualification() == kind && before.level().equals(level)
            ? before
            : new Grant(kind, level, null, null);
    var speciality = row.text("speciality");
    return new Grant(
        kind,
        level,
        name == null ? kept.name() : name,
        speciality == null ? kept.speciality() : speciality);
  }

  private static @Nullable Passing passing(
      ImportRow row, @Nullable CourseState now, Violations found) {
    var attendance = row.whole("attendancePercent");
    var score = row.text("score");
    var before = now == null ? null : now.passing();
    if (attendance == null && score == null) {
      return before;
    }
    var plain = score == null ? null : score.replace(',', '.');
    if (plain != null && !plain.matches("10(\\.0{1,2})?|[0-9](\\.[0-9]{1,2})?")) {
      found.add("score", "pattern", SCORE);
      return null;
    }
    var keptAttendance = before == null ? null : before.attendancePercent();
    var keptScore = before == null ? null : before.points();
    return Passing.of(
        attendance == null ? keptAttendance : attendance,
        plain == null ? keptScore : new BigDecimal(plain));
  }

  private static List<String> prerequisites(ImportRow row, @Nullable CourseState now) {
    var given = row.text("prerequisites");
    if (given == null) {
      return now == null ? List.of() : now.prerequisites();
    }
    return Arrays.stream(given.split("[;,\\s]+"))
        .filter(code -> !code.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
