package vn.cadre.registry.intake.people;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
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
import vn.cadre.registry.appointment.AppointmentsTold;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.Segments;

/** Who held or holds which post. */
@ApplicationScoped
class AppointmentIntake implements ImportKind {
  private final Sql sql;
  private final Lookups lookups;
  private final Posts posts;
  private final PostRules rules;
  private final HomeOfCadres homes;
  private final AppointmentsTold told;

  AppointmentIntake(
      Sql sql,
      Lookups lookups,
      Posts posts,
      PostRules rules,
      HomeOfCadres homes,
      AppointmentsTold told) {
    this.sql = sql;
    this.lookups = lookups;
    this.posts = posts;
    this.rules = rules;
    this.homes = homes;
    this.told = told;
  }

  /** Same person, post and start: the same appointment. */
  private record Key(@Nullable String person, Posts.Place place, String from) {}

  @Override
  public String name() {
    return "appointments";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách giữ chức vụ", "Appointments");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    var date = new ColumnType.PartialDay();
    return List.of(
        required(
            "personalId",
            "Số định danh cá nhân",
            Choices.personalId(),
            "12 chữ số của người đã có hồ sơ.",
            "022075012345"),
        required(
            "organisation",
            "Mã tổ chức",
            new ColumnType.Code(64),
            "Tổ chức có vị trí.",
            "HA-LONG-VP"),
        required(
            "title",
            "Mã chức danh",
            new ColumnType.Code(64),
            "Chức danh của vị trí.",
            "CHANH-VAN-PHONG"),
        optional(
            "seatNo",
            "Chỗ số",
            new ColumnType.Whole(1, 10_000),
            "Bỏ trống thì lấy chỗ trống đầu tiên.",
            "1"),
        required(
            "kind",
            "Hình thức",
            Choices.of(AppointmentKind.values()),
            "Cách giữ chức.",
            "Bổ nhiệm"),
        optional(
            "main",
            "Chức vụ chính",
            new ColumnType.Truth(),
            "Bỏ trống thì theo hình thức: kiêm nhiệm, giao quyền, biệt phái và giới thiệu không phải chức vụ chính.",
            "Có"),
        required("from", "Từ ngày", date, "Ngày bắt đầu giữ chức.", "09/2010"),
        optional("to", "Đến ngày", date, "Ngày đầu tiên không còn giữ chức.", ""),
        optional(
            "decisionType",
            "Loại quyết định",
            Choices.of(DecisionType.values()),
            "Bỏ trống thì theo hình thức; loại văn bản phải phù hợp với hình thức giữ chức.",
            "Bổ nhiệm"),
        optional(
            "decisionNumber",
            "Số quyết định",
            new ColumnType.Code(100),
            "Không có quyết định thì ghi theo danh sách.",
            "123-QĐ/TU"),
        optional("decisionDate", "Ngày quyết định", new ColumnType.Day(), "", "25/08/2010"),
        optional(
            "decisionIssuer",
            "Cơ quan ban hành",
            new ColumnType.Prose(300),
            "",
            "Ban Thường vụ Tỉnh ủy"),
        Choices.decisionTier());
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    var seating = new Seating(sql);
    return Segments.by(AppointmentIntake::key, rows -> write(rows, run, seating));
  }

  private void write(List<ImportRow> rows, ImportRun run, Seating seating) {
    try {
      new AppointmentBatch(run, sql, lookups, posts, rules, rows).write(rows, seating, homes, told);
    } catch (RuntimeException undone) {
      seating.forget();
      throw undone;
    }
  }

  private static @Nullable Object key(ImportRow row) {
    var place = Posts.Place.of(row);
    return place == null || !row.has("from")
        ? null
        : new Key(row.text("personalId"), place, String.valueOf(row.date("from")));
  }
}
