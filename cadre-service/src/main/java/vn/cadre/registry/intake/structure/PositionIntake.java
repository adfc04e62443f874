package vn.cadre.registry.intake.structure;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Posts;
import vn.cadre.registry.intake.Segments;

/** Positions: a title in an organisation, with its seats. */
@ApplicationScoped
class PositionIntake implements ImportKind {
  private final Sql sql;
  private final Lookups lookups;
  private final Posts posts;
  private final Outbox outbox;
  private final CivilClock clock;

  PositionIntake(Sql sql, Lookups lookups, Posts posts, Outbox outbox, CivilClock clock) {
    this.sql = sql;
    this.lookups = lookups;
    this.posts = posts;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "positions";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách vị trí và số chỗ", "Positions");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
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
        required(
            "seats",
            "Số chỗ",
            new ColumnType.Whole(1, 10_000),
            "Số người có thể giữ cùng lúc.",
            "1"),
        optional(
            "managementTier",
            "Diện quản lý",
            Choices.of(ManagementTier.values()),
            "Cấp quyết định nhân sự.",
            "Ban Thường vụ Tỉnh ủy"),
        optional(
            "nonLocal",
            "Không phải người địa phương",
            new ColumnType.Truth(),
            "Vị trí cần bố trí người nơi khác; bỏ trống là không.",
            "Không"),
        optional(
            "termLimited",
            "Giới hạn nhiệm kỳ",
            new ColumnType.Truth(),
            "Giữ không quá hai nhiệm kỳ liên tiếp; bỏ trống là không.",
            "Có"),
        required(
            "validFrom",
            "Hiệu lực từ",
            new ColumnType.Day(),
            "Ngày vị trí bắt đầu có.",
            "01/07/2025"),
        optional(
            "validTo",
            "Hiệu lực đến",
            new ColumnType.Day(),
            "Ngày đầu tiên vị trí không còn.",
            ""));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(Posts.Place::of, new PositionBatch(run, sql, lookups, posts, outbox, clock));
  }
}
