package vn.cadre.registry.intake.document;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Segments;

/** Decision documents, a row for each person, post or organisation that one is about. */
@ApplicationScoped
class DecisionIntake implements ImportKind {
  private final Sql sql;
  private final Lookups lookups;
  private final CivilClock clock;

  DecisionIntake(Sql sql, Lookups lookups, CivilClock clock) {
    this.sql = sql;
    this.lookups = lookups;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "decisions";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Sổ quyết định", "Decision documents");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "number",
            "Số văn bản",
            new ColumnType.Code(100),
            "Số, ngày và cơ quan ban hành cùng nhau là khóa; một văn bản có nhiều dòng, mỗi đối tượng một dòng.",
            "123-QĐ/TU"),
        required("date", "Ngày ký", new ColumnType.Day(), "", "25/08/2020"),
        required(
            "issuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(300),
            "Như in trên văn bản.",
            "Ban Thường vụ Tỉnh ủy Quảng Ninh"),
        required(
            "type",
            "Loại văn bản",
            Choices.of(DecisionType.values()),
            "Các dòng của một văn bản cùng một loại.",
            "Điều động, bổ nhiệm"),
        optional(
            "issuerOrganisation",
            "Mã tổ chức ban hành",
            new ColumnType.Code(64),
            "Nếu cơ quan ban hành có trong hệ thống.",
            "QUANG-NINH-PARTY"),
        optional(
            "tier",
            "Cấp ban hành",
            Choices.of(ManagementTier.values()),
            "",
            "Ban Thường vụ Tỉnh ủy"),
        optional(
            "summary",
            "Trích yếu",
            new ColumnType.Prose(1_000),
            "",
            "Về việc điều động, bổ nhiệm cán bộ"),
        optional(
            "basisNumber",
            "Số văn bản căn cứ",
            new ColumnType.Code(100),
            "Văn bản đã có trong sổ, không sau văn bản này.",
            "67-NQ/TU"),
        optional("basisDate", "Ngày văn bản căn cứ", new ColumnType.Day(), "", "11/09/2013"),
        optional(
            "basisIssuer",
            "Cơ quan ban hành căn cứ",
            new ColumnType.Prose(300),
            "",
            "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        optional(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "Người mà văn bản nêu, đã có hồ sơ.",
            "022075012345"),
        optional(
            "organisation",
            "Mã tổ chức",
            new ColumnType.Code(64),
            "Tổ chức mà văn bản nêu, hoặc tổ chức của vị trí.",
            "QUANG-NINH-HOME-AFFAIRS"),
        optional(
            "title",
            "Mã chức danh",
            new ColumnType.Code(64),
            "Chức danh của vị trí mà văn bản nêu.",
            "DEPARTMENT-DIRECTOR"),
        optional(
            "statement",
            "Nội dung",
            new ColumnType.Prose(1_000),
            "Văn bản nói gì về đối tượng này.",
            "Điều động, bổ nhiệm giữ chức Giám đốc Sở"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(
        DecisionIntake::key, rows -> new DecisionBatch(run, sql, lookups, clock, rows).write());
  }

  /** Two rows of one subject are one after the other; rows of one document may go together. */
  private static @Nullable Object key(ImportRow row) {
    return Arrays.asList(
        row.text("number"),
        row.day("date"),
        row.text("issuer"),
        row.text("personalId"),
        row.text("organisation"),
        row.text("title"));
  }
}
