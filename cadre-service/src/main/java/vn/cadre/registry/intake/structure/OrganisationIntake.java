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
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.Segments;

/** Organisations; a row's parent and predecessors stand before it or are registered already. */
@ApplicationScoped
class OrganisationIntake implements ImportKind {
  private final Sql sql;
  private final Lookups lookups;
  private final Outbox outbox;

  OrganisationIntake(Sql sql, Lookups lookups, Outbox outbox) {
    this.sql = sql;
    this.lookups = lookups;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "organisations";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách cơ quan, tổ chức, đơn vị", "Organisations");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.REGISTRY_EDITOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "code",
            "Mã tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Mã duy nhất, chữ in hoa không dấu, chữ số và gạch nối.",
            "HA-LONG-VP"),
        required(
            "name",
            "Tên tổ chức",
            new ColumnType.Prose(Widths.NAME),
            "Tên đầy đủ theo quyết định thành lập.",
            "Văn phòng UBND thành phố Hạ Long"),
        required(
            "level",
            "Cấp",
            Choices.of(OrganisationLevel.values()),
            "Cấp chính quyền; cấp huyện kết thúc từ 01/07/2025.",
            "Cấp xã"),
        required(
            "bloc",
            "Khối",
            Choices.of(Bloc.values()),
            "Khối trong hệ thống chính trị.",
            "Khối Nhà nước"),
        required(
            "kind",
            "Loại tổ chức",
            Choices.of(OrganisationKind.values()),
            "Đơn vị lãnh thổ hoặc cơ quan trong đó.",
            "Cơ quan, phòng, ban"),
        optional(
            "administrativeUnit",
            "Mã đơn vị hành chính",
            Choices.unit(),
            "Mã đơn vị hành chính mà tổ chức phục vụ.",
            "06658"),
        optional(
            "parent",
            "Mã tổ chức cấp trên",
            new ColumnType.Code(Widths.CODE),
            "Bỏ trống với gốc của cây; khi đó người nhập cần phạm vi toàn tỉnh.",
            "HA-LONG"),
        required(
            "validFrom",
            "Ngày thành lập",
            new ColumnType.Day(),
            "Ngày bắt đầu tồn tại.",
            "01/07/2025"),
        optional(
            "validTo",
            "Ngày kết thúc",
            new ColumnType.Day(),
            "Ngày đầu tiên không còn tồn tại.",
            ""),
        optional(
            "predecessors",
            "Mã tổ chức tiền thân",
            new ColumnType.Prose(2_000),
            "Mã các tổ chức được kế thừa, cách nhau bằng dấu chấm phẩy.",
            "HOANH-BO-VP; HA-LONG-CU-VP"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return Segments.by(row -> row.text("code"), new OrganisationBatch(run, sql, lookups, outbox));
  }
}
