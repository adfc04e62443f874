package vn.cadre.registry.movement;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Segments;

/** Movements that only reports tell of: a row for each turn. */
@ApplicationScoped
class MovementIntake implements ImportKind {
  private static final int LONGEST_REPORT = 300;

  private final Sql sql;
  private final Lookups lookups;
  private final Standing.Finder standings;
  private final DerivedMovements derived;
  private final Clock clock;

  MovementIntake(
      Sql sql, Lookups lookups, Standing.Finder standings, DerivedMovements derived, Clock clock) {
    this.sql = sql;
    this.lookups = lookups;
    this.standings = standings;
    this.derived = derived;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "movements";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách lượt luân chuyển, điều động", "Movements");
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
            "movedOn",
            "Ngày",
            new ColumnType.PartialDay(),
            "Ngày, tháng hoặc năm theo báo cáo. Lượt đã thể hiện qua việc giữ chức vụ thì không ghi ở đây.",
            "05/03/2019"),
        required(
            "highestLevel",
            "Cấp cao nhất",
            Choices.of(OrganisationLevel.values()),
            "Cấp cao nhất mà lượt này liên quan.",
            "Cấp huyện"),
        required(
            "lowestLevel",
            "Cấp thấp nhất",
            Choices.of(OrganisationLevel.values()),
            "Cấp thấp nhất mà lượt này liên quan.",
            "Cấp xã"),
        optional(
            "kind",
            "Loại",
            Choices.of(MovementKind.values()),
            "Bỏ trống là chưa phân loại.",
            "Luân chuyển, điều động"),
        optional(
            "direction",
            "Hướng",
            Choices.of(MovementDirection.values()),
            "Bỏ trống là chưa rõ; suy từ hai tổ chức nếu ghi đủ.",
            "Huyện về xã"),
        optional(
            "crossBloc",
            "Sang khối khác",
            new ColumnType.Truth(),
            "Có chuyển giữa các khối hay không; suy từ hai tổ chức nếu ghi đủ.",
            "Không"),
        optional(
            "fromOrganisation",
            "Mã tổ chức đi",
            new ColumnType.Code(Widths.CODE),
            "Mã tổ chức nơi đi, nếu biết.",
            "HOANH-BO-NOI-VU"),
        optional(
            "toOrganisation",
            "Mã tổ chức đến",
            new ColumnType.Code(Widths.CODE),
            "Mã tổ chức nơi đến, nếu biết.",
            "HOANH-BO-BANG-CA"),
        optional(
            "reportedIn",
            "Theo báo cáo",
            new ColumnType.Prose(LONGEST_REPORT),
            "Báo cáo hoặc danh sách nêu lượt này.",
            "Báo cáo công tác cán bộ quý I/2019"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(
        MovementIntake::key,
        rows -> new MovementBatch(sql, lookups, standings, derived, clock, run).write(rows));
  }

  private static Object key(ImportRow row) {
    return Arrays.asList(row.text("personalId"), row.date("movedOn"));
  }
}
