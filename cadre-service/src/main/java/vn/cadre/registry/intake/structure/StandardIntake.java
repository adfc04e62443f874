package vn.cadre.registry.intake.structure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Papers;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.intake.Segments;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.reference.CodeLists;
import vn.cadre.registry.standard.NewStandard;
import vn.cadre.registry.standard.StandardRules;
import vn.cadre.registry.standard.StandardSubject;
import vn.cadre.registry.standard.StandardView;
import vn.cadre.registry.standard.Standards;

/**
 * Standards of titles and grades, by the rules of requests. There are as many as titles, so each
 * row is written by itself.
 */
@ApplicationScoped
class StandardIntake implements ImportKind {
  private static final int TEXTS = 4_000;

  private final Sql sql;
  private final Standards standards;
  private final CodeLists lists;
  private final ConstraintCheck constraints;
  private final CivilClock clock;

  StandardIntake(
      Sql sql,
      Standards standards,
      CodeLists lists,
      ConstraintCheck constraints,
      CivilClock clock) {
    this.sql = sql;
    this.standards = standards;
    this.lists = lists;
    this.constraints = constraints;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "standards";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Tiêu chuẩn chức danh, ngạch, chức danh nghề nghiệp", "Standards");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.ADMIN);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(
        optional(
            "title",
            "Mã chức danh",
            new ColumnType.Code(Widths.CODE),
            "Của chức danh nào; hoặc ghi mã ngạch.",
            "CHU-TICH-UBND-XA"));
    columns.add(
        optional(
            "grade",
            "Mã ngạch",
            new ColumnType.Code(20),
            "Của ngạch hoặc chức danh nghề nghiệp nào; hoặc ghi mã chức danh.",
            "01.003"));
    columns.add(
        required(
            "validFrom",
            "Từ ngày",
            new ColumnType.Day(),
            "Ngày đầu có hiệu lực; cùng với chức danh hoặc ngạch là khóa.",
            "01/01/2010"));
    columns.add(
        optional(
            "validTo",
            "Đến ngày",
            new ColumnType.Day(),
            "Ngày đầu không còn hiệu lực.",
            "01/07/2025"));
    columns.add(
        optional(
            "minProfessionalLevel",
            "Chuyên môn tối thiểu",
            Choices.of(ProfessionalLevel.values()),
            "",
            "Đại học"));
    columns.add(
        optional(
            "orStudying",
            "Hoặc đang học",
            new ColumnType.Truth(),
            "Đang học trình độ đó có được tính không.",
            "Có"));
    columns.add(
        optional(
            "specialities",
            "Chuyên ngành",
            new ColumnType.Prose(TEXTS),
            "Một trong các chuyên ngành, cách nhau bằng dấu chấm phẩy.",
            "Luật; Hành chính học"));
    columns.add(
        optional(
            "minPoliticalTheoryLevel",
            "Lý luận chính trị tối thiểu",
            Choices.of(PoliticalTheoryLevel.values()),
            "",
            "Trung cấp"));
    columns.add(
        optional(
            "minStateManagementLevel",
            "Quản lý nhà nước tối thiểu",
            Choices.of(StateManagementLevel.values()),
            "",
            "Chuyên viên"));
    columns.add(optional("minGrade", "Ngạch tối thiểu", new ColumnType.Code(20), "", "01.003"));
    columns.add(
        optional(
            "languageLevels",
            "Ngoại ngữ",
            new ColumnType.Prose(TEXTS),
            "Một trong các trình độ, cách nhau bằng dấu chấm phẩy.",
            "B1; B2; C1; C2"));
    columns.add(
        optional(
            "informaticsLevels",
            "Tin học",
            new ColumnType.Prose(TEXTS),
            "Một trong các trình độ, cách nhau bằng dấu chấm phẩy.",
            "Cơ bản; Nâng cao"));
    columns.add(
        optional("maxAge", "Tuổi tối đa khi nhận chức vụ", new ColumnType.Whole(18, 80), "", "50"));
    columns.add(optional("partyMember", "Đảng viên", new ColumnType.Truth(), "", "Có"));
    columns.add(
        required(
            "legalBasis",
            "Căn cứ",
            new ColumnType.Prose(1_000),
            "Văn bản, điều, khoản quy định.",
            "Quy định 12-QĐ/TU, Điều 5"));
    columns.add(
        optional(
            "verified",
            "Đã đối chiếu",
            new ColumnType.Truth(),
            "Đã đối chiếu với văn bản chưa; bỏ trống là chưa.",
            "Không"));
    columns.add(
        optional(
            "decisionType",
            "Loại văn bản",
            Choices.of(Bringing.standards().stream().sorted().toArray(DecisionType[]::new)),
            "Bỏ trống là quy định, nếu văn bản chưa có trong sổ.",
            "Quy định"));
    columns.add(required("decisionNumber", "Số văn bản", new ColumnType.Code(100), "", "12-QĐ/TU"));
    columns.add(required("decisionDate", "Ngày văn bản", new ColumnType.Day(), "", "05/01/2010"));
    columns.add(
        required(
            "decisionIssuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(300),
            "",
            "Tỉnh ủy Lạng Sơn"));
    columns.add(Choices.decisionTier());
    return List.copyOf(columns);
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(StandardIntake::segment, rows -> write(rows, run));
  }

  /** Standards of one subject stand in each other's way. */
  private static @Nullable Object segment(ImportRow row) {
    var title = row.text("title");
    var grade = row.text("grade");
    return title == null && grade == null ? null : Arrays.asList(title, grade);
  }

  private record Taken(
      StandardSubject subject,
      @Nullable StandardView now,
      NewStandard given,
      DecisionView document) {}

  private void write(List<ImportRow> rows, ImportRun run) {
    var papers = new Papers(sql, rows);
    var taken = new ArrayList<Taken>();
    for (var row : rows) {
      Papers.check(row, clock.today());
      var subject = subject(row);
      var document = papers.of(row, DecisionType.REGULATION);
      if (row.isGood() && subject != null && document != null) {
        take(row, run, subject, document, papers, taken);
      }
    }
    papers.write();
    taken.forEach(this::write);
  }

  private void write(Taken taken) {
    var decision = taken.document().id();
    var now = taken.now();
    if (now == null) {
      standards.add(taken.subject(), UuidV7.next(), taken.given(), decision);
    } else {
      var changes = new HashMap<>(Changes.between(NewStandard.of(now), taken.given()));
      standards.change(now.id(), taken.given(), decision, changes);
    }
  }

  private void take(
      ImportRow row,
      ImportRun run,
      StandardSubject subject,
      DecisionView document,
      Papers papers,
      List<Taken> taken) {
    var known = standards.held(subject);
    var from = Objects.requireNonNull(row.day("validFrom"));
    var now = known.stream().filter(one -> one.validFrom().equals(from)).findFirst().orElse(null);
    if (now != null && !run.upserts()) {
      row.reject("validFrom", RegistryProblem.STANDARD_OVERLAP);
      return;
    }
    var given = given(row, document);
    var violations = new Violations();
    constraints.check(given, violations);
    StandardRules.check(given, subject, code -> lists.has("grade", code), violations);
    violations.all().forEach(one -> row.reject(column(one.field()), one.code(), one.message()));
    if (!row.isGood()) {
      return;
    }
    if (known.stream().anyMatch(one -> one != now && overlap(one, given))) {
      row.reject("validFrom", RegistryProblem.STANDARD_OVERLAP);
    } else if (now == null || !given.equals(NewStandard.of(now))) {
      papers.cite(document);
      taken.add(new Taken(subject, now, given, document));
    }
  }

  /** The column that a field of the request stands in. */
  private static String column(String field) {
    return switch (field.replaceFirst("\\[.*", "")) {
      case "decision.type" -> "decisionType";
      case "decision.number" -> "decisionNumber";
      case "decision.issuer" -> "decisionIssuer";
      default -> field.replaceFirst("\\[.*", "");
    };
  }

  private static boolean overlap(StandardView one, NewStandard other) {
    return new Span(one.validFrom(), one.validTo())
        .overlaps(new Span(other.validFrom(), other.validTo()));
  }

  private @Nullable StandardSubject subject(ImportRow row) {
    var title = row.text("title");
    var grade = row.text("grade");
    if ((title == null) == (grade == null)) {
      RowProblem.ONE_SUBJECT.at(row, "title");
      return null;
    }
    if (title != null) {
      var found = standards.titleHeld(title);
      if (found.isEmpty()) {
        RowProblem.UNKNOWN_TITLE.at(row, "title");
      }
      return found.orElse(null);
    }
    if (!lists.has("grade", Objects.requireNonNull(grade))) {
      RowProblem.UNKNOWN_GRADE.at(row, "grade");
      return null;
    }
    return new StandardSubject.OfGrade(grade);
  }

  private static NewStandard given(ImportRow row, DecisionView document) {
    return new NewStandard(
        Objects.requireNonNull(row.day("validFrom")),
        row.day("validTo"),
        row.constant("minProfessionalLevel", ProfessionalLevel.class),
        row.truth("orStudying"),
        texts(row, "specialities"),
        row.constant("minPoliticalTheoryLevel", PoliticalTheoryLevel.class),
        row.constant("minStateManagementLevel", StateManagementLevel.class),
        row.text("minGrade"),
        texts(row, "languageLevels"),
        texts(row, "informaticsLevels"),
        row.whole("maxAge"),
        row.truth("partyMember"),
        Objects.requireNonNull(row.text("legalBasis")),
        row.truth("verified"),
        new DecisionPaper(
            document.type(),
            document.number(),
            document.date(),
            document.issuer(),
            document.tier(),
            document.attachmentId()));
  }

  private static List<String> texts(ImportRow row, String field) {
    var text = row.text(field);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";")).map(Text::clean).filter(one -> !one.isEmpty()).toList();
  }
}
