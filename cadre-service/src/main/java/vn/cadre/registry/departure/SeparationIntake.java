package vn.cadre.registry.departure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.record.separation.NewSeparation;
import vn.cadre.registry.record.separation.SeparationBook;

/** Who left the service; row by row, since each ends posts and memberships of its own. */
@ApplicationScoped
class SeparationIntake implements ImportKind {
  private static final String KNOWN =
      """
      SELECT 1 FROM separation WHERE cadre_id = ? AND kind = ? AND effective_on = ? AND annulled_at IS NULL LIMIT 1\
      """;
  private static final String EVALUATION =
      """
      SELECT id FROM evaluation WHERE cadre_id = ? AND year = ? AND quarter IS NULL AND annulled_at IS NULL\
      """;
  private static final String DOCUMENT =
      "SELECT type, tier, state FROM decision WHERE number = ? AND date = ? AND issuer = ?";
  private static final Bilingual NO_EVALUATION =
      new Bilingual(
          "Hồ sơ chưa có kết quả đánh giá của năm này",
          "The record has no evaluation of that year");

  /** The columns of a file by the fields that the API names. */
  private static final Map<String, String> COLUMN_OF =
      Map.of(
          "decision.type", "decisionType",
          "decision.date", "decisionDate",
          "decision.tier", "decisionTier",
          "evaluationId", "evaluationYear");

  private final Lookups lookups;
  private final SeparationBook book;
  private final Sql sql;

  SeparationIntake(Lookups lookups, SeparationBook book, Sql sql) {
    this.lookups = lookups;
    this.book = book;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "separations";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách người thôi công tác, nghỉ hưu", "Separations");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số của người đã có hồ sơ.",
            "022075012345"),
        required(
            "kind",
            "Hình thức",
            Choices.of(SeparationKind.values()),
            "Thôi công tác theo hình thức nào.",
            "Nghỉ hưu"),
        required(
            "effectiveOn",
            "Ngày thôi công tác",
            new ColumnType.Day(),
            "Ngày đầu tiên không còn công tác; ngày liền trước là ngày làm việc cuối cùng.",
            "01/05/2018"),
        required(
            "decisionNumber",
            "Số quyết định",
            new ColumnType.Code(100),
            "Giấy chứng tử nếu từ trần.",
            "123-QĐ/HU"),
        required("decisionDate", "Ngày quyết định", new ColumnType.Day(), "", "20/03/2018"),
        required(
            "decisionIssuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(300),
            "",
            "Ban Thường vụ Huyện ủy Chi Lăng"),
        required(
            "decisionType",
            "Loại quyết định",
            Choices.of(DecisionType.values()),
            "Phải phù hợp với hình thức.",
            "Nghỉ hưu"),
        Choices.decisionTier(),
        optional(
            "evaluationYear",
            "Năm đánh giá",
            new ColumnType.Whole(1945, 2999),
            "Năm của kết quả đánh giá dẫn đến việc này, đã có trong hồ sơ.",
            "2017"),
        optional(
            "downsizing",
            "Tinh giản biên chế",
            new ColumnType.Truth(),
            "Bỏ trống thì theo loại quyết định.",
            "có"),
        optional(
            "earlyGround",
            "Căn cứ nghỉ trước tuổi",
            Choices.of(EarlyGround.values()),
            "Chỉ ghi với nghỉ hưu trước tuổi.",
            "Tinh giản biên chế"),
        optional(
            "groundYears",
            "Số năm làm căn cứ",
            new ColumnType.Whole(0, 60),
            "Số năm làm việc nặng nhọc hoặc ở vùng đặc biệt khó khăn.",
            "16"),
        optional(
            "capacityLossPercent",
            "Tỷ lệ suy giảm (%)",
            new ColumnType.Whole(0, 100),
            "Tỷ lệ suy giảm khả năng lao động.",
            "61"),
        optional(
            "justification",
            "Lý do",
            new ColumnType.Prose(1000),
            "Cần khi nghỉ hưu khác thời điểm theo tuổi.",
            "Kéo dài do đang điều trị nội trú"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> {
      var people = lookups.people(ImportRow.distinct(rows, "personalId"));
      people.values().removeIf(person -> !run.scope().covers(person.path()));
      rows.forEach(row -> write(row, people, run));
    };
  }

  private void write(ImportRow row, Map<String, Lookups.Person> people, ImportRun run) {
    var person = Lookups.require(people, row, "personalId", RowProblem.UNKNOWN_CADRE);
    checkDocument(row);
    var evaluation = person == null ? null : evaluation(row, person.id());
    if (person == null || !row.isGood() || run.upserts() && isKnown(row, person.id())) {
      return;
    }
    try {
      book.record(person.id(), given(row, evaluation));
    } catch (ProblemException refused) {
      refuse(row, refused);
    }
  }

  /** Everything that a request with the same content would be answered. */
  private static void refuse(ImportRow row, ProblemException refused) {
    refused
        .violations()
        .forEach(found ->
            row.reject(
                COLUMN_OF.getOrDefault(found.field(), found.field()),
                found.code(),
                found.message()));
    refused.reasons().stream()
        .filter(reason -> Boolean.FALSE.equals(reason.passed()))
        .forEach(reason -> row.reject("effectiveOn", reason.rule(), reason.message()));
    if (row.isGood()) {
      row.reject("effectiveOn", refused.type());
    }
  }

  private boolean isKnown(ImportRow row, UUID person) {
    return sql.one(
            KNOWN,
            List.of(
                person,
                Objects.requireNonNull(row.text("kind")),
                Objects.requireNonNull(row.day("effectiveOn"))),
            found -> true)
        .orElse(false);
  }

  private @Nullable UUID evaluation(ImportRow row, UUID person) {
    var year = row.whole("evaluationYear");
    if (year == null) {
      return null;
    }
    var found = sql.one(EVALUATION, List.of(person, year), e -> e.getObject(1, UUID.class));
    if (found.isEmpty()) {
      row.reject("evaluationYear", "unknown-evaluation", NO_EVALUATION);
    }
    return found.orElse(null);
  }

  /** What would refuse the paper after something was written, told before. */
  private void checkDocument(ImportRow row) {
    var number = row.text("decisionNumber");
    var date = row.day("decisionDate");
    var issuer = row.text("decisionIssuer");
    if (number == null || date == null || issuer == null) {
      return;
    }
    sql.list(
        DOCUMENT,
        List.of(number, date, issuer),
        document -> {
          var type = row.text("decisionType");
          if (type != null && !type.equals(document.getString("type"))) {
            row.reject("decisionType", RegistryProblem.DECISION_DIFFERS);
          }
          var tier = row.text("decisionTier");
          var known = document.getString("tier");
          if (tier != null && known != null && !tier.equals(known)) {
            row.reject("decisionTier", RegistryProblem.DECISION_DIFFERS);
          }
          if ("REVOKED".equals(document.getString("state"))) {
            row.reject("decisionNumber", RegistryProblem.DECISION_REVOKED);
          }
          return true;
        });
  }

  private static NewSeparation given(ImportRow row, @Nullable UUID evaluation) {
    return new NewSeparation(
        Objects.requireNonNull(row.constant("kind", SeparationKind.class)),
        Objects.requireNonNull(row.day("effectiveOn")),
        new DecisionPaper(
            Objects.requireNonNull(row.constant("decisionType", DecisionType.class)),
            Objects.requireNonNull(row.text("decisionNumber")),
            Objects.requireNonNull(row.day("decisionDate")),
            Objects.requireNonNull(row.text("decisionIssuer")),
            row.constant("decisionTier", ManagementTier.class),
            null),
        evaluation,
        row.truth("downsizing"),
        row.constant("earlyGround", EarlyGround.class),
        row.whole("groundYears"),
        row.whole("capacityLossPercent"),
        row.text("justification"));
  }
}
